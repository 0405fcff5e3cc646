import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

export type AlliesFormRow = {
  id: string
  person_id: string
  recorded_on: string
  impact: string | null
  might_do: string | null
  content_hash: string
  recorded_by: string | null
  created_at: Date
}

const SELECT = sql`select f.id, f.person_id, to_char(f.recorded_on, 'YYYY-MM-DD') as recorded_on, f.impact, f.might_do,
    f.content_hash, who.name as recorded_by, f.created_at
  from allies_forms f left join organisers who on who.workspace_id = f.workspace_id and who.id = f.recorded_by`

export async function findForm(tx: Tx, id: string): Promise<AlliesFormRow | undefined> {
  const { rows } =
    await sql<AlliesFormRow>`${SELECT} where f.workspace_id = ${tx.actor.workspaceId} and f.id = ${id}`.execute(
      tx.db,
    )
  return rows[0]
}

export async function selectFormsOf(tx: Tx, personId: string): Promise<AlliesFormRow[]> {
  const { rows } =
    await sql<AlliesFormRow>`${SELECT} where f.workspace_id = ${tx.actor.workspaceId} and f.person_id = ${personId}
    order by f.recorded_on desc, f.id desc limit 200`.execute(tx.db)
  return rows
}

type NewRow = Pick<AlliesFormRow, 'id' | 'person_id' | 'recorded_on' | 'impact' | 'might_do' | 'content_hash'>

/** Writes a form, seen by whoever sees its person, coalitions left out. */
export async function insertForm(tx: Tx, row: NewRow): Promise<void> {
  await sql`insert into allies_forms (workspace_id, id, person_id, recorded_by, recorded_on, impact, might_do, content_hash, visible_to)
    select p.workspace_id, ${row.id}::uuid, p.id, ${tx.actor.organiserId}::uuid, ${row.recorded_on}::date, ${row.impact}, ${row.might_do},
      ${row.content_hash}, array(select unnest(p.visible_to) except select unnest(p.shared_with))
    from people p where p.workspace_id = ${tx.actor.workspaceId} and p.id = ${row.person_id}`.execute(tx.db)
}
