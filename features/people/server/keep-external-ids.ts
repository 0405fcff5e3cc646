import type { ExternalId } from '#kernel/contact/fields.ts'
import { AppError } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { replaceExternalIds, someoneElseHas } from './people.sql.ts'

/** Other systems' ids of a person, instead of those before. Throws `external_id_taken` for one of somebody in sight. */
export async function keepExternalIds(
  tx: Tx,
  personId: string,
  ids: readonly ExternalId[],
  visibleTo: string[],
): Promise<void> {
  if (ids.length > 0 && (await someoneElseHas(tx, personId, ids)))
    throw new AppError('external_id_taken', 409)
  await replaceExternalIds(tx, personId, ids, visibleTo)
}
