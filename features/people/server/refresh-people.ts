import { sortNameOf } from '#kernel/text/sort-names.ts'
import type { Tx } from '#server/database/actor.ts'
import { rewritePeopleWords } from './bulk-change.ts'
import { selectSorted, updateSortNames } from './refresh-people.sql.ts'

const PART = 500

/**
 * Works out anew, for the next 500 people, where they stand in lists and by what words they are found; for when the
 * rules of either have changed. Nothing that anybody wrote is touched. Returns where the next part begins, or null.
 */
export async function refreshPeople(tx: Tx, after: string | null): Promise<string | null> {
  const rows = await selectSorted(tx, after, PART)
  const moved = rows
    .map((row) => ({ ...row, sortName: sortNameOf(row.name, row.family_name, row.given_name) }))
    .filter((row) => row.sortName !== row.sort_name)
  if (moved.length > 0) await updateSortNames(tx, moved)
  await rewritePeopleWords(
    tx,
    rows.map((row) => row.id),
  )
  return rows.length === PART ? rows.at(-1)!.id : null
}
