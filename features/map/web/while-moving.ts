import type Sigma from 'sigma'
import { EdgeLineProgram, NodeCircleProgram } from 'sigma/rendering'
import type { RenderParams } from 'sigma/types'

const moving = new WeakSet<object>()
/** So long after the last movement all is drawn again. */
const REST = 180

/** Lines are what costs most: they wait until the picture is at rest. */
export class Lines extends EdgeLineProgram {
  override render(params: RenderParams): void {
    if (!moving.has(this.renderer)) super.render(params)
  }
}

/** Dots are drawn twice, the second time unseen so that the mouse finds them; nothing is sought during a movement. */
export class Dots extends NodeCircleProgram {
  override render(params: RenderParams): void {
    const { pickProgram } = this
    if (moving.has(this.renderer)) this.pickProgram = null
    super.render(params)
    this.pickProgram = pickProgram
  }
}

export const isMoving = (sigma: Sigma): boolean => moving.has(sigma)

/** Draws little while the picture is dragged or zoomed, so that it follows the hand, and all of it afterwards. */
export function drawLessWhileMoving(sigma: Sigma): void {
  let rest: ReturnType<typeof setTimeout> | undefined
  const move = () => {
    moving.add(sigma)
    clearTimeout(rest)
    rest = setTimeout(() => {
      moving.delete(sigma)
      sigma.scheduleRender()
    }, REST)
  }
  const mouse = sigma.getMouseCaptor()
  sigma.getCamera().on('updated', move)
  mouse.on('mouseup', move)
  mouse.on('mousedown', () => {
    if (!mouse.isMouseDown) return
    // Asking the graphics card what lies under the mouse makes it finish first, at every event of a drag.
    const seeking = mouse.listeners('mousemove')
    mouse.removeAllListeners('mousemove')
    mouse.once('mouseup', () => {
      for (const each of seeking) mouse.on('mousemove', each as never)
    })
  })
  sigma.on('kill', () => clearTimeout(rest))
}
