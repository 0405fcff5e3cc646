import { UndirectedGraph } from 'graphology'
import imported from 'graphology-communities-louvain'

// Its types say `default` where the module itself is the function.
const louvain = imported as unknown as typeof imported.default

type Edge = readonly [number, number, number]

/** The same throws each time, so that the same ties give the same picture (mulberry32). */
function steadyDice() {
  let state = 1868
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Who is tied to each other more than to the rest, by the method of Louvain (Blondel and others, "Fast unfolding of
 * communities in large networks", 2008): a number for each node, 0 for the largest.
 */
export function communitiesOf(nodes: number, edges: readonly Edge[]): number[] {
  if (edges.length === 0) return Array.from({ length: nodes }, (_, node) => node)
  const graph = new UndirectedGraph()
  for (let node = 0; node < nodes; node++) graph.addNode(node)
  for (const [from, to, weight] of edges) graph.mergeEdge(from, to, { weight })
  const found = louvain(graph, { rng: steadyDice(), getEdgeWeight: 'weight' })
  const sizes = new Map<number, number>()
  for (const community of Object.values(found)) sizes.set(community, (sizes.get(community) ?? 0) + 1)
  const bySize = [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const place = new Map(bySize.map(([community], at) => [community, at]))
  return Array.from({ length: nodes }, (_, node) => place.get(found[node]!)!)
}
