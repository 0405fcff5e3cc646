import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

export type ReachRow = {
  id: string
  outlet_id: string
  organisation_id: string | null
  community: string | null
  /** Of the organisation, or the words. */
  name: string
}
export type NewReach = Omit<ReachRow, 'name'> & { special: string | null }

/** Whom these outlets reach, as it was told. A community that the asker may not see is left out with its name. */
export async function selectReaches(tx: Tx, outletIds: readonly string[]): Promise<ReachRow[]> {
  const { rows } =
    await sql<ReachRow>`select r.id, r.outlet_id, r.organisation_id, r.community, coalesce(r.community, o.name) as name
    from media_reaches r
    join organisations m on m.workspace_id = r.workspace_id and m.id = r.outlet_id
    left join organisations o on o.workspace_id = r.workspace_id and o.id = r.organisation_id and o.archived_at is null
    where r.workspace_id = ${tx.actor.workspaceId} and r.outlet_id = any(${outletIds}::uuid[])
      and (r.community is not null or o.id is not null) and r.organisation_id is distinct from r.outlet_id
    order by r.created_at, r.id`.execute(tx.db)
  return rows
}

export async function findReach(tx: Tx, id: string): Promise<ReachRow | undefined> {
  const { rows } =
    await sql<ReachRow>`select id, outlet_id, organisation_id, community, '' as name from media_reaches
    where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(tx.db)
  return rows[0]
}

export async function insertReach(tx: Tx, reach: NewReach): Promise<void> {
  const { id, outlet_id, organisation_id, community, special } = reach
  await sql`insert into media_reaches (workspace_id, id, outlet_id, organisation_id, community, special, recorded_by)
    values (${tx.actor.workspaceId}, ${id}, ${outlet_id}, ${organisation_id}, ${community}, ${special}, ${tx.actor.organiserId})`.execute(
    tx.db,
  )
}

export async function deleteReach(tx: Tx, id: string): Promise<void> {
  await sql`delete from media_reaches where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(
    tx.db,
  )
}

export async function findKinds(tx: Tx, id: string): Promise<string[] | undefined> {
  const { rows } = await sql<{ kinds: string[] }>`select kinds from organisations
    where workspace_id = ${tx.actor.workspaceId} and id = ${id} and archived_at is null`.execute(tx.db)
  return rows[0]?.kinds
}
