import { type Tx, withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { MOST_LINES, namedIn } from './follow.ts'
import { bytesOf, type Graph } from './graph.ts'
import { type Fresh, patchGraph } from './patch-graph.ts'
import { readFresh } from './read-fresh.sql.ts'
import { readGraph, withWholeWorkspace } from './read-graph.sql.ts'
import { countLines, selectLineIds, selectLines } from './trail.sql.ts'
import { type View, viewFor } from './view.ts'

/** All graphs of the installation together; the one looked at longest ago goes first. One is always kept. */
const MOST_BYTES = 768 * 1024 * 1024
const MOST_VIEWS = 40
/** What one organiser's view takes for each node, its counts included. */
const VIEW_BYTES = 6
/** A graph that takes longer to read than this is shown as it was, while it is read anew behind the scenes. */
const WAITED_FOR_MS = 1_500
/** Ids are made before their transaction is kept; none takes longer than this. */
const LATE_MS = 15 * 60_000

type Kept = {
  graph: Graph
  views: Map<string, View>
  /** The lines of the trail from this id on that the graph knows of. */
  since: string
  sinceAt: number
  known: Set<string>
  readAt: Date
  tookMs: number
  /** Something changed that cannot be followed, so that the whole must be read anew. */
  behind: boolean
  renewing: boolean
  /** Those who bring it up to date do so one after the other: what was read first must not be written last. */
  turn: Promise<unknown>
}

const kept = new Map<string, Kept>()
const reading = new Map<string, Promise<Kept>>()

/** The lowest id that could have been made at a moment. */
const lowestId = (at: number) => {
  const hex = at.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

const bytesIn = ({ graph, views }: Kept) => bytesOf(graph) + views.size * graph.nodes * VIEW_BYTES

function keep(workspaceId: string, one: Kept): Kept {
  kept.delete(workspaceId)
  kept.set(workspaceId, one)
  let bytes = 0
  for (const [id, each] of [...kept].reverse()) {
    bytes += bytesIn(each)
    if (bytes > MOST_BYTES && id !== workspaceId) kept.delete(id)
  }
  return one
}

/** Looks at the trail first and reads after, so that whatever changes meanwhile is seen as a change the next time. */
function read(tx: Tx): Promise<Kept> {
  return withWholeWorkspace(tx, async () => {
    const begun = performance.now()
    const sinceAt = Date.now() - LATE_MS
    const since = lowestId(sinceAt)
    const known = await selectLineIds(tx, since)
    const graph = await readGraph(tx)
    const tookMs = performance.now() - begun
    const rest = { behind: false, renewing: false, turn: Promise.resolve() }
    return keep(tx.actor.workspaceId, {
      graph,
      views: new Map(),
      since,
      sinceAt,
      known,
      readAt: new Date(),
      tookMs,
      ...rest,
    })
  })
}

/** Several who ask at once wait for one reading; what changed since it began is followed, as with any graph. */
async function readOnce(tx: Tx): Promise<Kept> {
  const { workspaceId } = tx.actor
  const begun = await reading.get(workspaceId)?.catch(() => undefined)
  if (begun && (await isFresh(tx, begun))) return begun
  const mine = read(tx)
  reading.set(workspaceId, mine)
  try {
    return await mine
  } finally {
    if (reading.get(workspaceId) === mine) reading.delete(workspaceId)
  }
}

async function inTurn<T>(one: Kept, work: () => Promise<T>): Promise<T> {
  const mine = one.turn.then(work)
  one.turn = mine.catch(() => undefined)
  return mine
}

/** Puts what was read anew into the graph. False when there is no room for it. */
function patch(one: Kept, fresh: Fresh): boolean {
  one.views.clear()
  one.readAt = new Date()
  return patchGraph(one.graph, fresh)
}

/** Follows the lines of the trail that the graph does not know yet; says whether it now knows of all changes. */
async function follow(tx: Tx, one: Kept): Promise<boolean> {
  const lines = await selectLines(tx, one.since, [...one.known], MOST_LINES + 1)
  if (lines.length > MOST_LINES) return false
  const { people, organisations, whole } = namedIn(lines)
  if (people.length + organisations.length > 0)
    if (!patch(one, await readFresh(tx, { people, organisations }))) return false
  for (const { id } of lines) one.known.add(id)
  return whole
}

/** Brings the graph up to date as far as that goes line by line; says whether it is. */
async function isFresh(tx: Tx, one: Kept): Promise<boolean> {
  const now = Date.now() - LATE_MS
  const fresh = await withWholeWorkspace(tx, async () => {
    if ((await countLines(tx, one.since)) === one.known.size) return true
    return inTurn(one, () => follow(tx, one))
  })
  if (!fresh) one.behind = true
  // The window moves along, so that the count stays short.
  if (now - one.sinceAt > LATE_MS) {
    Object.assign(one, { since: lowestId(now), sinceAt: now })
    for (const id of one.known) if (id <= one.since) one.known.delete(id)
  }
  return !one.behind
}

function renewBehind(tx: Tx, house: House, one: Kept): void {
  if (one.renewing) return
  one.renewing = true
  const actor = { ...tx.actor, role: 'region', via: 'job' } as const
  withActor(house.database.app, actor, read)
    .catch((error: unknown) => house.log.error({ error }, 'The map could not be read anew'))
    .finally(() => {
      one.renewing = false
    })
}

async function current(tx: Tx, house: House): Promise<Kept> {
  const known = kept.get(tx.actor.workspaceId)
  if (!known) return readOnce(tx)
  if (await isFresh(tx, known)) return keep(tx.actor.workspaceId, known)
  if (known.tookMs < WAITED_FOR_MS) return readOnce(tx)
  renewBehind(tx, house, known)
  return known
}

/** What the asker sees of their workspace, from memory, brought up to date when anything changed. Names are never in it. */
export async function viewOf(tx: Tx, house: House): Promise<{ view: View; readAt: Date }> {
  const one = await current(tx, house)
  const { role, scopes } = tx.actor
  const key = [role, ...[...scopes].sort()].join(' ')
  const view = one.views.get(key) ?? viewFor(one.graph, { role, scopes })
  one.views.delete(key)
  one.views.set(key, view)
  if (one.views.size > MOST_VIEWS) one.views.delete(one.views.keys().next().value!)
  return { view, readAt: one.readAt }
}

/** Reads these people and organisations anew, when a row of theirs turned out not to be what the graph says. */
export async function readAgain(tx: Tx, asked: Fresh['asked']): Promise<void> {
  const one = kept.get(tx.actor.workspaceId)
  if (!one) return
  const put = await withWholeWorkspace(tx, () =>
    inTurn(one, async () => patch(one, await readFresh(tx, asked))),
  )
  if (!put) one.behind = true
}

/** How much memory the graphs take, in bytes. */
export const bytesKept = (): number => [...kept.values()].reduce((sum, each) => sum + bytesIn(each), 0)
