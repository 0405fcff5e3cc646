import { learnAffiliation } from '#features/affiliations/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { State } from '../contract.ts'
import { updateState } from './introductions.sql.ts'
import { hasRefused, insertRefusal, type NewRefusal } from './refusals.sql.ts'
import { lockAskedFor, lockEndedBy } from './refused.sql.ts'
import { stepNow } from './steps.ts'

const moved = (tx: Tx, personId: string, introductionId: string, state: State) =>
  audit(tx, {
    action: 'introductions.move',
    subject: 'person',
    subjectId: personId,
    after: { introductionId, state },
  })

/** "Not me, never for this one": kept for good, their tie says it too, and nothing waits for their answer any more. */
export async function believe(tx: Tx, said: NewRefusal): Promise<void> {
  const { id: refusalId, personId, organisationId, why } = said
  const toPersonId = organisationId ? null : said.toPersonId
  await insertRefusal(tx, { ...said, toPersonId })
  if (organisationId) await learnAffiliation(tx, personId, organisationId, { willing: 'no' })
  const target = { organisationId: organisationId ?? undefined, toPersonId: toPersonId ?? undefined }
  for (const { id } of await lockAskedFor(tx, personId, target)) {
    await updateState(tx, id, { ...(await stepNow(tx, 'declined', why)), refusalId }, null)
    await moved(tx, personId, id, 'declined')
  }
}

type Taken = { id: string; personId: string; organisationId: string | null; toPersonId: string | null }

/**
 * They changed their mind: what the refusal ended stands where it stood. Their tie no longer says "no"; whether it says
 * "yes" they have to say themselves. Where somebody else wrote down a refusal too, that one still holds.
 */
export async function askAgain(tx: Tx, { id: refusalId, personId, organisationId, toPersonId }: Taken) {
  const target = { organisationId: organisationId ?? undefined, toPersonId: toPersonId ?? undefined }
  if (await hasRefused(tx, personId, target)) return
  if (organisationId) await learnAffiliation(tx, personId, organisationId, { willing: 'unknown' })
  for (const { id, steps } of await lockEndedBy(tx, refusalId, personId)) {
    const before = steps.at(-2)?.to ?? 'suggested'
    await updateState(tx, id, await stepNow(tx, before), null)
    await moved(tx, personId, id, before)
  }
}
