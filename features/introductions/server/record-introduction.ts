import { AppError, invalid, notFound } from '#kernel/errors.ts'
import { cleanText } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { contentHash } from '#server/database/content-hash.ts'
import type { Introduction } from '../contract.ts'
import {
  findIntroduction,
  holdId,
  insertIntroduction,
  lockIntroduction,
  updateBrief,
} from './introductions.sql.ts'
import { readIntroduction } from './read-introductions.ts'
import { hasRefused } from './refusals.sql.ts'
import { stepNow } from './steps.ts'
import { type Asked, targetOf } from './target.ts'

type Words = string | null | undefined
type Brief = { message?: Words; want?: Words; notToSay?: Words; background?: Words }
const NUDGE_DAYS = 7

const text = (value: Words) => (value ? cleanText(value) || null : null)

type Recorded = Asked & Brief & { id: string; state?: 'suggested' | 'asked'; nudgeDays?: number }

/**
 * Chooses someone to introduce us, under an id the caller made up. The same again changes nothing. Whoever said "never
 * for this one" or asked to be left alone is not asked.
 */
export async function recordIntroduction(tx: Tx, input: Recorded): Promise<Introduction | AppError> {
  await holdId(tx, input.id)
  const hash = contentHash(input)
  const stored = await findIntroduction(tx, input.id)
  if (stored)
    return stored.content_hash === hash
      ? readIntroduction(tx, input.id)
      : new AppError('different_content', 409)
  const target = await targetOf(tx, input)
  if (target.leaveAlone) throw invalid({ personId: 'do_not_contact' })
  if (target.leaveOrganisationAlone) throw invalid({ organisationId: 'do_not_contact' })
  const { personId, organisationId, toPersonId } = target
  const where = { organisationId: organisationId ?? undefined, toPersonId: toPersonId ?? undefined }
  if (await hasRefused(tx, personId, where)) throw invalid({ personId: 'never_for_this_one' })
  const state = input.state ?? 'suggested'
  await insertIntroduction(tx, {
    id: input.id,
    personId,
    organisationId,
    toPersonId,
    state,
    message: text(input.message),
    want: text(input.want),
    not_to_say: text(input.notToSay),
    background: text(input.background),
    nudgeDays: input.nudgeDays ?? NUDGE_DAYS,
    step: await stepNow(tx, state),
    hash,
  })
  await audit(tx, {
    action: 'introductions.record',
    subject: 'person',
    subjectId: personId,
    after: { introductionId: input.id, organisationId, toPersonId, state },
  })
  return readIntroduction(tx, input.id)
}

type Change = Brief & { id: string; version: number; nudgeDays?: number }

/** Writes the brief, or some of it. Words are not in the trail: they are for whoever introduces us. */
export async function writeBrief(
  tx: Tx,
  { id, version, nudgeDays, ...brief }: Change,
): Promise<Introduction | AppError> {
  await lockIntroduction(tx, id)
  const row = await findIntroduction(tx, id)
  if (!row) throw notFound()
  if (row.version !== version) return new AppError('changed_meanwhile', 409)
  const { message, want, notToSay, background } = brief
  await updateBrief(tx, id, {
    ...(message === undefined ? {} : { message: text(message) }),
    ...(want === undefined ? {} : { want: text(want) }),
    ...(notToSay === undefined ? {} : { not_to_say: text(notToSay) }),
    ...(background === undefined ? {} : { background: text(background) }),
    ...(nudgeDays === undefined ? {} : { nudge_days: nudgeDays }),
  })
  await audit(tx, {
    action: 'introductions.brief',
    subject: 'person',
    subjectId: row.person_id,
    after: { introductionId: id },
  })
  return readIntroduction(tx, id)
}
