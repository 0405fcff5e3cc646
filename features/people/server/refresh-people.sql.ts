import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

export type Sorted = {
  id: string
  name: string
  given_name: string | null
  family_name: string | null
  sort_name: string
}

/** The next people in the order of their ids, those who were put away too. */
export async function selectSorted(tx: Tx, after: string | null, limit: number): Promise<Sorted[]> {
  const further = after ? sql`and id > ${after}::uuid` : sql``
  const { rows } = await sql<Sorted>`select id, name, given_name, family_name, sort_name from people
    where workspace_id = ${tx.actor.workspaceId} ${further} order by id limit ${limit} for update`.execute(
    tx.db,
  )
  return rows
}

export async function updateSortNames(
  tx: Tx,
  sorted: readonly { id: string; sortName: string }[],
): Promise<void> {
  await sql`update people p set sort_name = v.sort_name
    from unnest(${sorted.map((each) => each.id)}::uuid[], ${sorted.map((each) => each.sortName)}::text[]) as v (id, sort_name)
    where p.workspace_id = ${tx.actor.workspaceId} and p.id = v.id`.execute(tx.db)
}
