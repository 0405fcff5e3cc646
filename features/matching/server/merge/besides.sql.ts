import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

/** Those of these organisers who are listeners. */
export async function selectListeners(tx: Tx, organiserIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from organisers
    where workspace_id = ${tx.actor.workspaceId} and id = any(${organiserIds}::uuid[])
      and role = 'listener' and removed_at is null`.execute(tx.db)
  return rows.map((row) => row.id)
}

/** Coalitions that see an organisation see the words it is found by and where its old addresses lead. */
export async function copySharing(tx: Tx, ids: readonly string[]): Promise<void> {
  const copies = [
    ['organisation_tokens', 'organisation_id'],
    ['organisation_external_ids', 'organisation_id'],
    ['organisation_merges', 'kept_id'],
  ] as const
  for (const [table, column] of copies)
    await sql`update ${sql.table(table)} t set visible_to = o.visible_to, special = o.special from organisations o
      where t.workspace_id = ${tx.actor.workspaceId} and o.workspace_id = ${tx.actor.workspaceId}
        and o.id = ${sql.ref(`t.${column}`)} and o.id = any(${ids}::uuid[])`.execute(tx.db)
}
