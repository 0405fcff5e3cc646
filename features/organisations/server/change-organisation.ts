import { changedCustom } from '#features/custom-fields/server/public.ts'
import { AppError, invalid, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { type Organisation, type OrganisationInput, type OrganisationKind, specialOf } from '../contract.ts'
import { type SeenOrganisation, toInput, toOrganisation, toRow } from './organisation-row.ts'
import {
  deleteOf,
  findExternalIds,
  findOrganisation,
  insertExternalIds,
  insertTokens,
  updateOrganisation,
} from './organisations.sql.ts'
import { findVisible, missing } from './record-organisation.ts'
import { followSpecial } from './special.sql.ts'
import { isOrganiser } from './to-touch.sql.ts'

type Change = Partial<OrganisationInput> & { id: string; version: number }

/** Only what differs, so that the trail shows a change and not the whole organisation twice. */
function difference(before: OrganisationInput, after: OrganisationInput) {
  const keys = Object.keys(after) as (keyof OrganisationInput)[]
  const differing = keys.filter(
    (key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
  )
  const only = (from: OrganisationInput) =>
    Object.fromEntries(differing.map((key) => [key, from[key] ?? null]))
  return { before: only(before), after: only(after) }
}

/** An organiser's own judgement stays when the kinds change; one that only followed the kinds follows them again. */
function nextSpecial(row: SeenOrganisation, change: Partial<OrganisationInput>) {
  if (change.special !== undefined || !change.kinds) return change.special
  const followed = row.special === specialOf((row.kinds ?? []) as OrganisationKind[])
  return followed ? specialOf(change.kinds) : undefined
}

/** Changes some of what is written, unless someone else changed it since `version` was read. */
export async function changeOrganisation(
  tx: Tx,
  { id, version, ...change }: Change,
): Promise<Organisation | AppError> {
  const row = await findOrganisation(tx, id, true)
  if (!row) throw await missing(tx, id)
  if (row.version !== version) {
    const action = 'organisations.other_version'
    await audit(tx, { action, subject: 'organisation', subjectId: id, after: change })
    return new AppError('changed_meanwhile', 409)
  }
  if (change.holderId && !(await isOrganiser(tx, change.holderId))) throw invalid({ holderId: 'not_found' })
  const before = toInput(toOrganisation(row, await findExternalIds(tx, id)))
  const special = nextSpecial(row, change)
  const custom = await changedCustom(tx, 'organisations', before.custom ?? {}, change.custom)
  const input = { ...before, ...change, custom, special: special === undefined ? before.special : special }
  const values = toRow(input)
  await updateOrganisation(tx, id, values)
  const guard = { special: values.special ?? null, visible_to: row.visible_to ?? [] }
  await deleteOf(tx, 'organisation_tokens', id)
  await insertTokens(tx, id, values, guard)
  if (change.externalIds) {
    await deleteOf(tx, 'organisation_external_ids', id)
    await insertExternalIds(tx, id, change.externalIds, guard)
  }
  if (guard.special !== (row.special ?? null)) await followSpecial(tx, id, guard.special)
  const action = 'organisations.change'
  await audit(tx, { action, subject: 'organisation', subjectId: id, ...difference(before, input) })
  return stillThere(tx, id)
}

async function stillThere(tx: Tx, id: string): Promise<Organisation> {
  const found = await findVisible(tx, id)
  if (!found) throw notFound()
  return found
}

/** Puts an organisation away, or brings it back: out of every list, but nothing is lost. */
export async function archiveOrganisation(
  tx: Tx,
  id: string,
  archived: boolean,
  reason?: string,
): Promise<Organisation> {
  if (!(await updateOrganisation(tx, id, { archived_at: archived ? new Date() : null }))) throw notFound()
  const action = archived ? 'organisations.archive' : 'organisations.restore'
  await audit(tx, { action, subject: 'organisation', subjectId: id, reason })
  return stillThere(tx, id)
}
