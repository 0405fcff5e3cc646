import { readIntroduction } from '#features/introductions/server/public.ts'
import { personNow } from '#features/people/server/public.ts'
import { AppError, invalid, notAllowed, notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { OneToOne, Whom } from '../contract.ts'
import { oneLine } from './one-to-one-row.ts'
import {
  findOneToOne,
  holdId,
  insertOneToOne,
  lockOneToOne,
  type OneToOneRow,
  updateOneToOne,
} from './one-to-ones.sql.ts'
import { readOneToOne } from './read-one-to-ones.ts'
import { ledBy, whomOf } from './whom.ts'

type Planned = { id: string; introductionId?: string } & Whom & Details
type Details = {
  plannedFor: string
  place?: string | null | undefined
  minutes?: number | null | undefined
  credential?: string | null | undefined
}

const toRow = ({ plannedFor, place, minutes, credential }: Details) => ({
  planned_for: new Date(plannedFor),
  place: oneLine(place),
  minutes: minutes ?? null,
  credential: oneLine(credential),
})

const sameAs = (row: OneToOneRow, values: ReturnType<typeof toRow>, introductionId: string | undefined) =>
  (!introductionId || row.introduction_id === introductionId) &&
  row.planned_for?.getTime() === values.planned_for.getTime() &&
  row.place === values.place &&
  row.minutes === values.minutes &&
  row.credential === values.credential

/**
 * A plan sent again by whoever made it: the first answer was lost, and what is sent now counts. One that was changed
 * since, or is no longer only planned, is not overwritten by a phone that comes late.
 */
async function planAgain(tx: Tx, row: OneToOneRow, input: Planned): Promise<OneToOne | AppError> {
  const values = toRow(input)
  const personId = await personNow(tx, input.personId ?? input.newPerson?.id ?? '')
  const same = row.person_id === personId && sameAs(row, values, input.introductionId)
  if (row.state !== 'planned') return new AppError('not_planned', 409)
  if (same) return readOneToOne(tx, row.id)
  if (row.recorded_by !== tx.actor.organiserId) return new AppError('different_content', 409)
  if (row.person_id !== personId) throw invalid({ personId: 'other_person' })
  if (row.version > 1) return new AppError('changed_meanwhile', 409)
  const { introductionId } = input
  if (introductionId) await readIntroduction(tx, introductionId)
  await updateOneToOne(tx, row.id, {
    ...values,
    ...(introductionId ? { introduction_id: introductionId } : {}),
  })
  await auditChange(tx, row, values)
  return readOneToOne(tx, row.id)
}

/** Plans to meet someone, under an id that the write-up will carry on. The same again changes nothing. */
export async function planOneToOne(tx: Tx, input: Planned): Promise<OneToOne | AppError> {
  await holdId(tx, input.id)
  const stored = await findOneToOne(tx, input.id)
  if (stored) return planAgain(tx, stored, input)
  const personId = await whomOf(tx, input)
  if (personId instanceof AppError) return personId
  const introduction_id = await ledBy(tx, input.introductionId, personId)
  const row = { id: input.id, person_id: personId, state: 'planned', introduction_id }
  await insertOneToOne(tx, { ...row, ...toRow(input) })
  await audit(tx, {
    action: 'one_to_ones.plan',
    subject: 'person',
    subjectId: personId,
    after: { oneToOneId: input.id, plannedFor: input.plannedFor },
  })
  return readOneToOne(tx, input.id)
}

const auditChange = (tx: Tx, row: OneToOneRow, values: ReturnType<typeof toRow>) =>
  audit(tx, {
    action: 'one_to_ones.change_plan',
    subject: 'person',
    subjectId: row.person_id,
    before: { plannedFor: row.planned_for, place: row.place },
    after: { plannedFor: values.planned_for, place: values.place },
  })

/** A planned talk of the asker's own, held until the transaction ends; throws when it is someone else's, refuses when it is no longer only planned. */
async function takePlanned(tx: Tx, id: string): Promise<OneToOneRow | AppError> {
  if (!(await findOneToOne(tx, id))) throw notFound()
  await lockOneToOne(tx, id)
  const row = (await findOneToOne(tx, id))!
  if (row.recorded_by !== tx.actor.organiserId) throw notAllowed()
  return row.state === 'planned' ? row : new AppError('not_planned', 409)
}

export async function changePlan(
  tx: Tx,
  { id, version, ...change }: Partial<Details> & { id: string; version: number },
): Promise<OneToOne | AppError> {
  const row = await takePlanned(tx, id)
  if (row instanceof AppError) return row
  if (row.version !== version) return new AppError('changed_meanwhile', 409)
  const before = {
    plannedFor: row.planned_for!.toISOString(),
    place: row.place,
    minutes: row.minutes,
    credential: row.credential ?? null,
  }
  const values = toRow({ ...before, ...change })
  await updateOneToOne(tx, id, values)
  await auditChange(tx, row, values)
  return readOneToOne(tx, id)
}

export async function callOff(
  tx: Tx,
  { id, why }: { id: string; why: string },
): Promise<OneToOne | AppError> {
  const row = await takePlanned(tx, id)
  if (row instanceof AppError) return row
  await updateOneToOne(tx, id, { state: 'called_off', called_off_why: cleanLine(why) })
  await audit(tx, {
    action: 'one_to_ones.call_off',
    subject: 'person',
    subjectId: row.person_id,
    after: { oneToOneId: id },
    reason: cleanLine(why),
  })
  return readOneToOne(tx, id)
}
