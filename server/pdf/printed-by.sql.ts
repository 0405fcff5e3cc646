import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

/** What the asker is called, for the foot of what they print. */
export async function nameOfAsker(tx: Tx): Promise<string> {
  const { workspaceId, organiserId } = tx.actor
  const { rows } = await sql<{ name: string }>`select name from organisers
    where workspace_id = ${workspaceId} and id = ${organiserId}`.execute(tx.db)
  return rows[0]?.name ?? ''
}
