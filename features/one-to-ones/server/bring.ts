import { recordAffiliation, recordConnection } from '#features/affiliations/server/public.ts'
import { personNow } from '#features/people/server/public.ts'
import { AppError, invalid } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { asAppError } from '#server/http/failures.ts'
import type { Brought, NamedInput } from '../contract.ts'
import { insertFollowUp, rewordFollowUp, selectFollowUps, settleMeetings } from './follow-ups.sql.ts'
import { ownerOf, stepNow } from './follow-ups.ts'
import { oneLine } from './one-to-one-row.ts'
import { withSavepoint } from './savepoint.sql.ts'

type Talk = { oneToOneId: string; personId: string }

/** A tie that is there already, seen or not, stays as it is: the talk tells that it exists, not how close it is. */
async function orStands(tx: Tx, field: string, record: () => Promise<unknown>): Promise<void> {
  const result = await withSavepoint(tx, record).catch((error: unknown) => asAppError(error) ?? error)
  if (!(result instanceof Error)) return
  const code = result instanceof AppError ? result.code : undefined
  if (code === 'already_recorded' || code === 'different_content') return
  if (code === 'not_found' || code === 'same_person') throw invalid({ [field]: code })
  throw result
}

async function bringAffiliations(tx: Tx, { personId }: Talk, { affiliations = [] }: Brought): Promise<void> {
  for (const [at, { role = 'member', ...rest }] of affiliations.entries()) {
    const tie = { ...rest, personId, role, strength: 2 as const, source: 'one-to-one' }
    await orStands(tx, `affiliations.${at}`, () => recordAffiliation(tx, tie))
  }
}

/** Someone they named: tied to them, and someone for me to meet. */
async function bringNamed(tx: Tx, talk: Talk, named: NamedInput, at: number): Promise<void> {
  const { personId, newPerson, connectionId, followUpId, why } = named
  const field = `named.${at}`
  if (Boolean(personId) === Boolean(newPerson)) throw invalid({ [field]: 'choose_one' })
  const other = await personNow(tx, personId ?? newPerson!.id)
  const isNew = newPerson && other === newPerson.id
  const tie = { fromPersonId: talk.personId, kind: 'knows', strength: 2, source: 'one-to-one' } as const
  const end = isNew ? { newPerson } : { toPersonId: other }
  await orStands(tx, field, () => recordConnection(tx, { id: connectionId, ...tie, ...end }))
  await insertFollowUp(tx, {
    id: followUpId,
    personId: other,
    oneToOneId: talk.oneToOneId,
    kind: 'meet',
    what: oneLine(why) ?? '',
    namedBy: talk.personId,
    dueOn: null,
    ownerId: tx.actor.organiserId,
  })
}

async function bringNextStep(tx: Tx, talk: Talk, { nextStep }: Brought): Promise<void> {
  if (!nextStep) return
  const ownerId = await ownerOf(tx, nextStep.ownerId, talk.personId, 'nextStep.ownerId')
  const row = { ...talk, id: nextStep.id, kind: 'step' as const, what: cleanLine(nextStep.what) }
  await insertFollowUp(tx, { ...row, namedBy: null, dueOn: nextStep.dueOn ?? null, ownerId })
}

/** Everything a talk brought besides its own notes: ties, people to meet, the next step. */
export async function bring(tx: Tx, talk: Talk, input: Brought): Promise<void> {
  await settleMeetings(tx, talk.personId, await stepNow(tx, 'done', 'Met'))
  await bringAffiliations(tx, talk, input)
  for (const [at, named] of (input.named ?? []).entries()) await bringNamed(tx, talk, named, at)
  await bringNextStep(tx, talk, input)
}

/** What a later version names: what the first one brought stands already, an open promise reads as it does now. */
export async function bringLate(tx: Tx, talk: Talk, input: Brought): Promise<void> {
  const there = new Set((await selectFollowUps(tx, { oneToOneId: talk.oneToOneId })).map(({ id }) => id))
  const { nextStep, named = [] } = input
  const stands = nextStep && there.has(nextStep.id)
  if (stands) {
    const { id, what, dueOn = null } = nextStep
    await rewordFollowUp(tx, id, { what: cleanLine(what), dueOn })
  }
  await bring(tx, talk, {
    ...input,
    named: named.filter(({ followUpId }) => !there.has(followUpId)),
    nextStep: stands ? null : nextStep,
  })
}
