import { readIntroduction } from '#features/introductions/server/public.ts'
import { AppError, notAllowed, notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { OneToOne, Whom } from '../contract.ts'
import { oneLine } from './one-to-one-row.ts'
import { findOneToOne, holdId, insertOneToOne, type OneToOneRow, updateOneToOne } from './one-to-ones.sql.ts'
import { readOneToOne } from './read-one-to-ones.ts'
import { whomOf } from './whom.ts'

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

const sameAs = (row: OneToOneRow, values: ReturnType<typeof toRow>) =>
  row.state === 'planned' &&
  row.planned_for?.getTime() === values.planned_for.getTime() &&
  row.place === values.place &&
  row.minutes === values.minutes &&
  row.credential === values.credential

/** Plans to meet someone, under an id that the write-up will carry on. The same again changes nothing. */
export async function planOneToOne(
  tx: Tx,
  input: { id: string; introductionId?: string } & Whom & Details,
): Promise<OneToOne | AppError> {
  await holdId(tx, input.id)
  const values = toRow(input)
  const stored = await findOneToOne(tx, input.id)
  if (stored)
    return sameAs(stored, values) ? readOneToOne(tx, input.id) : new AppError('different_content', 409)
  const personId = await whomOf(tx, input)
  if (personId instanceof AppError) return personId
  const { introductionId } = input
  if (introductionId) await readIntroduction(tx, introductionId)
  await insertOneToOne(tx, {
    id: input.id,
    person_id: personId,
    state: 'planned',
    introduction_id: introductionId,
    ...values,
  })
  await audit(tx, {
    action: 'one_to_ones.plan',
    subject: 'person',
    subjectId: personId,
    after: { oneToOneId: input.id, plannedFor: input.plannedFor },
  })
  return readOneToOne(tx, input.id)
}

/** A planned talk of the asker's own; throws when it is someone else's, refuses when it is no longer only planned. */
async function takePlanned(tx: Tx, id: string): Promise<OneToOneRow | AppError> {
  const row = await findOneToOne(tx, id)
  if (!row) throw notFound()
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
  await updateOneToOne(tx, id, toRow({ ...before, ...change }))
  await audit(tx, {
    action: 'one_to_ones.change_plan',
    subject: 'person',
    subjectId: row.person_id,
    before: { plannedFor: before.plannedFor, place: before.place },
    after: { plannedFor: change.plannedFor, place: change.place },
  })
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
