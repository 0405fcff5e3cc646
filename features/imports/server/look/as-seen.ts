import { isDeepStrictEqual } from 'node:util'
import type { Problem } from '../store/imports-store.sql.ts'
import type { FoundRow, StoredRow } from '../store/rows-store.sql.ts'

/** Why a list is held back: rows would do something else than was seen. */
export const LIST_CHANGED = 'list_changed'
/** So many are shown to be looked at; of more, the first. */
export const MOST_ALTERED = 200

/** The lines of those rows. */
export const alteredLines = (problem: Problem | null): number[] =>
  problem?.code === LIST_CHANGED && problem.fields.lines ? problem.fields.lines.split(',').map(Number) : []

/** What a row does to its record and its ties, as far as whoever looked at it could see. */
function outcome({ changes, ties }: Pick<FoundRow, 'changes' | 'ties'>): unknown {
  const stands = (list: FoundRow['changes']) => (list ?? []).map((each) => [each.field, each.stands ?? null])
  const tied = (ties ?? []).map((each) => [each.organisationId, each.name, stands(each.changes ?? null)])
  // Through JSON, as the older of the two comes from the database.
  return JSON.parse(JSON.stringify([stands(changes), tied]))
}

/** Whether a row would do just what it was seen to do at an earlier look. */
export function isAsSeen(before: StoredRow | undefined, now: FoundRow): boolean {
  if (!before || before.record_id !== now.record_id) return false
  // Taken by decision for a record that comes with the file: what changes there could not be shown.
  if (before.decision === 'same' && !before.changes) return true
  return before.state === now.state && isDeepStrictEqual(outcome(before), outcome(now))
}
