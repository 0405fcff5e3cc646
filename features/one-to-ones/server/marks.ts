import { readPerson } from '#features/people/server/public.ts'
import { AppError, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Mark, MarkShown } from '../contract.ts'
import { findMark, insertMark, type MarkRow } from './marks.sql.ts'
import { text } from './one-to-one-row.ts'

export const toMark = (row: MarkRow): MarkShown => ({
  id: row.id,
  mark: row.mark as Mark,
  seen: row.seen,
  oneToOneId: row.one_to_one_id,
  by: { id: row.recorded_by, name: row.by_name },
  createdAt: row.created_at.toISOString(),
})

type Input = { id: string; personId: string; mark: Mark; seen?: string | null | undefined }

/** What a working group says of someone when it reads several talks together. The same again changes nothing. */
export async function recordMark(tx: Tx, { id, personId, mark, seen }: Input) {
  const stored = await findMark(tx, id)
  const values = { personId, mark, seen: text(seen) }
  if (stored) {
    const same = stored.person_id === personId && stored.mark === mark && stored.seen === values.seen
    return same ? toMark(stored) : new AppError('different_content', 409)
  }
  await readPerson(tx, personId)
  await insertMark(tx, { id, oneToOneId: null, ...values })
  await audit(tx, {
    action: 'leadership_marks.record',
    subject: 'person',
    subjectId: personId,
    after: { mark },
  })
  const row = await findMark(tx, id)
  if (!row) throw notFound()
  return toMark(row)
}
