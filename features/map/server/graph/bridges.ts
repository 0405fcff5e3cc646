import { setImmediate as breathe } from 'node:timers/promises'
import { type Graph, isPerson } from './graph.ts'
import { eachTie, type View } from './view.ts'

/** The other requests get their turn after so many ties. */
const AT_ONCE = 100_000
const NONE = 0xffff_ffff

export type Bridge = {
  node: number
  /** How many people and organisations lose their way to the larger part without this person. */
  cutOff: number
  /** How many of these are people. */
  people: number
  /** Some of those cut off, at most so many as were asked for. */
  members: number[]
}

export type Standing = {
  bridges: Bridge[]
  /** People who alone join two parts, all of them. */
  bridgeCount: number
  /** Separate parts with at least one tie, and how many the largest holds. */
  parts: number
  largest: number
}

/** The walk through all ties in depth: nodes as they were met, and for each how many were met beneath it. */
type Walk = { order: Uint32Array; place: Uint32Array; size: Uint32Array; met: number }

/** For each person whose loss would part others: the places in the walk where what hangs on them begins. */
type Hanging = Map<number, number[]>

/**
 * Articulation points by the depth-first walk of Hopcroft & Tarjan ("Algorithm 447", CACM 16, 1973), without recursion.
 * A person is one when somebody beneath them in the walk reaches nobody above them but through them.
 */
class DepthWalk {
  readonly walk: Walk
  readonly hanging: Hanging = new Map()
  /** Each part: where it begins in the walk. */
  readonly parts: number[] = []
  /** How many people were met before each place of the walk. */
  peopleBefore = new Uint32Array(1)
  private readonly low: Uint32Array
  private readonly next: Uint32Array
  private readonly above: Uint32Array
  readonly view: View
  /** The rows as they stand now: a graph that is patched meanwhile keeps them, and begins new ones behind. */
  private readonly rows: Pick<Graph, 'end' | 'to' | 'tieSet'>
  private readonly ties: Uint32Array

  constructor(view: View) {
    const { nodes, start, end, to, tieSet } = view.graph
    this.rows = { end: end.slice(), to, tieSet }
    this.ties = view.ties
    this.view = view
    const place = new Uint32Array(nodes).fill(NONE)
    this.walk = { order: new Uint32Array(nodes), place, size: new Uint32Array(nodes), met: 0 }
    this.low = new Uint32Array(nodes)
    this.next = start.slice()
    this.above = new Uint32Array(nodes).fill(NONE)
  }

  private meet(node: number): void {
    const { walk } = this
    walk.place[node] = walk.met
    this.low[node] = walk.met
    walk.size[node] = 1
    walk.order[walk.met++] = node
  }

  /** Back up from a node whose ties are all followed: tells the one above what was found. */
  private leave(node: number): void {
    const { walk, low, above } = this
    const parent = above[node]!
    if (parent === NONE) return
    walk.size[parent]! += walk.size[node]!
    if (low[node]! < low[parent]!) low[parent] = low[node]!
    if (low[node]! < walk.place[parent]! || !isPerson(this.view.graph, parent)) return
    const hung = this.hanging.get(parent)
    if (hung) hung.push(walk.place[node]!)
    else this.hanging.set(parent, [walk.place[node]!])
  }

  /** The next tie of a node; the node to go to, or NONE when there was no new one. */
  private follow(node: number): number {
    const { end, to, tieSet } = this.rows
    const { walk, low, next, above } = this
    for (const until = end[node]!; next[node]! < until; ) {
      const tie = next[node]!++
      const other = to[tie]!
      if (this.view.seen[other] !== 1 || this.view.tieSeen[tieSet[tie]!] !== 1) continue
      if (walk.place[other] === NONE) {
        above[other] = node
        this.meet(other)
        return other
      }
      if (other !== above[node] && walk.place[other]! < low[node]!) low[node] = walk.place[other]!
    }
    return NONE
  }

