import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

type TouchRow = { id: string; name: string; stage: string; touch_on: string; mine: boolean }

export async function selectToTouch(tx: Tx, days: number): Promise<TouchRow[]> {
  const me = tx.actor.organiserId
  const { rows } =
    await sql<TouchRow>`select o.id, o.name, o.stage, to_char(o.touch_on, 'YYYY-MM-DD') as touch_on, o.holder_id is not null as mine
    from organisations o
    where o.workspace_id = ${tx.actor.workspaceId} and o.touch_on < current_date + ${days}::int and coalesce(o.holder_id, ${me}) = ${me}
      and o.archived_at is null and not o.do_not_contact
    order by o.holder_id is null, o.touch_on, o.id limit 50`.execute(tx.db)
  return rows
}

/** Whether someone still takes part in this workspace, so that a relationship can be theirs. */
export async function isOrganiser(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select from organisers
    where workspace_id = ${tx.actor.workspaceId} and id = ${id} and role in ('region', 'branch') and removed_at is null`.execute(
    tx.db,
  )
  return rows.length > 0
}
