import type { Actor } from '#kernel/actor.ts'
import type { Role } from '#kernel/contract.ts'
import type { Tx } from '#server/database/actor.ts'
import { reaches } from './roles.ts'
import { findStanding } from './still-may.sql.ts'

/**
 * Whether someone still holds all that they held when work was begun in their name. For work that goes on by itself:
 * a request asks who calls each time. Seen by regional and branch organisers only.
 */
export async function stillMay(tx: Tx, asker: Actor): Promise<boolean> {
  const now = await findStanding(tx, asker.organiserId)
  if (!now || !reaches(now.role as Role, asker.role)) return false
  return now.role === 'region' || asker.branchIds.every((branch) => now.branch_ids.includes(branch))
}
