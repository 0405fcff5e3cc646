import { recordAffiliation } from '#features/affiliations/server/public.ts'
import { personNow, readPerson, recordPerson } from '#features/people/server/public.ts'
import { AppError, invalid, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Introduction, Move, State } from '../contract.ts'
import { findIntroduction, type IntroductionRow, lockIntroduction, updateState } from './introductions.sql.ts'
import { learnFrom } from './outcome.ts'
import { readIntroduction } from './read-introductions.ts'
import { mayMove, stepNow } from './steps.ts'

type Moving = {
  id: string
  to: Move
  why?: string | null
  never?: boolean
  toPersonId?: string
  newPerson?: { id: string; name: string }
}

/** Whom they introduced us to: someone who is there, or someone new who belongs to where we were introduced. */
async function reachedBy(tx: Tx, row: IntroductionRow, { toPersonId, newPerson }: Moving) {
  if (toPersonId && newPerson) throw invalid({ toPersonId: 'choose_one' })
  if (toPersonId) {
    const { id } = await readPerson(tx, await personNow(tx, toPersonId))
    if (id === row.person_id) throw invalid({ toPersonId: 'same_person' })
    return id
  }
  if (!newPerson) return null
  const written = await recordPerson(tx, { ...newPerson, kind: 'public' })
  if (written instanceof AppError) return written
  if (row.organisation_id) {
    const tie = { personId: written.id, organisationId: row.organisation_id, role: 'member' } as const
    const belongs = await recordAffiliation(tx, { id: newId(), ...tie, strength: 1, source: 'introduction' })
    if (belongs instanceof AppError && belongs.code !== 'already_recorded') return belongs
  }
  return written.id
}

/** Forward, as long as whoever introduces us has something to do. Once they did, the meeting is no longer theirs. */
const asksSomething = (from: State, to: Move) => to !== 'declined' && to !== 'lapsed' && from !== 'made'

/** They may have said since that they will not, or that they want to be left alone; so may whoever is to be reached. */
function checkWilling(row: IntroductionRow): void {
  if (row.refused) throw invalid({ to: 'never_for_this_one' })
  if (row.do_not_contact) throw invalid({ to: 'do_not_contact' })
  if (row.to_do_not_contact || row.place_do_not_contact) throw invalid({ to: 'reached_do_not_contact' })
}

/** Says how far an introduction has come; ties and the organisation learn from it in the same transaction. */
export async function moveIntroduction(tx: Tx, input: Moving): Promise<Introduction | AppError> {
  await lockIntroduction(tx, input.id)
  const row = await findIntroduction(tx, input.id)
  if (!row) throw notFound()
  if (row.state === input.to) return readIntroduction(tx, input.id)
  if (!mayMove(row.state, input.to)) return new AppError('not_from_here', 409)
  if (asksSomething(row.state, input.to)) checkWilling(row)
  const reached = await reachedBy(tx, row, input)
  if (reached instanceof AppError) return reached
  await go(tx, row, input, reached)
  return readIntroduction(tx, input.id)
}

async function go(
  tx: Tx,
  row: IntroductionRow,
  { to, why, never }: Pick<Moving, 'to' | 'why' | 'never'>,
  reached: string | null,
): Promise<void> {
  const step = await stepNow(tx, to, why)
  await updateState(tx, row.id, step, reached)
  await learnFrom(tx, row, { to, never, why: step.why, reached })
  await audit(tx, {
    action: 'introductions.move',
    subject: 'person',
    subjectId: row.person_id,
    before: { state: row.state },
    after: { introductionId: row.id, state: to, never },
  })
}

/**
 * The talk it was for took place; one that stands already, or is out of the asker's sight, is left as it is. A talk with
 * whoever introduces us is about the introduction and not what it was for.
 */
export async function metThrough(tx: Tx, id: string, personId: string): Promise<void> {
  await lockIntroduction(tx, id)
  const row = await findIntroduction(tx, id)
  if (!row || row.state === 'met' || row.person_id === personId) return
  await go(tx, row, { to: 'met' }, row.to_id ? null : personId)
}
