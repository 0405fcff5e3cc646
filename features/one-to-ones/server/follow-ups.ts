import { personNow, readPerson } from '#features/people/server/public.ts'
import { AppError, invalid, notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { FollowUp, FollowUpStep } from '../contract.ts'
import {
  canOwn,
  type FollowUpRow,
  findFollowUp,
  giveFollowUp,
  insertFollowUp,
  nameOf,
  selectFollowUps,
  updateFollowUp,
  type Wanted,
} from './follow-ups.sql.ts'
import { findOneToOne } from './one-to-ones.sql.ts'

const toFollowUp = (row: FollowUpRow): FollowUp => ({
  id: row.id,
  person: {
    id: row.person_id,
    name: row.person_name,
    kind: row.person_kind as FollowUp['person']['kind'],
    doNotContact: row.do_not_contact,
  },
  kind: row.kind,
  what: row.what,
  namedBy: row.named_by && row.named_by_name ? { id: row.named_by, name: row.named_by_name } : null,
  dueOn: row.due_on,
  owner: { id: row.owner_id, name: row.owner_name },
  state: row.state,
  steps: row.steps,
  oneToOneId: row.one_to_one_id,
  createdAt: row.created_at.toISOString(),
})

export const readFollowUps = async (tx: Tx, wanted: Wanted): Promise<FollowUp[]> =>
  (await selectFollowUps(tx, wanted)).map(toFollowUp)

/** Without a person or an owner: the asker's own. */
export async function listFollowUps(tx: Tx, wanted: Wanted) {
  if (wanted.personId) await readPerson(tx, wanted.personId)
  const mine = wanted.personId || wanted.ownerId ? {} : { ownerId: tx.actor.organiserId }
  return { followUps: await readFollowUps(tx, { ...wanted, ...mine }) }
}

/** Whose it will be: the asker's own, or someone else's who sees the person. Listeners hand nothing to others. */
export async function ownerOf(
  tx: Tx,
  ownerId: string | null | undefined,
  personId: string,
  field = 'ownerId',
): Promise<string> {
  const me = tx.actor.organiserId
  if (!ownerId || ownerId === me) return me
  if (tx.actor.role === 'listener' || !(await canOwn(tx, ownerId, personId)))
    throw invalid({ [field]: 'does_not_see_them' })
  return ownerId
}

type Input = {
  id: string
  personId: string
  what: string
  dueOn?: string | null | undefined
  ownerId?: string | null | undefined
  oneToOneId?: string | null | undefined
}

/** The talk it was promised in, which must be one with that person that the asker may read. */
async function talkOf(tx: Tx, { oneToOneId }: Input, personId: string): Promise<string | null> {
  if (!oneToOneId) return null
  const talk = await findOneToOne(tx, oneToOneId)
  if (talk?.person_id !== personId) throw invalid({ oneToOneId: 'not_found' })
  return oneToOneId
}

/** Promises a next step with someone, under an id the caller made up. The same again changes nothing. */
export async function recordFollowUp(tx: Tx, input: Input): Promise<FollowUp | AppError> {
  const what = cleanLine(input.what)
  const stored = await findFollowUp(tx, input.id)
  const personId = await personNow(tx, input.personId)
  if (stored) {
    const same =
      stored.what === what &&
      stored.person_id === personId &&
      stored.due_on === (input.dueOn ?? null) &&
      stored.owner_id === (input.ownerId || tx.actor.organiserId)
    return same ? toFollowUp(stored) : new AppError('different_content', 409)
  }
  await readPerson(tx, personId)
  const ownerId = await ownerOf(tx, input.ownerId, personId)
  const oneToOneId = await talkOf(tx, input, personId)
  const row = { id: input.id, personId, oneToOneId, kind: 'step' as const, what, namedBy: null }
  await insertFollowUp(tx, { ...row, ownerId, dueOn: input.dueOn ?? null })
  await audit(tx, {
    action: 'follow_ups.record',
    subject: 'person',
    subjectId: personId,
    after: { what, ownerId },
  })
  const written = await findFollowUp(tx, input.id)
  if (!written) throw notFound()
  return toFollowUp(written)
}

export async function stepNow(tx: Tx, did: FollowUpStep['did'], why: string, to: string | null = null) {
  return {
    at: new Date().toISOString(),
    by: await nameOf(tx, tx.actor.organiserId),
    did,
    to,
    why: cleanLine(why),
  }
}

const ACTIONS = {
  done: 'follow_ups.done',
  moved: 'follow_ups.moved',
  dropped: 'follow_ups.dropped',
  given: 'follow_ups.given',
} as const

type Settling = { id: string; why: string; dueOn?: string }

async function settle(
  tx: Tx,
  { id, why, dueOn }: Settling,
  did: Exclude<FollowUpStep['did'], 'given'>,
): Promise<FollowUp | AppError> {
  const row = await findFollowUp(tx, id)
  if (!row) throw notFound()
  if (row.state !== 'open') return new AppError('already_settled', 409)
  const state = did === 'moved' ? 'open' : did
  const step = await stepNow(tx, did, why, dueOn ?? null)
  if (!(await updateFollowUp(tx, id, { state, step, ...(dueOn ? { dueOn } : {}) })))
    return new AppError('already_settled', 409)
  await audit(tx, {
    action: ACTIONS[did],
    subject: 'person',
    subjectId: row.person_id,
    before: { what: row.what, dueOn: row.due_on },
    after: { dueOn },
    reason: step.why,
  })
  return toFollowUp((await findFollowUp(tx, id))!)
}

/** Gives a promise to someone else who sees the person; it says from then on who has it. */
export async function handFollowUpOn(
  tx: Tx,
  { id, ownerId, why }: { id: string; ownerId: string; why: string },
): Promise<FollowUp | AppError> {
  const row = await findFollowUp(tx, id)
  if (!row) throw notFound()
  if (row.owner_id === ownerId) return toFollowUp(row)
  const owner = await ownerOf(tx, ownerId, row.person_id)
  const step = await stepNow(tx, 'given', why, await nameOf(tx, owner))
  if (!(await giveFollowUp(tx, id, owner, step))) return new AppError('already_settled', 409)
  await audit(tx, {
    action: ACTIONS.given,
    subject: 'person',
    subjectId: row.person_id,
    before: { what: row.what, ownerId: row.owner_id },
    after: { ownerId: owner },
    reason: step.why,
  })
  const given = await findFollowUp(tx, id)
  // A listener who hands back what they only had by owning it does not see it any more.
  return given ? toFollowUp(given) : { ...toFollowUp(row), owner: { id: owner, name: step.to } }
}

export const finishFollowUp = (tx: Tx, input: Settling) => settle(tx, input, 'done')
export const moveFollowUp = (tx: Tx, input: Settling) => settle(tx, input, 'moved')
export const dropFollowUp = (tx: Tx, input: Settling) => settle(tx, input, 'dropped')
