import type { Placed } from './layout.ts'

const LONGEST = 26
// A little more than the widest usual letters of 13 px, so that names never touch.
const LETTER = 7.4
const LINE = 17
const EDGE = 4

type Named = Pick<Placed, 'name' | 'x' | 'y' | 'r'>

export const shortName = (name: string) =>
  name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name

const halfOf = (name: string) => (shortName(name).length * LETTER) / 2

/** The middle of a name and its foot: above its shape, and kept within the picture. */
export function nameAt({ name, x, y, r }: Named, width: number): { x: number; y: number } {
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
