import type { Placed } from './layout.ts'

const LONGEST = 26
// A little more than the widest usual letters of 13 px, so that names never touch.
const LETTER = 7.4
const LINE = 17
const EDGE = 4

type Named = Pick<Placed, 'name' | 'x' | 'y' | 'r' | 'label'>

export const shortName = (name: string) =>
  name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name

const halfOf = (name: string) => (shortName(name).length * LETTER) / 2

/** The middle of a name and its foot: where room was found, else above its shape and kept within the picture. */
export function nameAt({ name, x, y, r, label }: Named, width: number): { x: number; y: number } {
  if (label) return label
  const half = Math.min(width / 2, halfOf(name) + EDGE)
  return { x: Math.min(width - half, Math.max(half, x)), y: Math.max(LINE, y - r - 5) }
}

/** Would one name be written over the other? */
export function clash(one: Named, other: Named, width: number): boolean {
  const [a, b] = [nameAt(one, width), nameAt(other, width)]
  return Math.abs(a.y - b.y) < LINE && Math.abs(a.x - b.x) < halfOf(one.name) + halfOf(other.name)
}

/** Takes names in the order given, while there is room for them beside those already taken. */
export function namesWithRoom(
  nodes: readonly Named[],
  order: readonly number[],
  width: number,
  most: number,
): Set<number> {
  const taken = new Set<number>()
  for (const at of order) {
    if (taken.size >= most) break
    if (![...taken].some((other) => clash(nodes[at]!, nodes[other]!, width))) taken.add(at)
  }
  return taken
}

type Box = { left: number; right: number; top: number; bottom: number }
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The room that a name takes at a place. */
export function boxOfName(name: string, { x, y }: { x: number; y: number }): Box {
  const half = halfOf(name)
  return { left: x - half, right: x + half, top: y - LINE + 4, bottom: y + 4 }
}
export const boxOfShape = ({ x, y, r }: Pick<Named, 'x' | 'y' | 'r'>): Box => ({
  left: x - r,
  right: x + r,
  top: y - r,
  bottom: y + r,
})

/** Places for a name: above, below, beside, aslant; then all of it a little further away. */
function placesFor({ name, x, y, r }: Named) {
  const aside = halfOf(name) + EDGE
  return [0, 10].flatMap((more) => {
    const [up, down] = [y - r - 5 - more, y + r + LINE - 1 + more]
    const [left, right] = [x - r - aside - more, x + r + aside + more]
    return [
      { x, y: up },
      { x, y: down },
      { x: right, y: y + 4 },
      { x: left, y: y + 4 },
      ...[up, down].flatMap((at) => [
        { x: x + aside, y: at },
        { x: x - aside, y: at },
      ]),
    ]
  })
}

type End = { x: number; y: number }

/** Does a line run through a box? A name upon a line is harder to read. Looked at in steps, which is near enough. */
function crosses(box: Box, a: End, b: End): boolean {
  return Array.from({ length: 48 }, (_, step) => step / 47).some((share) => {
    const [x, y] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share]
    return x > box.left && x < box.right && y > box.top && y < box.bottom
  })
}

/**
 * For a few: where each name stands so that it covers no shape and no other name, and if it can be no line. Nowhere,
 * where there is no such room.
 */
export function namesAround(
  nodes: readonly Named[],
  edges: readonly (readonly [number, number, ...unknown[]])[],
  { width, height }: { width: number; height: number },
): Map<number, { x: number; y: number }> {
  const shapes = nodes.map(boxOfShape)
  const taken: Box[] = []
  const isOnLine = (box: Box) => edges.some(([from, to]) => crosses(box, nodes[from]!, nodes[to]!))
  const found = new Map<number, { x: number; y: number }>()
  for (const [at, node] of nodes.entries()) {
    const free = placesFor(node).filter((each) => {
      const box = boxOfName(node.name, each)
      const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
      return inside && ![...shapes, ...taken].some((other) => meet(box, other))
    })
    const place = free.find((each) => !isOnLine(boxOfName(node.name, each))) ?? free[0]
    if (!place) continue
    found.set(at, place)
    taken.push(boxOfName(node.name, place))
  }
  return found
}
