export type TieNode = {
  id: string
  label: string
  kind: 'person' | 'organisation'
  href?: string | undefined
  /** 1 to 3: how large it is drawn. */
  weight: number
}
export type TieEdge = { from: string; to: string; strength: 1 | 2 | 3; dashed?: boolean | undefined }

export type PlacedNode = TieNode & {
  x: number
  y: number
  r: number
  text: string
  textY: number
  named: boolean
}
export type PlacedEdge = {
  key: string
  x1: number
  y1: number
  x2: number
  y2: number
  width: number
  dashed: boolean
}
export type TiesLayout = { width: number; height: number; nodes: PlacedNode[]; edges: PlacedEdge[] }

const NAMED_WHEN_CROWDED = 14
const shorten = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text

function neighboursOf(edges: readonly TieEdge[]) {
  const map = new Map<string, Set<string>>()
  const add = (a: string, b: string) => map.set(a, (map.get(a) ?? new Set()).add(b))
  for (const { from, to } of edges) {
    add(from, to)
    add(to, from)
  }
  return map
}

/** Those tied to each other sit side by side, so that their line is short: a greedy walk, heaviest first. */
function chain(nodes: readonly TieNode[], near: Map<string, Set<string>>): TieNode[] {
  const left = [...nodes].sort((a, b) => b.weight - a.weight || a.label.localeCompare(b.label))
  const order: TieNode[] = []
  while (left.length > 0) {
    const last = order.at(-1)
    const at = last ? left.findIndex((node) => near.get(last.id)?.has(node.id)) : 0
    order.push(...left.splice(Math.max(at, 0), 1))
  }
  return order
}

/** Angles in turns: each of the inner ring gets room for those who hang on it. */
function angles(inner: readonly TieNode[], children: Map<string, TieNode[]>) {
  const room = inner.map((node) => Math.max(1, children.get(node.id)?.length ?? 0))
  const all = room.reduce((sum, part) => sum + part, 0) || 1
  const result = new Map<string, number>()
  let at = 0
  inner.forEach((node, index) => {
    const share = room[index]! / all
    result.set(node.id, at + share / 2)
    const hanging = children.get(node.id) ?? []
    hanging.forEach((child, place) => {
      result.set(child.id, at + (share * (place + 0.5)) / hanging.length)
    })
    at += share
  })
  return result
}

/** The inner ring: tied to the centre. The outer: everyone else, each under the inner one they are tied to. */
function rings(nodes: readonly TieNode[], edges: readonly TieEdge[]) {
  const near = neighboursOf(edges)
  const [centre, ...others] = nodes
  const direct = others.filter((node) => near.get(centre!.id)?.has(node.id))
  const inner = chain(direct.length > 0 ? direct : others, near)
  const isInner = new Set(inner.map((node) => node.id))
  const children = new Map<string, TieNode[]>()
  const outer = others.filter((node) => !isInner.has(node.id))
  for (const [index, node] of outer.entries()) {
    const parent = inner.find((one) => near.get(one.id)?.has(node.id)) ?? inner[index % inner.length]!
    children.set(parent.id, [...(children.get(parent.id) ?? []), node])
  }
  return { inner, isInner, outer, children }
}

/**
 * Puts the first node in the middle and the rest on one or two rings round it, inside `width` × `height` pixels.
 * Pure and steady: the same ties always give the same picture.
 */
export function layoutTies(
  nodes: readonly TieNode[],
  edges: readonly TieEdge[],
  { width, height }: { width: number; height: number },
): TiesLayout {
  const centre = nodes[0]
  if (!centre) return { width, height, nodes: [], edges: [] }
  const { inner, isInner, outer, children } = rings(nodes, edges)
  const turn = angles(inner, children)
  const crowded = nodes.length > NAMED_WHEN_CROWDED
  const heaviest = [...inner, ...outer].sort((a, b) => b.weight - a.weight).slice(0, NAMED_WHEN_CROWDED - 1)
  const named = new Set([centre.id, ...heaviest.map((node) => node.id)])
  const reach = { x: width / 2 - 48, y: height / 2 - 40 }
  const place = (node: TieNode, index: number): PlacedNode => {
    const share = node === centre ? 0 : isInner.has(node.id) ? (outer.length > 0 ? 0.56 : 1) : 1
    // A full ring steps in and out by turns, so that names do not run into each other.
    const step = crowded && node !== centre && index % 2 === 1 ? 0.84 : 1
    const angle = ((turn.get(node.id) ?? 0) - 0.25) * 2 * Math.PI
    const x = width / 2 + reach.x * share * step * Math.cos(angle)
    const y = height / 2 + reach.y * share * step * Math.sin(angle)
    const r = node === centre ? 19 : (crowded ? 6 : 7) + 2.5 * Math.min(3, Math.max(1, node.weight))
    const above = node !== centre && y < height / 2 - 4
    const text = shorten(node.label, node === centre ? 30 : crowded || width < 480 ? 15 : 24)
    return { ...node, x, y, r, text, textY: above ? y - r - 6 : y + r + 16, named: named.has(node.id) }
  }
  const placed = [centre, ...inner, ...outer].map(place)
  const byId = new Map(placed.map((node) => [node.id, node]))
  const lines = edges.flatMap((edge): PlacedEdge[] => {
    const a = byId.get(edge.from)
    const b = byId.get(edge.to)
    if (!a || !b) return []
    const width = [1.5, 2.5, 4][edge.strength - 1] ?? 1.5
    return [
      {
        key: `${edge.from} ${edge.to}`,
        x1: a.x,
        y1: a.y,
        x2: b.x,
        y2: b.y,
        width,
        dashed: edge.dashed ?? false,
      },
    ]
  })
  return { width, height, nodes: placed, edges: lines }
}
