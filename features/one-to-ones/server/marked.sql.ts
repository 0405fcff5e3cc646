import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import { ofBranch } from './one-to-ones.sql.ts'

export type MarkedRow = {
  id: string
  name: string
  kind: string
  do_not_contact: boolean
  does: string | null
  marks: string[]
  last_met_on: string | null
}

const marks = (tx: Tx, branchId: string | undefined) => sql`leadership_marks m
  join people p on p.workspace_id = m.workspace_id and p.id = m.person_id
  where m.workspace_id = ${tx.actor.workspaceId} and p.archived_at is null ${branchId ? sql`and ${ofBranch(branchId)}` : sql``}`

/** People in use who bear a working group's mark, with all marks of theirs that the asker may see. */
export async function selectMarked(
  tx: Tx,
  branchId: string | undefined,
  limit: number,
): Promise<MarkedRow[]> {
  const { rows } =
    await sql<MarkedRow>`select p.id, p.name, p.kind, p.do_not_contact, coalesce(p.activist_role, p.job_title) as does,
      array_agg(distinct m.mark) as marks, (select to_char(max(t.met_on), 'YYYY-MM-DD') from one_to_ones t
        where t.workspace_id = ${tx.actor.workspaceId} and t.person_id = p.id and t.state = 'met') as last_met_on
    from ${marks(tx, branchId)}
    group by p.workspace_id, p.id having bool_or(m.mark in ('potential_leader', 'team_member'))
    order by bool_or(m.mark = 'team_member') desc, count(distinct m.mark) desc, p.sort_name, p.id limit ${limit}`.execute(
      tx.db,
    )
  return rows
}

export async function countTeam(tx: Tx, branchId: string | undefined): Promise<number> {
  const { rows } = await sql<{ team: number }>`select count(distinct p.id)::int as team
    from ${marks(tx, branchId)} and m.mark = 'team_member'`.execute(tx.db)
  return rows[0]!.team
}
