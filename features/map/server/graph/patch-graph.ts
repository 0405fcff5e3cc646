import { bitsOf, placeOfKind, placeOfStage } from './build-graph.ts'
import { type Graph, nodeOf } from './graph.ts'
import { packId } from './ids.ts'
import { type Naming, NOBODY, scopesIn } from './naming.ts'

/** Some people and organisations as they are now, each with all their ties. Who is asked about and not here is gone. */
export type Fresh = {
  asked: { people: readonly string[]; organisations: readonly string[] }
  people: readonly {
    id: string
    visible_to: string
    branch_id: string | null
    kind: string
    alone: boolean
  }[]
  organisations: readonly { id: string; special: boolean; kinds: readonly string[]; stage: string }[]
  ties: readonly { one: string; other: string; strength: number; sees: string; also: string | null }[]
}

type Tie = { to: number; strength: number; set: number }
type Rows = Map<number, Tie[]>

/** Ties that are moved leave a hole behind; when there is no room left, all are moved together with this much room. */
const ROOM = 0.2

const scopesOf = (naming: Naming, text: string) => naming.scopes(text, () => scopesIn(text))

/** The node of an id, or the next that nobody has; -1 when there is none left. */
function take(graph: Graph, kind: 'person' | 'organisation', id: string): number {
  const known = nodeOf(graph, kind, id)
  if (known >= 0) return known
  const { used, people, nodes } = graph
  const node = kind === 'person' ? used.people : people + used.organisations
  if (node >= (kind === 'person' ? people : nodes)) return -1
  used[kind === 'person' ? 'people' : 'organisations']++
  packId(id, graph.ids, node)
  graph.index.add(node)
  return node
}

/** Sets what is written about each; answers their nodes, or null when there is no room for someone new. */
function patchNodes(graph: Graph, fresh: Fresh): Set<number> | null {
  const { naming } = graph
  const touched = new Set<number>()
  for (const [kind, ids] of [
    ['person', fresh.asked.people],
    ['organisation', fresh.asked.organisations],
  ] as const)
    for (const id of ids) {
      const node = nodeOf(graph, kind, id)
      if (node < 0) continue
      graph.nodeSet[node] = NOBODY
      touched.add(node)
    }
  for (const { id, visible_to, branch_id, kind, alone } of fresh.people) {
    const node = take(graph, 'person', id)
    if (node < 0) return null
    graph.nodeSet[node] = scopesOf(naming, visible_to)
    graph.branch[node] = naming.branch(branch_id)
    graph.personKind[node] = placeOfKind(kind)
    graph.alone[node] = Number(alone)
    touched.add(node)
  }
  for (const { id, special, kinds, stage } of fresh.organisations) {
    const node = take(graph, 'organisation', id)
    if (node < 0) return null
    graph.nodeSet[node] = naming.organisation(special)
    graph.organisationKinds[node - graph.people] = bitsOf(kinds)
    graph.stage[node - graph.people] = placeOfStage(stage)
    touched.add(node)
  }
  return touched
}

/** The ties, at both their ends; one to whom the graph does not know yet comes with them, later. */
function newRows(graph: Graph, fresh: Fresh): Rows {
  const { naming } = graph
  const rows: Rows = new Map()
  const add = (node: number, tie: Tie) => {
    const row = rows.get(node)
    if (row) row.push(tie)
    else rows.set(node, [tie])
  }
  for (const { one, other, strength, sees, also } of fresh.ties) {
    const [from, to] = [graph.index.findText(one), graph.index.findText(other)]
    if (from < 0 || to < 0 || graph.nodeSet[from] === NOBODY || graph.nodeSet[to] === NOBODY) continue
    const set = naming.tie(scopesOf(naming, sees), also === null ? undefined : scopesOf(naming, also))
    add(from, { to, strength, set })
    add(to, { to: from, strength, set })
  }
  return rows
}

