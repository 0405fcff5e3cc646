import type { Selection } from '#features/people/contract.ts'
import { selectPeople } from '#features/people/server/public.ts'
import { AppError, invalid, notAllowed, notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { contentHash } from '#server/database/content-hash.ts'
import { MOST_CALLS, type PhoneCall, type PhoneList, type PhoneListSummary } from '../contract.ts'
import { nextOf } from './next-call.ts'
import {
  type CallRow,
  deleteList,
  findList,
  holdId,
  insertList,
  type ListRow,
  selectCalls,
  selectLists,
  selectToRing,
} from './phone-lists.sql.ts'

const toSummary = (row: ListRow, me: string): PhoneListSummary => ({
  id: row.id,
  purpose: row.purpose,
  by: { id: row.recorded_by, name: row.by_name },
  mine: row.recorded_by === me,
  createdAt: row.created_at.toISOString(),
  people: row.people,
  waiting: row.waiting,
  due: row.due,
})

const toCall = (row: CallRow): PhoneCall => ({
  id: row.id,
  person: { id: row.person_id, name: row.person_name, kind: row.person_kind },
  phones: row.phones,
  outcome: row.outcome,
  note: row.note,
  callBackOn: row.call_back_on,
  tries: row.tries,
  calledAt: row.called_at?.toISOString() ?? null,
  calledBy: row.called_by ? { id: row.called_by, name: row.by_name } : null,
  waits: row.waits,
})

export async function listPhoneLists(tx: Tx) {
  return { lists: (await selectLists(tx)).map((row) => toSummary(row, tx.actor.organiserId)) }
}

export async function readPhoneList(tx: Tx, { id }: { id: string }): Promise<PhoneList> {
  const row = await findList(tx, id)
  if (!row) throw notFound()
  const calls = (await selectCalls(tx, id)).map(toCall)
  return { ...toSummary(row, tx.actor.organiserId), next: nextOf(calls), calls }
}

type Input = { id: string; purpose: string; selection: Selection }

/** Makes a list of those among the chosen who may be rung. What it is for is kept in the log. */
export async function recordPhoneList(tx: Tx, input: Input): Promise<PhoneList | AppError> {
  const purpose = cleanLine(input.purpose)
  if (!purpose) throw invalid({ purpose: 'required' })
  await holdId(tx, input.id)
  const hash = contentHash({ ...input, purpose })
  const stored = await findList(tx, input.id)
  if (stored)
    return stored.content_hash === hash ? readPhoneList(tx, input) : new AppError('different_content', 409)
  const people = await selectToRing(tx, await selectPeople(tx, input.selection), MOST_CALLS + 1)
  if (people.length === 0) throw invalid({ selection: 'nobody_to_ring' })
  if (people.length > MOST_CALLS) throw invalid({ selection: 'too_many' })
  await insertList(tx, { id: input.id, purpose, hash, people })
  await audit(tx, {
    action: 'phone_lists.record',
    subject: 'phone_list',
    subjectId: input.id,
    reason: purpose,
    after: { people },
  })
  return readPhoneList(tx, input)
}

/** Whoever made a list takes it away, or the region. */
export async function removePhoneList(tx: Tx, { id }: { id: string }) {
  const row = await findList(tx, id)
  if (!row) throw notFound()
  if (row.recorded_by !== tx.actor.organiserId && tx.actor.role !== 'region') throw notAllowed()
  await audit(tx, { action: 'phone_lists.remove', subject: 'phone_list', subjectId: id, reason: row.purpose })
  await deleteList(tx, id)
  return { done: true as const }
}
