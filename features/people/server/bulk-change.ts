import { AppError } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import type { PersonInput } from '../contract.ts'
import { addExternalIds, deleteTokens, type OwnedId, updatePeople } from './bulk-change.sql.ts'
import { insertTokens } from './bulk-record.sql.ts'
import { readKnownPeople } from './find-people.ts'
import { findableOf } from './findable.ts'
import { toRow } from './person-row.ts'
import { spreadVisibility } from './visibility.sql.ts'

/** Everything that is to stand about someone afterwards; `moves` when their branch is another one than before. */
export type ChangedPerson = { id: string; version: number; input: PersonInput; moves: boolean }

const CHUNK = 500

async function writeWords(tx: Tx, people: readonly { id: string; input: PersonInput }[]): Promise<void> {
  await deleteTokens(
    tx,
    people.map((each) => each.id),
  )
  await insertTokens(
    tx,
    people.map(({ id, input }) => ({ id, findable: findableOf(input) })),
  )
}

/** Works out anew under which words these people are found, after their rows were written in another way. */
export async function rewritePeopleWords(tx: Tx, ids: readonly string[]): Promise<void> {
  await writeWords(tx, await readKnownPeople(tx, ids))
}

/**
 * Changes many people at once. Throws `changed_meanwhile`, and so changes none, when someone else was quicker with one.
 * Places must have been looked up by the caller; the trail is the caller's too: one entry for the whole load. Other
 * systems' ids are left as they are: see `addPersonIds`.
 */
export async function changePeople(tx: Tx, people: readonly ChangedPerson[]): Promise<void> {
  for (let from = 0; from < people.length; from += CHUNK) {
    const rows = people.slice(from, from + CHUNK).map((each) => ({ ...each, values: toRow(each.input) }))
    const written = await updatePeople(
      tx,
      rows.map(({ id, version, values }) => ({ id, version, ...values })),
    )
    if (written !== rows.length) throw new AppError('changed_meanwhile', 409)
    await writeWords(tx, rows)
  }
  const moved = people.filter((each) => each.moves).map((each) => each.id)
  if (moved.length > 0) await spreadVisibility(tx, moved)
}

/** Adds ids that other systems use, and answers those that belong to someone else already. */
export async function addPersonIds(tx: Tx, ids: readonly OwnedId[]): Promise<OwnedId[]> {
  const taken: OwnedId[] = []
  for (let from = 0; from < ids.length; from += CHUNK)
    taken.push(...(await addExternalIds(tx, ids.slice(from, from + CHUNK))))
  return taken
}
