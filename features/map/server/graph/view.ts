import { knowingScore, sharingScore } from '#features/ties/server/public.ts'
import type { Graph, ScopeSet } from './graph.ts'

/** Whoever looks: the same as the row policies ask for. */
export type Looker = { role: string; scopes: readonly string[] }

/** The graph as one looker sees it: the row policies of people, organisations, affiliations and connections in memory. */
export type View = {
  graph: Graph
  /** 1 for each node in sight. */
  seen: Uint8Array
  /** 1 for each of the graph's `tieSets` that is in sight. */
  tieSeen: Uint8Array
  /** Ties in sight of each node. */
  ties: Uint32Array
  /** Half of what passing through a node costs: an organisation says the less the more of us belong to it. */
  halfToll: Float64Array
}

function setsSeen(sets: readonly ScopeSet[], { role, scopes }: Looker): Uint8Array {
  const mine = new Set(scopes)
  const sees = (set: ScopeSet) => {
    if (role === 'region') return true
    if (role !== 'branch' && role !== 'listener') return false
    if (set === 'organisation') return true
    if (set === 'special') return role === 'branch'
    return set.some((scope) => mine.has(scope))
  }
  return Uint8Array.from(sets, (set) => Number(sees(set)))
}

/** What following a tie of strength 1, 2, 3 costs: -log of how likely a request passes along it. */
export const COST: readonly number[] = [
  Infinity,
  ...([1, 2, 3] as const).map((strength) => -Math.log(knowingScore(strength))),
]

/** As features/ties ranks it: what two people pass on through an organisation, less what their own ties cost. */
const tollOf = (members: number) => {
  const tie = { role: 'member', strength: 3 } as const
  return -Math.log(sharingScore(tie, tie, members)) - 2 * COST[3]!
}

export function viewFor(graph: Graph, looker: Looker): View {
  const { nodes, people, start, to, tieSet, nodeSet } = graph
  const setSeen = setsSeen(graph.scopeSets, looker)
  const seen = new Uint8Array(nodes)
  for (let node = 0; node < nodes; node++) seen[node] = setSeen[nodeSet[node]!]!
  const tieSeen = Uint8Array.from(graph.tieSets, ([one, other]) =>
    Number(setSeen[one] === 1 && (other < 0 || setSeen[other] === 1)),
  )
  const ties = new Uint32Array(nodes)
  const halfToll = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) {
    if (seen[node] === 0) continue
    let count = 0
    for (let tie = start[node]!; tie < start[node + 1]!; tie++)
      count += seen[to[tie]!]! & tieSeen[tieSet[tie]!]!
    ties[node] = count
    if (node >= people) halfToll[node] = tollOf(count) / 2
  }
  return { graph, seen, tieSeen, ties, halfToll }
}

/** Calls `visit` with each neighbour in sight, strongest tie first, and the place of the tie. */
export function eachTie(view: View, node: number, visit: (other: number, tie: number) => void): void {
  const { start, to, tieSet } = view.graph
  for (let tie = start[node]!; tie < start[node + 1]!; tie++) {
    const other = to[tie]!
    if (view.seen[other] === 1 && view.tieSeen[tieSet[tie]!] === 1) visit(other, tie)
  }
}
