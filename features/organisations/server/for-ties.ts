import type { Tx } from '#server/database/actor.ts'
import { findOrganisation } from './organisations.sql.ts'
import { ownSpecial } from './special.sql.ts'

/**
 * An organisation to tie someone to: one the asker sees, or one they recorded themselves, even if it tells of faith,
 * origin, politics or health and so is hidden from them. `special` belongs on the tie. Undefined is `not_found`.
 */
export async function organisationForTie(
  tx: Tx,
  id: string,
): Promise<{ id: string; special: string | null } | undefined> {
  const row = await findOrganisation(tx, id)
  if (row) return { id, special: row.special ?? null }
  return tx.actor.role === 'listener' ? ownSpecial(tx, id) : undefined
}
