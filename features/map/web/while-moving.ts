import type Sigma from 'sigma'
import type { CameraState } from 'sigma/types'

/** So long after the last movement the picture is drawn anew. */
const REST = 180

/** Two places of the graph; where they come to tells how far and how large the whole has moved. */
const [HERE, THERE] = [
  { x: 0, y: 0 },
  { x: 1, y: 1 },
]

const moving = new WeakSet<object>()
export const isMoving = (sigma: Sigma): boolean => moving.has(sigma)

/** How what was drawn with one state of the camera has to be moved to lie where another state would draw it. */
function shift(sigma: Sigma, drawn: CameraState, now: CameraState): string {
  const [from, fromOther] = [HERE, THERE].map((place) =>
    sigma.framedGraphToViewport(place, { cameraState: drawn }),
  )
  const [to, toOther] = [HERE, THERE].map((place) => sigma.framedGraphToViewport(place, { cameraState: now }))
  const larger = (toOther!.x - to!.x) / (fromOther!.x - from!.x)
  return `translate(${to!.x - from!.x * larger}px, ${to!.y - from!.y * larger}px) scale(${larger})`
}

/**
 * While the picture is dragged or zoomed, what was drawn is moved as it is, ties and names with it: that costs the same for
 * twenty thousand as for twenty. What the hand uncovers is drawn when it rests. Needs a camera that does not turn.
 */
export function moveAsDrawn(sigma: Sigma): void {
  const camera = sigma.getCamera()
  // The layer that hears the hand stays: the hand's place is told from its corner.
  const layers = Object.entries(sigma.getCanvases()).flatMap(([name, canvas]) =>
    name === 'mouse' ? [] : [canvas],
  )
  let drawn = camera.getState()
  let rest: ReturnType<typeof setTimeout> | undefined
  for (const layer of layers) layer.style.transformOrigin = '0 0'
  const put = (transform: string) => {
    for (const layer of layers) layer.style.transform = transform
  }
  const atRest = () => {
    moving.delete(sigma)
    sigma.scheduleRender()
  }
  // Its own listener would draw all of it anew at each step.
  camera.removeAllListeners('updated')
  camera.on('updated', (now) => {
    moving.add(sigma)
    put(shift(sigma, drawn, now))
    clearTimeout(rest)
    rest = setTimeout(atRest, REST)
  })
  sigma.on('afterRender', () => {
    drawn = camera.getState()
    put('')
  })
  sigma.on('kill', () => clearTimeout(rest))
  seekNothingDuringADrag(sigma)
}

/** Asking the graphics card what lies under the mouse makes it finish first, at every event of a drag. */
function seekNothingDuringADrag(sigma: Sigma): void {
  const mouse = sigma.getMouseCaptor()
  mouse.on('mousedown', () => {
    if (!mouse.isMouseDown) return
    const seeking = mouse.listeners('mousemove')
    mouse.removeAllListeners('mousemove')
    mouse.once('mouseup', () => {
      for (const each of seeking) mouse.on('mousemove', each as never)
    })
  })
}
