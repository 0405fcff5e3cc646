import { notAllowed, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { keepEarlier } from './change-one-to-one.ts'
import { deleteMark, findMark } from './marks.sql.ts'
import { findOneToOne, lockOneToOne, updateOneToOne } from './one-to-ones.sql.ts'

/** A sign that someone wrote down in a talk is part of their words: how the talk read before is kept. */
async function leaveOut(tx: Tx, oneToOneId: string): Promise<void> {
  await lockOneToOne(tx, oneToOneId)
  const talk = await findOneToOne(tx, oneToOneId)
  if (!talk) throw notFound()
  await keepEarlier(tx, talk)
  await updateOneToOne(tx, oneToOneId, {})
}

/** Takes a mark away: a working group's by whoever organises there, a sign seen in a talk by its author or the region. */
export async function removeMark(tx: Tx, { id }: { id: string }) {
  const row = await findMark(tx, id)
  if (!row) throw notFound()
  if (row.one_to_one_id) {
    if (row.recorded_by !== tx.actor.organiserId && tx.actor.role !== 'region') throw notAllowed()
    await leaveOut(tx, row.one_to_one_id)
  }
  await deleteMark(tx, id)
  await audit(tx, {
    action: 'leadership_marks.remove',
    subject: 'person',
    subjectId: row.person_id,
    before: { mark: row.mark, seen: row.seen, oneToOneId: row.one_to_one_id },
  })
  return { done: true as const }
}
