import { UndirectedGraph } from 'graphology'
import { COST, type View } from './view.ts'

/** What the view shows, as a graph of graphology with the cost of each tie: the independent computation of the tests. */
export function asGraphology(view: View): UndirectedGraph {
  const { graph, seen, tieSeen, halfToll } = view
  const same = new UndirectedGraph()
  for (let node = 0; node < graph.nodes; node++) if (seen[node] === 1) same.addNode(String(node))
  for (let node = 0; node < graph.nodes; node++)
    for (let tie = graph.start[node]!; tie < graph.start[node + 1]!; tie++) {
      const other = graph.to[tie]!
      if (seen[node] === 0 || seen[other] === 0 || tieSeen[graph.tieSet[tie]!] === 0) continue
      const weight = COST[graph.strength[tie]!]! + halfToll[node]! + halfToll[other]!
      const [a, b] = [String(node), String(other)]
      if (!same.hasEdge(a, b)) same.addEdge(a, b, { weight })
      else same.updateEdgeAttribute(a, b, 'weight', (known) => Math.min(known as number, weight))
    }
  return same
}
