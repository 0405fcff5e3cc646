import { changedCustom } from '#features/custom-fields/server/public.ts'
import { AppError, invalid, merged, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Person, PersonInput } from '../contract.ts'
import { findableOf } from './findable.ts'
import { keepExternalIds } from './keep-external-ids.ts'
import { findMovedTo } from './moved.sql.ts'
import { findExternalIds, findPerson, findPlaces, insertPerson, replaceTokens } from './people.sql.ts'
import { toInput, toPerson, toRow } from './person-row.ts'
import { keepersOf, visibleTo } from './visibility.ts'

/** A branch or workplace the asker may write someone into; throws `not_found`, or `invalid` when the two do not match. */
export async function checkPlaces(
  tx: Tx,
  branchId: string | null,
  workplaceId: string | null,
): Promise<void> {
  const { branch, workplace } = await findPlaces(tx, branchId, workplaceId)
  if ((branchId && !branch) || (workplaceId && !workplace)) throw notFound()
  if (workplace && branchId && workplace.branch_id !== branchId)
    throw invalid({ workplaceId: 'other_branch' })
  if (branchId && tx.actor.role === 'branch' && !tx.actor.branchIds.includes(branchId)) throw notFound()
}

/** Why someone is not there: their record leads to another one, or nobody whom the asker may see ever was. */
export async function missing(tx: Tx, id: string): Promise<AppError> {
  const into = await findMovedTo(tx, id)
  return into ? merged(into) : notFound()
}

export async function readPerson(tx: Tx, id: string): Promise<Person> {
  const row = await findPerson(tx, id)
  if (!row) throw await missing(tx, id)
  return toPerson(row, await findExternalIds(tx, id))
}

/** Keeps the second version of something already written, and says so: a phone may send late what was edited since. */
async function alreadyThere(tx: Tx, id: string, input: PersonInput): Promise<Person | AppError> {
  const stored = await readPerson(tx, id)
  const same = JSON.stringify(comparable(input)) === JSON.stringify(comparable(toInput(stored)))
  if (same) return stored
  await audit(tx, {
    action: 'people.other_version',
    subject: 'person',
    subjectId: id,
    before: toInput(stored),
    after: input,
  })
  return new AppError('different_content', 409)
}

const comparable = (input: PersonInput) => {
  const { postcode, outcode, ...row } = toRow(input)
  const ids = (input.externalIds ?? []).map((each) => `${each.system}\n${each.id}`).sort()
  return { ...row, postcode, ids }
}

/** Writes down someone new under an id the caller made up. The same again changes nothing. */
export async function recordPerson(
  tx: Tx,
  { id, ...asked }: PersonInput & { id: string },
): Promise<Person | AppError> {
  if (await findPerson(tx, id)) return alreadyThere(tx, id, asked)
  // A phone that sends late must not bring back a record that was made one with another.
  const into = await findMovedTo(tx, id)
  if (into) throw merged(into)
  const input = { ...asked, custom: await changedCustom(tx, 'people', {}, asked.custom) }
  await checkPlaces(tx, input.branchId ?? null, input.workplaceId ?? null)
  const values = toRow(input)
  const deciding = {
    branch_id: values.branch_id,
    recorded_by: tx.actor.organiserId,
    assigned_to: [],
    shared_with: [],
    kept_by: keepersOf(tx),
  }
  const seenBy = visibleTo(deciding)
  await insertPerson(tx, {
    id,
    ...values,
    recorded_by: deciding.recorded_by,
    kept_by: deciding.kept_by,
    visible_to: seenBy,
  })
  await replaceTokens(tx, id, { ...findableOf(input), sortName: values.sort_name }, seenBy)
  await keepExternalIds(tx, id, input.externalIds ?? [], seenBy)
  await audit(tx, { action: 'people.record', subject: 'person', subjectId: id, after: input })
  return readPerson(tx, id)
}
