import { changedCustom } from '#features/custom-fields/server/public.ts'
import { AppError, notAllowed, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Person, PersonInput } from '../contract.ts'
import { findableOf } from './findable.ts'
import { keepExternalIds } from './keep-external-ids.ts'
import { findExternalIds, findPerson, replaceTokens, updatePerson } from './people.sql.ts'
import { toInput, toPerson, toRow } from './person-row.ts'
import { checkPlaces, missing, readPerson } from './record-person.ts'
import { spreadVisibility } from './visibility.sql.ts'

type Change = Partial<PersonInput> & { id: string; version: number }

/** Only what differs, so that the trail shows a change and not the whole person twice. */
function difference(before: PersonInput, after: PersonInput) {
  const keys = Object.keys(after) as (keyof PersonInput)[]
  const differing = keys.filter(
    (key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
  )
  const only = (from: PersonInput) => Object.fromEntries(differing.map((key) => [key, from[key] ?? null]))
  return { before: only(before), after: only(after) }
}

/** Whoever corrects the year alone knows no more than the year. */
const bornAgain = (before: PersonInput, change: Partial<PersonInput>) =>
  change.birthDate === undefined && change.bornYear !== undefined && change.bornYear !== before.bornYear
    ? { ...change, birthDate: null }
    : change

/** Changes some of what is written about a person, unless someone else changed it since `version` was read. */
export async function changePerson(tx: Tx, { id, version, ...change }: Change): Promise<Person | AppError> {
  const row = await findPerson(tx, id, true)
  if (!row) throw await missing(tx, id)
  const before = toInput(toPerson(row, await findExternalIds(tx, id)))
  if (row.version !== version) {
    await audit(tx, { action: 'people.other_version', subject: 'person', subjectId: id, after: change })
    return new AppError('changed_meanwhile', 409)
  }
  const custom = await changedCustom(tx, 'people', before.custom ?? {}, change.custom)
  const input = { ...before, ...bornAgain(before, change), custom }
  if (change.branchId || change.workplaceId)
    await checkPlaces(tx, input.branchId ?? null, input.workplaceId ?? null)
  const values = toRow(input)
  const moves = values.branch_id !== (row.branch_id ?? null)
  // A listener sees part of what a person is tied to, so could not hand all of it on.
  if (moves && tx.actor.role === 'listener') throw notAllowed()
  // Someone who leaves a branch without joining another stays with those who knew them.
  const keepers = moves && !values.branch_id && row.branch_id ? { kept_by: [row.branch_id] } : {}
  await updatePerson(tx, id, { ...values, ...keepers })
  const seenBy = row.visible_to ?? []
  await replaceTokens(tx, id, { ...findableOf(input), sortName: values.sort_name }, seenBy)
  if (change.externalIds) await keepExternalIds(tx, id, change.externalIds, seenBy)
  await audit(tx, { action: 'people.change', subject: 'person', subjectId: id, ...difference(before, input) })
  const result = await readPerson(tx, id)
  // Last, because giving someone to another branch may take them out of the asker's own sight.
  if (moves) await spreadVisibility(tx, [id])
  return result
}

/** Puts someone away, or brings them back: out of every list, but nothing is lost. */
export async function archivePerson(tx: Tx, id: string, archived: boolean, reason?: string): Promise<Person> {
  if (!(await updatePerson(tx, id, { archived_at: archived ? new Date() : null }))) throw notFound()
  await audit(tx, {
    action: archived ? 'people.archive' : 'people.restore',
    subject: 'person',
    subjectId: id,
    reason,
  })
  return readPerson(tx, id)
}
