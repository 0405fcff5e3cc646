import type { Mark } from './draw-areas.ts'

const DIRECTIONS: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

const LEVEL = 8

/** The nearest that way; whatever lies to the side counts as farther. */
function nearest(marks: readonly Mark[], from: number, [dx, dy]: [number, number]): number {
  let [best, least] = [from, Infinity]
  for (const [to, mark] of marks.entries()) {
    const [x, y] = [mark.x - marks[from]!.x, mark.y - marks[from]!.y]
    const ahead = x * dx + y * dy
    const aside = Math.abs(x * dy - y * dx)
    // What lies level is not below.
    if (ahead <= aside / LEVEL) continue
    const cost = Math.hypot(x, y) * (1 + (2 * aside) / ahead)
    if (cost < least) [best, least] = [to, cost]
  }
  return best
}

/** Where a key leads: an arrow to the next area that way, Page Up and Page Down through all. Undefined: not ours. */
export function nextArea(marks: readonly Mark[], from: number, key: string): number | undefined {
  const last = marks.length - 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === 'PageDown') return from === last ? 0 : from + 1
  if (key === 'PageUp') return from === 0 ? last : from - 1
  const way = DIRECTIONS[key]
  return way ? nearest(marks, from, way) : undefined
}
