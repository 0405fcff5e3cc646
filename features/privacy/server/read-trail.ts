import type { Role } from '#kernel/contract.ts'
import { invalid } from '#kernel/errors.ts'
import { readCursor, writeCursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import type { AuditEntry, AuditFilters } from '../contract.ts'
import { type AuditPlace, type AuditRow, selectNames, selectOrganisers, selectTrail } from './audit.sql.ts'
import { changesOf } from './difference.ts'
import { entriesFromLists } from './from-lists.ts'

const PAGE = 50
// Also within a value that is made of several.
const AN_ID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g
const EXACT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/

export const toEntry = (row: AuditRow): AuditEntry => ({
  id: row.id,
  at: row.at.toISOString(),
  organiserId: row.organiser_id,
  organiserName: row.organiser_name,
  role: row.role as Role,
  via: row.via,
  action: row.action,
  subject: row.subject_kind,
  subjectId: row.subject_id,
  changes: changesOf(row.before, row.after),
  reason: row.reason,
  times: row.times,
})

/** What the ids in these entries are called: of records, and of the branches and people that fields name. */
export async function namesIn(tx: Tx, entries: readonly AuditEntry[]): Promise<Record<string, string>> {
  const ids = new Set<string>()
  for (const { subjectId, changes } of entries) {
    if (subjectId) ids.add(subjectId)
    for (const { was, is } of changes)
      for (const id of [...was.values, ...is.values].flatMap((value) => value.match(AN_ID) ?? [])) ids.add(id)
  }
  const found = await selectNames(tx, [...ids])
  return Object.fromEntries(found.map(({ id, name }) => [id, name]))
}

function placeOf(after: string | undefined): AuditPlace | undefined {
  const cursor = readCursor(after)
  if (!cursor) return undefined
  if (!EXACT.test(cursor.sortName)) throw invalid({ after: 'invalid' })
  return { at: cursor.sortName, id: cursor.id }
}

type Paging = { after?: string; limit?: number }

/** A page of the trail, the latest first. Reading it is not written into it, or it would be about nothing else. */
export async function readTrail(tx: Tx, { after, limit = PAGE, ...filters }: AuditFilters & Paging) {
  const place = placeOf(after)
  const rows = await selectTrail(tx, filters, place, limit + 1, { folded: true })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? writeCursor({ sortName: last.at_exact, id: last.id }) : null
  const ends = next && last ? last.at.toISOString() : ''
  const begins = place ? new Date(place.at).toISOString() : '9'
  const lists = (await entriesFromLists(tx, filters)).filter(({ at }) => at > ends && at <= begins)
  const entries = [...shown.map(toEntry), ...lists].sort((a, b) => b.at.localeCompare(a.at))
  return { entries, names: await namesIn(tx, entries), next }
}

export async function listWho(tx: Tx) {
  const rows = await selectOrganisers(tx)
  return { organisers: rows.map(({ id, name, removed_at }) => ({ id, name, removed: removed_at !== null })) }
}