  async run(): Promise<void> {
    let steps = 0
    for (let root = 0; root < this.view.graph.nodes; root++) {
      if (this.ties[root] === 0 || this.walk.place[root] !== NONE) continue
      this.parts.push(this.walk.met)
      this.meet(root)
      for (let node = root; node !== NONE; ) {
        const deeper = this.follow(node)
        if (deeper === NONE) this.leave(node)
        node = deeper === NONE ? this.above[node]! : deeper
        if (++steps % AT_ONCE === 0) await breathe()
      }
      // The one where the walk began is a bridge only when more than one part hangs on them.
      if (this.hanging.get(root)?.length === 1) this.hanging.delete(root)
    }
    const { order, met } = this.walk
    this.peopleBefore = new Uint32Array(met + 1)
    for (let at = 0; at < met; at++)
      this.peopleBefore[at + 1] = this.peopleBefore[at]! + Number(isPerson(this.view.graph, order[at]!))
  }
}

/** The stretches of the walk that someone's loss would part from each other: [from, until). */
function partsWithout(depth: DepthWalk, node: number, hung: readonly number[]): [number, number][][] {
  const { order, place, size } = depth.walk
  const beneath = hung.map((from): [number, number] => [from, from + size[order[from]!]!])
  const root = depth.parts.findLast((from) => from <= place[node]!)!
  const rest: [number, number][] = []
  let at = root
  for (const [from, until] of [...beneath, [place[node]!, place[node]! + 1] as const].sort(
    (a, b) => a[0] - b[0],
  )) {
    if (from > at) rest.push([at, from])
    at = Math.max(at, until)
  }
  const end = root + size[order[root]!]!
  if (end > at) rest.push([at, end])
  return [...beneath.map((each) => [each]), ...(rest.length > 0 ? [rest] : [])]
}

const lengthOf = (part: readonly (readonly [number, number])[]) =>
  part.reduce((sum, [from, until]) => sum + until - from, 0)

function toBridge(depth: DepthWalk, node: number, hung: readonly number[], listed: number): Bridge {
  const parts = partsWithout(depth, node, hung).sort((a, b) => lengthOf(b) - lengthOf(a))
  const lost = parts.slice(1)
  const members: number[] = []
  let people = 0
  for (const [from, until] of lost.flat()) {
    people += depth.peopleBefore[until]! - depth.peopleBefore[from]!
    for (let at = from; at < until && members.length < listed; at++) members.push(depth.walk.order[at]!)
  }
  return { node, cutOff: lost.reduce((sum, part) => sum + lengthOf(part), 0), people, members }
}

/** People who alone join two parts, those who join most, and organisations rather than people, first; `few` of them with up to `listed` of whom they join. */
export async function findStanding(view: View, few: number, listed: number): Promise<Standing> {
  const depth = new DepthWalk(view)
  await depth.run()
  const { order, size } = depth.walk
  const bridges = [...depth.hanging]
    .map(([node, hung]) => ({ hung, ...toBridge(depth, node, hung, 0) }))
    .sort((a, b) => b.cutOff - a.cutOff || a.people - b.people || a.node - b.node)
  return {
    bridges: bridges.slice(0, few).map(({ node, hung }) => toBridge(depth, node, hung, listed)),
    bridgeCount: bridges.length,
    parts: depth.parts.length,
    largest: depth.parts.reduce((most, from) => Math.max(most, size[order[from]!]!), 0),
  }
}

/** Organisations by how many of the looker's people are tied to them. */
export function mostTied({ graph, ties }: View, few: number): number[] {
  const found: number[] = []
  for (let node = graph.people; node < graph.nodes; node++) if (ties[node]! > 0) found.push(node)
  return found.sort((a, b) => ties[b]! - ties[a]! || a - b).slice(0, few)
}

export type KindStanding = { organisations: number; reached: number; close: number }

/** For each kind, by its place in ORGANISATION_KINDS: how many there are, with how many we have any tie, a close tie. */
export function standingOfKinds(view: View, kinds: number): KindStanding[] {
  const { graph } = view
  const found = Array.from({ length: kinds }, () => ({ organisations: 0, reached: 0, close: 0 }))
  for (let node = graph.people; node < graph.nodes; node++) {
    if (view.seen[node] !== 1) continue
    let strongest = 0
    eachTie(view, node, (_, tie) => {
      strongest = Math.max(strongest, graph.strength[tie]!)
    })
    for (let bits = graph.organisationKinds[node - graph.people]!; bits !== 0; bits &= bits - 1) {
      const kind = found[31 - Math.clz32(bits & -bits)]!
      kind.organisations++
      if (strongest > 0) kind.reached++
      if (strongest === 3) kind.close++
    }
  }
  return found
}
