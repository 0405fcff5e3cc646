import { Heap } from './heap.ts'
import { COST, type View } from './view.ts'

/** One end's half of a search, kept for the next one: nothing as long as the graph is made for a request. */
class Side {
  readonly heap = new Heap()
  readonly cost: Float64Array
  readonly parent: Uint32Array
  /** The end where this half begins. */
  start = 0
  private readonly stamp: Uint32Array
  private turn = 0

  constructor(nodes: number) {
    this.cost = new Float64Array(nodes)
    this.parent = new Uint32Array(nodes)
    this.stamp = new Uint32Array(nodes)
  }

  begin(node: number): void {
    this.turn++
    this.heap.clear()
    this.start = node
    this.reach(node, node, 0)
  }

  costOf(node: number): number {
    return this.stamp[node] === this.turn ? this.cost[node]! : Infinity
  }

  reach(node: number, parent: number, cost: number): void {
    this.stamp[node] = this.turn
    this.cost[node] = cost
    this.parent[node] = parent
    this.heap.push(cost, node)
  }
}

const sidesOf = new WeakMap<object, [Side, Side]>()

function sidesFor({ graph }: View): [Side, Side] {
  const known = sidesOf.get(graph) ?? [new Side(graph.nodes), new Side(graph.nodes)]
  sidesOf.set(graph, known)
  return known
}

export type BestPath = {
  /** From one end to the other. */
  nodes: number[]
  /** 0 to 1: how likely a request would pass along it. */
  score: number
}

type Meeting = { cost: number; node: number }

/** Follows the ties of the cheapest node of one side. Ties of an organisation cost the more the further down they stand. */
function step(view: View, mine: Side, other: Side, best: Meeting): void {
  const { start, end, to, tieSet, strength, alone } = view.graph
  const top = mine.heap.top()
  const node = mine.heap.pop()
  if (top > mine.costOf(node)) return
  const passed = top + view.halfToll(node)
  const left = best.cost - other.heap.top()
  for (let tie = start[node]!; tie < end[node]!; tie++) {
    const cheapest = passed + COST[strength[tie]!]!
    // No later tie of this node is cheaper, and the other side is past what is left.
    if (cheapest >= left) break
    const next = to[tie]!
    if (view.seen[next] !== 1 || view.tieSeen[tieSet[tie]!] !== 1) continue
    // Only people stand in `alone`; of an organisation it says nothing.
    if (alone[next] === 1 && next !== other.start) continue
    const cost = cheapest + view.halfToll(next)
    if (cost >= mine.costOf(next)) continue
    mine.reach(next, node, cost)
    const whole = cost + other.costOf(next)
    if (whole < best.cost) Object.assign(best, { cost: whole, node: next })
  }
}

function walkBack(side: Side, from: number): number[] {
  const nodes = [from]
  for (let node = from; side.parent[node] !== node; ) {
    node = side.parent[node]!
    nodes.push(node)
  }
  return nodes
}

/**
 * The way between two nodes along which a request most likely passes: Dijkstra from both ends on -log of each tie's
 * reliability, until the two searches together cannot do better (Pohl, "Bi-directional search", 1971). What the looker
 * may not see is never stepped on, nor whoever asked to be left alone, unless the way was asked to end there. Null when
 * there is no way.
 */
export function bestPath(view: View, from: number, to: number): BestPath | null {
  if (view.seen[from] !== 1 || view.seen[to] !== 1) return null
  const [ahead, back] = sidesFor(view)
  ahead.begin(from)
  back.begin(to)
  const best: Meeting = from === to ? { cost: 0, node: from } : { cost: Infinity, node: -1 }
  while (ahead.heap.size > 0 && back.heap.size > 0 && ahead.heap.top() + back.heap.top() < best.cost) {
    if (ahead.heap.size <= back.heap.size) step(view, ahead, back, best)
    else step(view, back, ahead, best)
  }
  if (best.node < 0) return null
  const nodes = [...walkBack(ahead, best.node).reverse(), ...walkBack(back, best.node).slice(1)]
  // An organisation at the end is not passed through, so its toll is given back.
  const ends = from === to ? 0 : view.halfToll(from) + view.halfToll(to)
  return { nodes, score: Math.exp(-(best.cost - ends)) }
}
