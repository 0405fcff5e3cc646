import { UndirectedGraph } from 'graphology'
import { COST, type View } from './view.ts'

/** What the view shows, as a graph of graphology with the cost of each tie: the independent computation of the tests. */
export function asGraphology(view: View, without: (node: number) => boolean = () => false): UndirectedGraph {
  const { graph, tieSeen } = view
  const seen = view.seen.map((one, node) => (without(node) ? 0 : one))
  const same = new UndirectedGraph()
  for (let node = 0; node < graph.nodes; node++) if (seen[node] === 1) same.addNode(String(node))
  for (let node = 0; node < graph.nodes; node++)
    for (let tie = graph.start[node]!; tie < graph.end[node]!; tie++) {
      const other = graph.to[tie]!
      if (seen[node] === 0 || seen[other] === 0 || tieSeen[graph.tieSet[tie]!] === 0) continue
      const weight = COST[graph.strength[tie]!]! + view.halfToll(node) + view.halfToll(other)
      const [a, b] = [String(node), String(other)]
      if (!same.hasEdge(a, b)) same.addEdge(a, b, { weight })
      else same.updateEdgeAttribute(a, b, 'weight', (known) => Math.min(known as number, weight))
    }
  return same
}

/** Numbers that look thrown, the same for the same seed (mulberry32). */
export function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
