import { AppError } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { type OrganisationInput, specialOf } from '../contract.ts'
import {
  addExternalIds,
  copyVisibility,
  deleteTokensOf,
  type OwnedId,
  updateOrganisations,
} from './bulk-change.sql.ts'
import { insertTokensOf } from './bulk-record.sql.ts'
import { readKnownOrganisations } from './find-organisations.ts'
import { toRow } from './organisation-row.ts'
import { followSpecial } from './special.sql.ts'

/** Everything that is to stand about an organisation afterwards, and how it was. */
export type ChangedOrganisation = {
  id: string
  version: number
  before: OrganisationInput
  input: OrganisationInput
}

const CHUNK = 500

/**
 * A new judgement stands. An organiser's own from before stays when the kinds change; one that only followed the kinds
 * follows them again.
 */
function withSpecial({ before, input, ...rest }: ChangedOrganisation) {
  const was = before.special ?? null
  const followed = was === specialOf(before.kinds ?? [])
  const judged = input.special !== undefined && input.special !== was
  const special = judged ? input.special! : followed ? specialOf(input.kinds ?? []) : was
  return { ...rest, values: toRow({ ...input, special }), follows: special !== was, externalIds: [] }
}

/**
 * Changes many organisations at once. Throws `changed_meanwhile`, and so changes none, when someone else was quicker
 * with one. The trail is the caller's: one entry for the whole load. Other systems' ids are left as they are: see
 * `addOrganisationIds`.
 */
export async function changeOrganisations(
  tx: Tx,
  organisations: readonly ChangedOrganisation[],
): Promise<void> {
  for (let from = 0; from < organisations.length; from += CHUNK) {
    const rows = organisations.slice(from, from + CHUNK).map(withSpecial)
    const ids = rows.map((row) => row.id)
    const changed = rows.map(({ id, version, values }) => ({ id, version, ...values }))
    if ((await updateOrganisations(tx, changed)) !== rows.length) throw new AppError('changed_meanwhile', 409)
    await deleteTokensOf(tx, ids)
    await insertTokensOf(tx, rows)
    await copyVisibility(tx, ids)
    for (const { id, values } of rows.filter((row) => row.follows))
      await followSpecial(tx, id, values.special)
  }
}

/** Works out anew under which words these organisations are found, after their rows were written in another way. */
export async function rewriteOrganisationWords(tx: Tx, ids: readonly string[]): Promise<void> {
  const known = await readKnownOrganisations(tx, ids)
  await deleteTokensOf(tx, ids)
  await insertTokensOf(
    tx,
    known.map(({ id, input }) => ({ id, values: toRow(input), externalIds: [] })),
  )
  await copyVisibility(tx, ids)
}

/** Adds ids that other systems use, and answers those that belong to another one already. */
export async function addOrganisationIds(tx: Tx, ids: readonly OwnedId[]): Promise<OwnedId[]> {
  const taken: OwnedId[] = []
  for (let from = 0; from < ids.length; from += CHUNK)
    taken.push(...(await addExternalIds(tx, ids.slice(from, from + CHUNK))))
  return taken
}
