import { sql } from 'kysely'
import type { Role } from '#kernel/contract.ts'
import type { Tx } from '#server/database/actor.ts'

export type BroughtIn = {
  importId: string
  at: Date
  organiserId: string
  organiserName: string | null
  role: Role
  fileName: string
  kind: string
  made: boolean
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** What lists made of one record or changed in it, the latest first, as far as the asker may see those imports. */
export async function selectBroughtIn(tx: Tx, recordId: string): Promise<BroughtIn[]> {
  const { rows } =
    await sql<BroughtIn>`select i.id as "importId", coalesce(i.ended_at, i.updated_at) as at, i.organiser_id as "organiserId",
      o.name as "organiserName", coalesce(i.actor ->> 'role', o.role, 'region') as role, i.file_name as "fileName", c.kind, c.made, c.before, c.after
    from import_changes c join imports i on i.workspace_id = c.workspace_id and i.id = c.import_id
      left join organisers o on o.workspace_id = i.workspace_id and o.id = i.organiser_id
    where c.workspace_id = ${tx.actor.workspaceId} and c.record_id = ${recordId} order by at desc, i.id desc limit 200`.execute(
      tx.db,
    )
  return rows
}
