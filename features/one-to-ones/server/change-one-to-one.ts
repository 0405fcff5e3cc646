import { AppError, notAllowed, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { OneToOne, Written } from '../contract.ts'
import { toValues, toWritten } from './one-to-one-row.ts'
import { findOneToOne, lockOneToOne, type OneToOneRow, updateOneToOne } from './one-to-ones.sql.ts'
import { insertParts } from './parts.sql.ts'
import { readParts } from './parts.ts'
import { readOneToOne } from './read-one-to-ones.ts'
import { rewriteParts } from './write-parts.ts'

/** A write-up of the asker's own, held until the transaction ends. */
async function takeMine(tx: Tx, id: string): Promise<OneToOneRow | AppError> {
  if (!(await findOneToOne(tx, id))) throw notFound()
  await lockOneToOne(tx, id)
  const row = (await findOneToOne(tx, id))!
  // Others may read it, but words in someone's name are that person's to change.
  if (row.recorded_by !== tx.actor.organiserId) throw notAllowed()
  return row.state === 'met' ? row : new AppError('not_written_up', 409)
}

/** As it stood, with the issues by name, so that it reads the same when they are long gone. The reflection is kept apart. */
export async function keepEarlier(tx: Tx, row: OneToOneRow): Promise<Written> {
  const parts = (await readParts(tx, [row.id])).get(row.id)!
  const before = toWritten(row, parts)
  const content = { ...before, concerns: parts.concerns }
  await insertParts(tx, 'one_to_one_versions', row.id, [
    {
      id: newId(),
      version: row.version,
      kind: 'earlier',
      content,
      kept_by: tx.actor.organiserId,
      kept_at: new Date(),
    },
  ])
  return before
}

/** Changes a write-up, unless it was changed since `version` was read; how it read before is kept. */
export async function changeOneToOne(
  tx: Tx,
  { id, version, ...change }: Written & { id: string; version: number },
): Promise<OneToOne | AppError> {
  const row = await takeMine(tx, id)
  if (row instanceof AppError) return row
  if (row.version !== version) return new AppError('changed_meanwhile', 409)
  const before = await keepEarlier(tx, row)
  const after = { ...before, ...change, metOn: change.metOn ?? before.metOn }
  await updateOneToOne(tx, id, toValues(after))
  await rewriteParts(tx, id, row.person_id, after)
  await audit(tx, {
    action: 'one_to_ones.change',
    subject: 'person',
    subjectId: row.person_id,
    after: { oneToOneId: id, fields: Object.keys(change) },
  })
  return readOneToOne(tx, id)
}
