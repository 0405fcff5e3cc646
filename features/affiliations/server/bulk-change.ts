import { AppError } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { type KnownTie, selectTiesOf, type TieValues, updateTies } from './bulk-change.sql.ts'

export type { KnownTie, TieValues }

const CHUNK = 500

/** The ties of many people, for comparing; nobody is shown them, so this leaves no trail. */
export async function findTiesOf(tx: Tx, personIds: readonly string[]): Promise<KnownTie[]> {
  const ties: KnownTie[] = []
  for (let from = 0; from < personIds.length; from += CHUNK)
    ties.push(...(await selectTiesOf(tx, personIds.slice(from, from + CHUNK))))
  return ties
}

/** Changes many ties at once. Throws `changed_meanwhile`, and so changes none, when one is gone. The trail is the caller's. */
export async function changeTies(tx: Tx, ties: readonly (TieValues & { id: string })[]): Promise<void> {
  for (let from = 0; from < ties.length; from += CHUNK) {
    const rows = ties.slice(from, from + CHUNK)
    if ((await updateTies(tx, rows)) !== rows.length) throw new AppError('changed_meanwhile', 409)
  }
}