/** Whether the ties of someone who was not asked about, to those who were, are as they were. */
function isSame(graph: Graph, node: number, touched: Set<number>, row: readonly Tie[]): boolean {
  const left = new Map<string, number>()
  const count = (to: number, strength: number, set: number, by: number) => {
    const key = `${to} ${strength} ${set}`
    left.set(key, (left.get(key) ?? 0) + by)
  }
  for (const { to, strength, set } of row) count(to, strength, set, 1)
  for (let tie = graph.start[node]!; tie < graph.end[node]!; tie++)
    if (touched.has(graph.to[tie]!)) count(graph.to[tie]!, graph.strength[tie]!, graph.tieSet[tie]!, -1)
  return [...left.values()].every((many) => many === 0)
}

/** Moves all rows together, in arrays of their own: whoever still walks through the old ones finds them as they were. */
function makeRoom(graph: Graph, more: number): void {
  let live = 0
  for (let node = 0; node < graph.nodes; node++) live += graph.end[node]! - graph.start[node]!
  const size = Math.ceil((live + more) * (1 + ROOM))
  const moved = { to: new Uint32Array(size), strength: new Uint8Array(size), tieSet: new Uint32Array(size) }
  const [start, end] = [new Uint32Array(graph.nodes), new Uint32Array(graph.nodes)]
  let place = 0
  for (let node = 0; node < graph.nodes; node++) {
    const [from, until] = [graph.start[node]!, graph.end[node]!]
    start[node] = place
    for (let tie = from; tie < until; tie++, place++) {
      moved.to[place] = graph.to[tie]!
      moved.strength[place] = graph.strength[tie]!
      moved.tieSet[place] = graph.tieSet[tie]!
    }
    end[node] = place
  }
  Object.assign(graph, moved, { start, end })
  graph.used.ties = place
}

/** Writes a row behind all others: of what was there only ties that `stay`, and the new ones, strongest first. */
function writeRow(graph: Graph, node: number, stays: (other: number) => boolean, row: readonly Tie[]): void {
  const { start, end, to, strength, tieSet, used } = graph
  const [from, until] = [start[node]!, end[node]!]
  const begin = used.ties
  const put = (tie: Tie) => {
    to[used.ties] = tie.to
    strength[used.ties] = tie.strength
    tieSet[used.ties++] = tie.set
  }
  for (const wanted of [3, 2, 1]) {
    for (let tie = from; tie < until; tie++)
      if (strength[tie] === wanted && stays(to[tie]!))
        put({ to: to[tie]!, strength: wanted, set: tieSet[tie]! })
    for (const tie of row) if (tie.strength === wanted) put(tie)
  }
  start[node] = begin
  end[node] = used.ties
}

/**
 * Brings a graph up to date with what was read anew of a few, in place: a row that changes is written behind the others.
 * Views made before do not hold any more. False when there is no room left for someone new, so that all must be read.
 */
export function patchGraph(graph: Graph, fresh: Fresh): boolean {
  const touched = patchNodes(graph, fresh)
  if (!touched) return false
  const rows = newRows(graph, fresh)
  const others = new Set([...rows.keys()].filter((node) => !touched.has(node)))
  for (const node of touched)
    for (let tie = graph.start[node]!; tie < graph.end[node]!; tie++)
      if (!touched.has(graph.to[tie]!)) others.add(graph.to[tie]!)
  const changed = [...others].filter((node) => !isSame(graph, node, touched, rows.get(node) ?? []))
  let more = 0
  for (const node of [...touched, ...changed])
    more += graph.end[node]! - graph.start[node]! + (rows.get(node)?.length ?? 0)
  if (graph.used.ties + more > graph.to.length) makeRoom(graph, more)
  for (const node of touched) writeRow(graph, node, () => false, rows.get(node) ?? [])
  for (const node of changed) writeRow(graph, node, (other) => !touched.has(other), rows.get(node) ?? [])
  return true
}
