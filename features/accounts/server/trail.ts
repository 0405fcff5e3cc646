import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '#server/database/actor.ts'
import { type AuditEntry, audit } from '#server/database/audit.ts'
import type { Db } from './database.sql.ts'

/** Writes the trail in a transaction of the accounts role, in the name of whoever acts. */
export function keepTrail(db: Db, actor: Actor, ...entries: AuditEntry[]): Promise<void> {
  // The trail needs only a connection and an actor; the rest of a Tx belongs to other roles' transactions.
  return audit({ db, actor } as Tx, ...entries)
}
