import type { Network } from '../contract.ts'

/** Up to so many are all named, and none stands upon a line between two others. */
export const SMALL = 25

type Spot = { x: number; y: number; r: number }
type Size = { width: number; height: number }
type Edges = Network['edges']

const CLEAR = 12
const APART = 22
const ROUNDS = 240
const EDGE = 34

const keptIn = (value: number, room: number) => Math.min(room - EDGE, Math.max(EDGE, value))

/** From the nearest place of a line between two to a spot: how far, and which way. */
export function offLine(spot: Spot, a: Spot, b: Spot): { far: number; way: [number, number] } {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const along = ((spot.x - a.x) * dx + (spot.y - a.y) * dy) / Math.max(1e-6, dx * dx + dy * dy)
  const at = Math.min(1, Math.max(0, along))
  const [ox, oy] = [spot.x - a.x - at * dx, spot.y - a.y - at * dy]
  const far = Math.hypot(ox, oy)
  const long = Math.max(1e-6, Math.hypot(dx, dy))
  // Right upon the line: to its left, so that the same ties always give the same picture.
  return { far, way: far > 0.01 ? [ox / far, oy / far] : [-dy / long, dx / long] }
}

function push(spot: Spot, [x, y]: readonly [number, number], by: number, { width, height }: Size) {
  spot.x = keptIn(spot.x + x * by, width)
  spot.y = keptIn(spot.y + y * by, height)
}

/** One round: who stands too near a line steps aside; before the one in the middle the line's ends do. */
function stepOffLines(spots: Spot[], edges: Edges, size: Size, middle: boolean): boolean {
  let moved = false
  for (const [from, to] of edges)
    for (const [at, spot] of spots.entries()) {
      if (at === from || at === to) continue
      const { far, way } = offLine(spot, spots[from]!, spots[to]!)
      const lacks = spot.r + CLEAR - far
      if (lacks <= 0) continue
      moved = true
      const [x, y] = way
      if (!middle || at !== 0) push(spot, way, lacks / 2 + 0.5, size)
      for (const end of [from, to])
        if (!middle || end !== 0) push(spots[end]!, [-x, -y], at === 0 ? lacks : lacks / 4, size)
    }
  return moved
}

function stepApart(spots: Spot[], size: Size, middle: boolean): boolean {
  let moved = false
  for (const [at, one] of spots.entries())
    for (const [behind, other] of spots.slice(at + 1).entries()) {
      const [dx, dy] = [other.x - one.x, other.y - one.y]
      const far = Math.hypot(dx, dy)
      const lacks = one.r + other.r + APART - far
      if (lacks <= 0) continue
      moved = true
      const turn = at + behind
      const way = far > 0.01 ? ([dx / far, dy / far] as const) : ([Math.cos(turn), Math.sin(turn)] as const)
      if (!middle || at !== 0) push(one, [-way[0], -way[1]], lacks / 2 + 0.5, size)
      push(other, way, lacks / 2 + 0.5, size)
    }
  return moved
}

/** Makes room in a small picture: no shape upon a line that is not its own, or it would look like a tie. */
export function makeRoom<S extends Spot>(
  spots: readonly S[],
  edges: Edges,
  size: Size,
  middle: boolean,
): S[] {
  const moving = spots.map((spot) => ({ ...spot }))
  for (let round = 0; round < ROUNDS; round++) {
    const offLines = stepOffLines(moving, edges, size, middle)
    if (!stepApart(moving, size, middle) && !offLines) break
  }
  return moving
}
