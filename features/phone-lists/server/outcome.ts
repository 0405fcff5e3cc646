import { changePerson, readPerson } from '#features/people/server/public.ts'
import { AppError, notFound } from '#kernel/errors.ts'
import { cleanText } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Outcome, PhoneList } from '../contract.ts'
import { findList, selectCalls, updateCall } from './phone-lists.sql.ts'
import { readPhoneList } from './phone-lists.ts'

type Input = {
  id: string
  callId: string
  outcome: Outcome
  note?: string | null | undefined
  callBackOn?: string | null | undefined
}

/** Believed at once and everywhere: no list, no page offers their number again. */
async function neverAgain(tx: Tx, personId: string): Promise<AppError | undefined> {
  const { version } = await readPerson(tx, personId)
  const changed = await changePerson(tx, { id: personId, version, doNotCall: true })
  return changed instanceof AppError ? changed : undefined
}

export async function recordOutcome(tx: Tx, input: Input): Promise<PhoneList | AppError> {
  if (!(await findList(tx, input.id))) throw notFound()
  const call = (await selectCalls(tx, input.id)).find(({ id }) => id === input.callId)
  if (!call) throw notFound()
  const { outcome } = input
  const callBackOn = outcome === 'call_back' ? (input.callBackOn ?? null) : null
  await updateCall(tx, call.id, { outcome, note: cleanText(input.note ?? '') || null, callBackOn })
  await audit(tx, {
    action: 'phone_lists.outcome',
    subject: 'person',
    subjectId: call.person_id,
    after: { outcome, callBackOn },
  })
  const refused = outcome === 'do_not_call' ? await neverAgain(tx, call.person_id) : undefined
  return refused ?? readPhoneList(tx, input)
}
