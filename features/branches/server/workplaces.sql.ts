import { type RawBuilder, sql } from 'kysely'
import type { Cursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import type { WorkplaceFilters } from '../contract.ts'
import type { WorkplaceRow } from './branch-row.ts'

export type WorkplaceValues = {
  branch_id: string
  name: string
  employer_id: string | null
  contractor_id: string | null
  contract: string | null
  head_count: number | null
  address: string | null
  postcode: string | null
  outcode: string | null
}

/**
 * Workplaces with their members and, of these, activists: people not put away whose kind is `member` or `activist` and
 * who work there, whatever their branch, as far as row security lets the asker see them. The names of employer and
 * contractor are missing where the asker may not see that organisation.
 */
const selectWorkplaces = (tx: Tx, where: RawBuilder<unknown>, tail = sql``) => {
  const workspace = tx.actor.workspaceId
  return sql<WorkplaceRow>`with shown as (select * from workplaces w where w.workspace_id = ${workspace} and ${where} ${tail})
    select w.*, lower(w.name) collate "C" as sort_name, e.name as employer_name, c.name as contractor_name,
      coalesce(p.members, 0)::int as members, coalesce(p.activists, 0)::int as activists
    from shown w
    left join organisations e on e.workspace_id = ${workspace} and e.id = w.employer_id
    left join organisations c on c.workspace_id = ${workspace} and c.id = w.contractor_id
    left join (select workplace_id, count(*) as members, count(*) filter (where kind = 'activist') as activists
      from people where workspace_id = ${workspace} and archived_at is null and kind in ('member', 'activist')
        and workplace_id in (select id from shown) group by workplace_id) p on p.workplace_id = w.id
    order by lower(w.name) collate "C", w.id`
}

function matching(filters: WorkplaceFilters, after: Cursor | undefined): RawBuilder<unknown> {
  const where = [filters.archived === 'yes' ? sql`w.archived_at is not null` : sql`w.archived_at is null`]
  if (filters.branchId) where.push(sql`w.branch_id = ${filters.branchId}`)
  if (filters.employerId) where.push(sql`w.employer_id = ${filters.employerId}`)
  if (filters.contractorId) where.push(sql`w.contractor_id = ${filters.contractorId}`)
  if (filters.contractedOut) where.push(sql`w.contractor_id is not null`)
  // A few thousand rows at most, so any part of the name may match without an index.
  if (filters.q) where.push(sql`strpos(lower(w.name), lower(${filters.q})) > 0`)
  if (after) where.push(sql`(lower(w.name) collate "C", w.id) > (${after.sortName}, ${after.id}::uuid)`)
  return sql.join(where, sql` and `)
}

export async function selectPage(
  tx: Tx,
  filters: WorkplaceFilters,
  after: Cursor | undefined,
  limit: number,
): Promise<WorkplaceRow[]> {
  const tail = sql`order by lower(w.name) collate "C", w.id limit ${limit}`
  return (await selectWorkplaces(tx, matching(filters, after), tail).execute(tx.db)).rows
}

export async function findWorkplace(tx: Tx, id: string): Promise<WorkplaceRow | undefined> {
  return (await selectWorkplaces(tx, sql`w.id = ${id}`).execute(tx.db)).rows[0]
}

/** False when the id is taken. */
export async function insertWorkplace(tx: Tx, id: string, values: WorkplaceValues): Promise<boolean> {
  const result = await tx.db
    .insertInto('workplaces')
    .values({ workspace_id: tx.actor.workspaceId, id, ...values })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function updateWorkplace(
  tx: Tx,
  id: string,
  values: Partial<WorkplaceValues> & { archived_at?: Date | null },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('workplaces')
    .set({ ...values, updated_at: sql`now()` })
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
