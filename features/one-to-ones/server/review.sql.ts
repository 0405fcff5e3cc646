import { sql } from 'kysely'
import { leftAlone } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { inPeriod, ofBranch, type Period } from './one-to-ones.sql.ts'

export type NotMetRow = {
  id: string
  name: string
  sort_name: string
  kind: string
  does: string | null
  suggested: boolean
}

/** People in use, none of whose talks that the asker may read falls into the period. */
export async function selectNotMet(
  tx: Tx,
  { suggested, ...period }: Period & { suggested?: 'yes' | 'no' | undefined },
  after: { sortName: string; id: string } | undefined,
  limit: number,
): Promise<NotMetRow[]> {
  const workspace = tx.actor.workspaceId
  const branch = period.branchId ? sql`and ${ofBranch(period.branchId)}` : sql``
  const further = after ? sql`and (p.sort_name, p.id) > (${after.sortName}, ${after.id}::uuid)` : sql``
  const named = sql`exists (select from follow_ups f where f.workspace_id = ${workspace} and f.person_id = p.id
    and f.kind = 'meet' and f.state = 'open')`
  const only = suggested === 'yes' ? sql`and ${named}` : suggested === 'no' ? sql`and not ${named}` : sql``
  const { rows } =
    await sql<NotMetRow>`select p.id, p.name, p.sort_name, p.kind, coalesce(p.activist_role, p.job_title) as does,
      ${named} as suggested
    from people p
    where p.workspace_id = ${workspace} and p.archived_at is null and not ${leftAlone('p')} ${branch} ${only} ${further}
      and not exists (select from one_to_ones t where t.workspace_id = ${workspace} and t.person_id = p.id and ${inPeriod(period)})
    order by p.sort_name, p.id limit ${limit}`.execute(tx.db)
  return rows
}
