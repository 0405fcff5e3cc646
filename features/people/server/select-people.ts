import { notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Selection } from '../contract.ts'
import { noteBelonging } from './note-belonging.ts'
import { selectMatchingIds, selectVisibleIds } from './select-people.sql.ts'

/** The ids a selection stands for. One picked id that the asker cannot see refuses the whole: nothing is half done. */
export async function selectPeople(tx: Tx, selection: Selection): Promise<string[]> {
  if ('filters' in selection) {
    const found = await selectMatchingIds(tx, selection.filters)
    await noteBelonging(tx, selection.filters, found)
    return found
  }
  const wanted = [...new Set(selection.ids)]
  const seen = await selectVisibleIds(tx, wanted)
  if (seen.length !== wanted.length) throw notFound()
  return seen
}
