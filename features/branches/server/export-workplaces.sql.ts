import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

export type ExportedWorkplace = {
  id: string
  name: string
  branch: string
  employer: string | null
  contractor: string | null
  contract: string | null
  head_count: number | null
  address: string | null
  postcode: string | null
}

/** All workplaces the asker sees that were not put away; no name where they may not see the organisation. */
export async function selectForExport(tx: Tx): Promise<ExportedWorkplace[]> {
  const { rows } =
    await sql<ExportedWorkplace>`select w.id, w.name, b.name as branch, e.name as employer, c.name as contractor,
      w.contract, w.head_count, w.address, coalesce(w.postcode, w.outcode) as postcode
    from workplaces w join branches b on b.workspace_id = w.workspace_id and b.id = w.branch_id
    left join organisations e on e.workspace_id = w.workspace_id and e.id = w.employer_id
    left join organisations c on c.workspace_id = w.workspace_id and c.id = w.contractor_id
    where w.workspace_id = ${tx.actor.workspaceId} and w.archived_at is null
    order by lower(b.name), lower(w.name) collate "C", w.id`.execute(tx.db)
  return rows
}
