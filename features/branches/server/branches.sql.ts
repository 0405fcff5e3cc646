import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { BranchInput } from '../contract.ts'
import type { BranchRow } from './branch-row.ts'

/**
 * Branches with what their density is made of. Members are people not put away whose kind is `member` or `activist`
 * and whose branch it is; activists are the latter. Row security lets each asker count only whom they may see.
 * Workers are the head counts of workplaces not put away. Reads no column that a viewer is not granted.
 */
const selectBranches = (tx: Tx, where: RawBuilder<unknown>) => {
  const workspace = tx.actor.workspaceId
  return sql<BranchRow>`select b.id, b.name, b.service_group, b.created_at, b.updated_at, b.archived_at,
      coalesce(p.members, 0)::int as members, coalesce(p.activists, 0)::int as activists,
      w.head_count::float8 as head_count, coalesce(w.workplaces, 0)::int as workplaces,
      coalesce(w.workplaces_counted, 0)::int as workplaces_counted
    from branches b
    left join (select branch_id, count(*) as members, count(*) filter (where kind = 'activist') as activists
      from people where workspace_id = ${workspace} and archived_at is null and kind in ('member', 'activist')
      group by branch_id) p on p.branch_id = b.id
    left join (select branch_id, sum(head_count) as head_count, count(*) as workplaces,
        count(head_count) as workplaces_counted
      from workplaces where workspace_id = ${workspace} and archived_at is null
      group by branch_id) w on w.branch_id = b.id
    where b.workspace_id = ${workspace} and ${where} order by lower(b.name), b.id`
}

export async function listBranchRows(tx: Tx, archived: boolean): Promise<BranchRow[]> {
  const state = archived ? sql`b.archived_at is not null` : sql`b.archived_at is null`
  return (await selectBranches(tx, state).execute(tx.db)).rows
}

export async function findBranch(tx: Tx, id: string): Promise<BranchRow | undefined> {
  return (await selectBranches(tx, sql`b.id = ${id}`).execute(tx.db)).rows[0]
}

/** False when the id is taken. */
export async function insertBranch(
  tx: Tx,
  id: string,
  { name, serviceGroup }: BranchInput,
): Promise<boolean> {
  const result = await tx.db
    .insertInto('branches')
    .values({ workspace_id: tx.actor.workspaceId, id, name, service_group: serviceGroup })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateBranch(
  tx: Tx,
  id: string,
  values: { name?: string; service_group?: string; archived_at?: Date | null },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('branches')
    .set({ ...values, updated_at: sql`now()` })
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
