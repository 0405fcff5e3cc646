import { knowingScore, sharingScore } from '#features/ties/server/public.ts'
import type { Graph } from './graph.ts'
import type { ScopeSet } from './naming.ts'

/** Whoever looks: the same as the row policies ask for. */
export type Looker = { role: string; scopes: readonly string[] }

function setsSeen(sets: readonly ScopeSet[], { role, scopes }: Looker): Uint8Array {
  const mine = new Set(scopes)
  const sees = (set: ScopeSet) => {
    if (set === 'nobody') return false
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

/**
 * The graph as one looker sees it: the row policies of people, organisations, affiliations and connections in memory.
 * It holds as long as nobody patches the graph. Counts are made when they are first asked for: a search needs those of
 * the few organisations it comes to, a picture all.
 */
export class View {
  readonly graph: Graph
  /** 1 for each node in sight. */
  readonly seen: Uint8Array
  /** 1 for each of the graph's tie sets that is in sight. */
  readonly tieSeen: Uint8Array
  private readonly halfTolls: Float64Array
  private counted: Uint32Array | undefined

  constructor(graph: Graph, looker: Looker) {
    const setSeen = setsSeen(graph.naming.scopeSets.values, looker)
    const seen = new Uint8Array(graph.nodes)
    for (let node = 0; node < graph.nodes; node++) seen[node] = setSeen[graph.nodeSet[node]!]!
    this.graph = graph
    this.seen = seen
    this.tieSeen = Uint8Array.from(graph.naming.tieSets.values, ([one, other]) =>
      Number(setSeen[one] === 1 && (other < 0 || setSeen[other] === 1)),
    )
    this.halfTolls = new Float64Array(graph.nodes - graph.people)
  }

  /** Ties in sight of each node. */
  get ties(): Uint32Array {
    if (this.counted) return this.counted
    const counted = new Uint32Array(this.graph.nodes)
    for (let node = 0; node < counted.length; node++) counted[node] = this.countTies(node)
    this.counted = counted
    return counted
  }

  private countTies(node: number): number {
    const { seen, tieSeen } = this
    if (seen[node] !== 1) return 0
    const { start, end, to, tieSet } = this.graph
    let count = 0
    for (let tie = start[node]!; tie < end[node]!; tie++)
      if (seen[to[tie]!] === 1 && tieSeen[tieSet[tie]!] === 1) count++
    return count
  }

  /** Half of what passing through a node costs: an organisation says the less the more of us belong to it. */
  halfToll(node: number): number {
    const place = node - this.graph.people
    if (place < 0) return 0
    // No toll is 0, so 0 means that it was not asked for before.
    if (this.halfTolls[place] === 0) this.halfTolls[place] = tollOf(this.countTies(node)) / 2
    return this.halfTolls[place]!
  }
}

export const viewFor = (graph: Graph, looker: Looker): View => new View(graph, looker)

/** Calls `visit` with each neighbour in sight, strongest tie first, and the place of the tie. */
export function eachTie(view: View, node: number, visit: (other: number, tie: number) => void): void {
  const { start, end, to, tieSet } = view.graph
  for (let tie = start[node]!; tie < end[node]!; tie++) {
    const other = to[tie]!
    if (view.seen[other] === 1 && view.tieSeen[tieSet[tie]!] === 1) visit(other, tie)
  }
}
