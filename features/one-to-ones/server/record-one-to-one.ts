import { metThrough, readIntroduction } from '#features/introductions/server/public.ts'
import { AppError, invalid, notAllowed } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { contentHash } from '#server/database/content-hash.ts'
import type { Brought, OneToOne, Whom, Written } from '../contract.ts'
import { bring } from './bring.ts'
import { text, toValues } from './one-to-one-row.ts'
import { findOneToOne, holdId, insertOneToOne, type OneToOneRow, updateOneToOne } from './one-to-ones.sql.ts'
import { insertParts } from './parts.sql.ts'
import { readOneToOne } from './read-one-to-ones.ts'
import { insertReflection, selectReflections } from './reflections.sql.ts'
import { whomOf } from './whom.ts'
import { writeParts } from './write-parts.ts'

type Recorded = { id: string; introductionId?: string } & Whom & Written & Brought

const today = () => new Date().toISOString().slice(0, 10)

/** Keeps the second version of a talk already written up, its reflection apart, and says so. */
async function alreadyThere(tx: Tx, row: OneToOneRow, input: Recorded, hash: string) {
  const { reflection, ...content } = input
  const [kept] = await selectReflections(tx, [row.id])
  const words = text(reflection?.words)
  const sameReflection = !words || kept?.words === words
  if (row.content_hash === hash && sameReflection) return readOneToOne(tx, row.id)
  await insertParts(tx, 'one_to_one_versions', row.id, [
    {
      id: newId(),
      version: row.version,
      kind: 'late',
      content,
      kept_by: tx.actor.organiserId,
      kept_at: new Date(),
    },
  ])
  if (!sameReflection) await insertReflection(tx, row.id, { words, shared: false }, false)
  await audit(tx, {
    action: 'one_to_ones.other_version',
    subject: 'person',
    subjectId: row.person_id,
    after: { oneToOneId: row.id },
  })
  return new AppError('different_content', 409)
}

/** A planned talk becomes one that took place; one that was not planned is written down. */
async function writeDown(tx: Tx, stored: OneToOneRow | undefined, input: Recorded, hash: string) {
  const values = {
    ...toValues({ ...input, metOn: input.metOn ?? today() }),
    content_hash: hash,
    state: 'met',
  }
  const personId = await whomOf(tx, input)
  if (personId instanceof AppError) return personId
  if (!stored) {
    const { introductionId } = input
    if (introductionId) await readIntroduction(tx, introductionId)
    await insertOneToOne(tx, {
      id: input.id,
      person_id: personId,
      introduction_id: introductionId,
      ...values,
    })
    return personId
  }
  if (stored.recorded_by !== tx.actor.organiserId) throw notAllowed()
  if (stored.person_id !== personId) throw invalid({ personId: 'other_person' })
  await updateOneToOne(tx, input.id, values)
  return personId
}

/**
 * Writes up a talk with all it brought, or nothing of it. The same again, however often a phone sends it, changes
 * nothing; other words under the same id are kept beside it and refused.
 */
export async function recordOneToOne(tx: Tx, input: Recorded): Promise<OneToOne | AppError> {
  await holdId(tx, input.id)
  const stored = await findOneToOne(tx, input.id)
  const { reflection: _, ...told } = input
  const hash = contentHash(told)
  if (stored?.state === 'met') return alreadyThere(tx, stored, input, hash)
  const personId = await writeDown(tx, stored, input, hash)
  if (personId instanceof AppError) return personId
  await writeParts(tx, input.id, personId, input)
  await bring(tx, { oneToOneId: input.id, personId }, input)
  const introductionId = stored ? stored.introduction_id : input.introductionId
  if (introductionId) await metThrough(tx, introductionId, personId)
  await audit(tx, {
    action: 'one_to_ones.record',
    subject: 'person',
    subjectId: personId,
    after: { oneToOneId: input.id, metOn: input.metOn },
  })
  return readOneToOne(tx, input.id)
}
