import type { Layout, Placed } from './layout.ts'

export type Neighbours = readonly (readonly number[])[]

export function neighboursIn(count: number, edges: Layout['edges']): Neighbours {
  const near: number[][] = Array.from({ length: count }, () => [])
  for (const [from, to] of edges) {
    near[from]!.push(to)
    near[to]!.push(from)
  }
  return near
}

const DIRECTIONS: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/** How far off a direction lies another node, and how far away; nothing when it lies the other way. */
function effort(from: Placed, to: Placed, [dx, dy]: [number, number]): number {
  const [x, y] = [to.x - from.x, to.y - from.y]
  const ahead = x * dx + y * dy
  if (ahead <= 0) return Infinity
  return Math.hypot(x, y) * (1 + (2 * Math.abs(x * dy - y * dx)) / ahead)
}

function nearest(
  layout: Layout,
  from: number,
  among: Iterable<number>,
  way: [number, number],
): number | undefined {
  let [best, least] = [undefined as number | undefined, Infinity]
  for (const to of among) {
    const cost = to === from ? Infinity : effort(layout.nodes[from]!, layout.nodes[to]!, way)
    if (cost < least) [best, least] = [to, cost]
  }
  return best
}

/**
 * Where a key leads from a node: an arrow to whoever is tied and lies that way, or else to the nearest of all that way;
 * Page Up and Page Down through all, so that each can be reached. Undefined when the key is not ours.
 */
export function nextNode(layout: Layout, near: Neighbours, from: number, key: string): number | undefined {
  const last = layout.nodes.length - 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === 'PageDown') return from === last ? 0 : from + 1
  if (key === 'PageUp') return from === 0 ? last : from - 1
  const way = DIRECTIONS[key]
  if (!way) return undefined
  return nearest(layout, from, near[from]!, way) ?? nearest(layout, from, layout.nodes.keys(), way) ?? from
}
