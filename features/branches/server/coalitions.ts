import { AppError, notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Coalition } from '../contract.ts'
import { findCoalition, insertCoalition, selectCoalitions } from './coalitions.sql.ts'

export const listCoalitions = async (tx: Tx) => ({ coalitions: await selectCoalitions(tx) })

/** Writes down a coalition under an id the caller made up. The same again changes nothing. */
export async function recordCoalition(tx: Tx, input: Coalition): Promise<Coalition | AppError> {
  const wanted = { id: input.id, name: cleanLine(input.name) }
  const isNew = await insertCoalition(tx, wanted)
  const stored = await findCoalition(tx, wanted.id)
  if (!stored) throw notFound()
  const about = { subject: 'coalition', subjectId: wanted.id, after: { name: wanted.name } }
  if (isNew) await audit(tx, { action: 'coalitions.record', ...about })
  if (stored.name === wanted.name) return stored
  await audit(tx, { action: 'coalitions.other_version', before: { name: stored.name }, ...about })
  return new AppError('different_content', 409)
}
