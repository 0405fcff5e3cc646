import { readIntroduction, soleMadeTo } from '#features/introductions/server/public.ts'
import { personNow, readPerson, recordPerson } from '#features/people/server/public.ts'
import { AppError, invalid } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Whom } from '../contract.ts'

/** A talk is with somebody known or with somebody new, and says which before anything is looked for. */
export function nameOne({ personId, newPerson }: Whom): void {
  if (Boolean(personId) === Boolean(newPerson)) throw invalid({ personId: 'choose_one' })
}

/**
 * The person a talk is with, written down first when new. A record that was made one with another meanwhile leads to
 * that one: a note from a phone that was long without signal must find its place.
 */
export async function whomOf(tx: Tx, { personId, newPerson }: Whom): Promise<string | AppError> {
  nameOne({ personId, newPerson })
  const id = await personNow(tx, personId ?? newPerson!.id)
  if (personId || id !== newPerson!.id) return (await readPerson(tx, id)).id
  const { phone, kind = 'public', ...rest } = newPerson!
  const written = await recordPerson(tx, { ...rest, kind, phones: phone ? [{ number: phone }] : [] })
  return written instanceof AppError ? written : written.id
}

/** The introduction a talk follows: the one that is named, else the only one to them that was made and not met yet. */
export async function ledBy(tx: Tx, introductionId: string | undefined, personId: string) {
  if (introductionId) return (await readIntroduction(tx, introductionId)).id
  return soleMadeTo(tx, personId)
}
