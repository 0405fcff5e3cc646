import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

/** The next organisations in the order of their ids, those that were put away too. */
export async function selectNextIds(tx: Tx, after: string | null, limit: number): Promise<string[]> {
  const further = after ? sql`and id > ${after}::uuid` : sql``
  const { rows } = await sql<{ id: string }>`select id from organisations
    where workspace_id = ${tx.actor.workspaceId} ${further} order by id limit ${limit} for update`.execute(
    tx.db,
  )
  return rows.map((row) => row.id)
}
