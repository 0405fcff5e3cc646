import { metThrough } from '#features/introductions/server/public.ts'
import { AppError, invalid, notAllowed } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { contentHash } from '#server/database/content-hash.ts'
import { type Brought, type OneToOne, type Whom, type Written, written } from '../contract.ts'
import { bring, bringLate } from './bring.ts'
import { changeOneToOne } from './change-one-to-one.ts'
import { text, toValues } from './one-to-one-row.ts'
import { findOneToOne, holdId, insertOneToOne, type OneToOneRow, updateOneToOne } from './one-to-ones.sql.ts'
import { hasLate, insertParts, removeLate } from './parts.sql.ts'
import { readOneToOne } from './read-one-to-ones.ts'
import { insertReflection, selectEarlierReflections, selectReflections } from './reflections.sql.ts'
import { ledBy, nameOne, whomOf } from './whom.ts'
import { writeParts } from './write-parts.ts'

type Recorded = { id: string; introductionId?: string; over?: number } & Whom & Written & Brought

const today = () => new Date().toISOString().slice(0, 10)

/** Keeps words for their author that the talk itself does not take, once however often they come. */
async function keepLateReflection(tx: Tx, id: string, words: string): Promise<void> {
  const kept = await selectEarlierReflections(tx, id)
  if (!kept.some((each) => each.words === words))
    await insertReflection(tx, id, { words, shared: false }, false)
}

type Told = Omit<Recorded, 'reflection' | 'over'>

/** Keeps the second version of a talk already written up, its reflection apart, and says so. */
async function alreadyThere(tx: Tx, row: OneToOneRow, told: Told, hash: string, reflection: string | null) {
  const [kept] = await selectReflections(tx, [row.id])
  const sameReflection = !reflection || kept?.words === reflection
  if (row.content_hash === hash && sameReflection) return readOneToOne(tx, row.id)
  if (!(await hasLate(tx, row.id, told))) {
    const late = { id: newId(), version: row.version, kind: 'late', content: told }
    const by = { kept_by: tx.actor.organiserId, kept_at: new Date() }
    await insertParts(tx, 'one_to_one_versions', row.id, [{ ...late, ...by }])
    await audit(tx, {
      action: 'one_to_ones.other_version',
      subject: 'person',
      subjectId: row.person_id,
      after: { oneToOneId: row.id },
    })
  }
  if (!sameReflection) await keepLateReflection(tx, row.id, reflection)
  return new AppError('different_content', 409)
}

/**
 * The author has seen both versions and wants this one: it becomes the talk, as a change of version `over`, and what it
 * names beside is brought as well. How the talk read before is kept.
 */
async function takeOver(tx: Tx, row: OneToOneRow, input: Recorded, told: Told, hash: string) {
  const words = written.parse(input)
  const changed = await changeOneToOne(tx, { ...words, id: row.id, version: input.over! })
  if (changed instanceof AppError) return changed
  await bringLate(tx, { oneToOneId: row.id, personId: row.person_id }, input)
  await updateOneToOne(tx, row.id, { content_hash: hash })
  await removeLate(tx, row.id, told)
  return readOneToOne(tx, row.id)
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
    const introduction_id = await ledBy(tx, input.introductionId, personId)
    await insertOneToOne(tx, { id: input.id, person_id: personId, introduction_id, ...values })
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
  nameOne(input)
  await holdId(tx, input.id)
  const stored = await findOneToOne(tx, input.id)
  const { reflection, over, ...told } = input
  const hash = contentHash(told)
  if (stored?.state === 'met')
    return over && stored.content_hash !== hash
      ? takeOver(tx, stored, input, told, hash)
      : alreadyThere(tx, stored, told, hash, text(reflection?.words))
  const personId = await writeDown(tx, stored, input, hash)
  if (personId instanceof AppError) return personId
  await writeParts(tx, input.id, personId, input)
  await bring(tx, { oneToOneId: input.id, personId }, input)
  const { introduction_id } = (await findOneToOne(tx, input.id))!
  if (introduction_id) await metThrough(tx, introduction_id, personId)
  await audit(tx, {
    action: 'one_to_ones.record',
    subject: 'person',
    subjectId: personId,
    after: { oneToOneId: input.id, metOn: input.metOn },
  })
  return readOneToOne(tx, input.id)
}
