import { changedCustom } from '#features/custom-fields/server/public.ts'
import { AppError, invalid, merged, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Organisation, OrganisationInput } from '../contract.ts'
import { findMovedTo } from './moved.sql.ts'
import { comparable, fromOwnWords, toInput, toOrganisation, toRow } from './organisation-row.ts'
import {
  findExternalIds,
  findOrganisation,
  insertExternalIds,
  insertOrganisation,
  insertTokens,
} from './organisations.sql.ts'
import { ownRecord } from './special.sql.ts'
import { isOrganiser } from './to-touch.sql.ts'

/** An organisation for another room's use: no trail, so not for showing a special one to anybody. */
export async function findVisible(tx: Tx, id: string): Promise<Organisation | undefined> {
  const row = await findOrganisation(tx, id)
  return row && toOrganisation(row, await findExternalIds(tx, id))
}

/** Why an organisation is not there: its record leads to another one, or there is none that the asker may see. */
export async function missing(tx: Tx, id: string): Promise<AppError> {
  const into = await findMovedTo(tx, id)
  return into ? merged(into) : notFound()
}

/** One organisation, as someone looks at it. Looking at one that tells of faith, origin, politics or health is kept. */
export async function readOrganisation(tx: Tx, id: string): Promise<Organisation> {
  const found = await findVisible(tx, id)
  if (!found) throw await missing(tx, id)
  if (found.special) {
    const after = { special: found.special }
    await audit(tx, { action: 'organisations.read_special', subject: 'organisation', subjectId: id, after })
  }
  return found
}

/** Keeps the second version of something already written, and says so: a phone may send late what was edited since. */
async function alreadyThere(
  tx: Tx,
  id: string,
  input: OrganisationInput,
  stored: Organisation,
): Promise<Organisation | AppError> {
  const before = toInput(stored)
  if (comparable(input) === comparable(before)) return stored
  const action = 'organisations.other_version'
  await audit(tx, { action, subject: 'organisation', subjectId: id, before, after: input })
  return new AppError('different_content', 409)
}

/** The id is taken by a row out of sight. If the asker wrote it, this is the same note sent again. */
async function sentAgain(tx: Tx, id: string, input: OrganisationInput): Promise<Organisation | AppError> {
  const written = (await ownRecord(tx, id)) as OrganisationInput | undefined
  if (!written) throw notFound()
  return alreadyThere(tx, id, input, fromOwnWords(id, written))
}

/** Fields of our own, checked, unless it is written down already: then nothing is written. */
const customOf = async (tx: Tx, id: string, { custom = {} }: OrganisationInput) =>
  Object.keys(custom).length > 0 && (await findVisible(tx, id))
    ? custom
    : changedCustom(tx, 'organisations', {}, custom)

/**
 * Writes down an organisation under an id the caller made up. The same again changes nothing. A listener may record
 * one that tells of faith, origin, politics or health without being able to read it afterwards.
 */
export async function recordOrganisation(
  tx: Tx,
  { id, ...asked }: OrganisationInput & { id: string },
): Promise<Organisation | AppError> {
  const into = await findMovedTo(tx, id)
  // A phone that sends late must not bring back a record that was made one with another.
  if (into) throw merged(into)
  if (asked.holderId && !(await isOrganiser(tx, asked.holderId))) throw invalid({ holderId: 'not_found' })
  const input = { ...asked, custom: await customOf(tx, id, asked) }
  const values = toRow(input)
  if (!(await insertOrganisation(tx, { id, ...values }))) {
    const stored = await findVisible(tx, id)
    return stored ? alreadyThere(tx, id, input, stored) : sentAgain(tx, id, input)
  }
  const guard = { special: values.special, visible_to: [] }
  await insertTokens(tx, id, values, guard)
  await insertExternalIds(tx, id, input.externalIds ?? [], guard)
  await audit(tx, { action: 'organisations.record', subject: 'organisation', subjectId: id, after: input })
  return (await findVisible(tx, id)) ?? fromOwnWords(id, input)
}
