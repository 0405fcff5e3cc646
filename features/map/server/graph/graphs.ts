import { type Tx, withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import type { Graph } from './graph.ts'
import { countChanges, readGraph, withWholeWorkspace } from './read-graph.sql.ts'
import { type View, viewFor } from './view.ts'

/** All graphs of the installation together; the one looked at longest ago goes first. One is always kept. */
const MOST_BYTES = 768 * 1024 * 1024
const MOST_VIEWS = 12
/** A graph that takes longer to read than this is shown as it was, while it is read anew behind the scenes. */
const WAITED_FOR_MS = 1_500
/** Ids are made before their transaction is kept; none takes longer than this. */
const LATE_MS = 15 * 60_000

type Kept = {
  graph: Graph
  views: Map<string, View>
  /** Changes are counted from this id on, and this many there were. */
  since: string
  changes: number
  sinceAt: number
  readAt: Date
  tookMs: number
  renewing: boolean
}

const kept = new Map<string, Kept>()
const reading = new Map<string, Promise<Kept>>()

/** The lowest id that could have been made at a moment. */
const lowestId = (at: number) => {
  const hex = at.toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}

function keep(workspaceId: string, one: Kept): Kept {
  kept.delete(workspaceId)
  kept.set(workspaceId, one)
  let bytes = 0
  for (const [id, each] of [...kept].reverse()) {
    bytes += each.graph.bytes * (1 + each.views.size / 8)
    if (bytes > MOST_BYTES && id !== workspaceId) kept.delete(id)
  }
  return one
}

/** Counts first and reads after, so that whatever changes meanwhile is seen as a change the next time. */
function read(tx: Tx): Promise<Kept> {
  return withWholeWorkspace(tx, async () => {
    const begun = performance.now()
    const sinceAt = Date.now() - LATE_MS
    const since = lowestId(sinceAt)
    const [changes] = await countChanges(tx, since, since)
    const graph = await readGraph(tx)
    const tookMs = performance.now() - begun
    const one = {
      graph,
      views: new Map(),
      since,
      sinceAt,
      changes,
      readAt: new Date(),
      tookMs,
      renewing: false,
    }
    return keep(tx.actor.workspaceId, one)
  })
}

/**
 * Several who ask at once wait for one reading. Whoever changed something since it began, or finds that it failed, reads
 * for themselves.
 */
async function readOnce(tx: Tx): Promise<Kept> {
  const { workspaceId } = tx.actor
  const begun = await reading.get(workspaceId)?.catch(() => undefined)
  if (begun && (await isFresh(tx, begun))) return begun
  const mine = read(tx)
  reading.set(workspaceId, mine)
  try {
    return await mine
  } finally {
    reading.delete(workspaceId)
  }
}

async function isFresh(tx: Tx, one: Kept): Promise<boolean> {
  const now = Date.now() - LATE_MS
  const later = lowestId(now)
  const [since, sinceLater] = await withWholeWorkspace(tx, () => countChanges(tx, one.since, later))
  if (since !== one.changes) return false
  // The window moves along, so that the count stays short.
  if (now - one.sinceAt > LATE_MS) Object.assign(one, { since: later, sinceAt: now, changes: sinceLater })
  return true
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

/** What the asker sees of their workspace, from memory, read anew when anything changed. Names are never in it. */
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

/** Forgets a workspace's graph, when a row turned out not to be what it says. */
export const forgetGraph = (tx: Tx): void => void kept.delete(tx.actor.workspaceId)

/** How much memory the graphs take, in bytes. */
export const bytesKept = (): number => [...kept.values()].reduce((sum, each) => sum + each.graph.bytes, 0)
