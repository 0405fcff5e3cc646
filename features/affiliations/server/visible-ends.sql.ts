import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

// Foreign keys do not respect row security, so whatever a tie is to be tied to is first looked up under it.

/** How many of these people the asker may see. */
export async function countVisiblePeople(tx: Tx, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from people
    where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[])`.execute(tx.db)
  return rows[0]!.n
}

export type Named = { id: string; name: string; kinds: string[]; special: string | null }

export async function findOrganisation(tx: Tx, id: string): Promise<Named | undefined> {
  const { rows } = await sql<Named>`select id, name, kinds, special from organisations
    where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(tx.db)
  return rows[0]
}
