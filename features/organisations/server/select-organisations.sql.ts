import { sql } from 'kysely'
import { foldText } from '#kernel/text/names.ts'
import type { Tx } from '#server/database/actor.ts'
import type { OrganisationFilters } from '../contract.ts'
import { matching } from './list-organisations.sql.ts'
import type { SeenOrganisation } from './organisation-row.ts'

export async function selectVisibleIds(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from organisations
    where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[]) order by id for update`.execute(
    tx.db,
  )
  return rows.map((row) => row.id)
}

export async function selectMatchingIds(tx: Tx, filters: OrganisationFilters): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select o.id from organisations o
    where ${matching(tx, filters)} order by o.id for update`.execute(tx.db)
  return rows.map((row) => row.id)
}

/** Adds and takes away tags, in the list of each organisation and among the words it is found by. */
export async function retag(
  tx: Tx,
  ids: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): Promise<number> {
  const workspace = tx.actor.workspaceId
  const changed = await sql`update organisations set version = version + 1, updated_at = now(),
      tags = array(select distinct tag from unnest(tags || ${add}::text[]) as tag where tag <> all(${remove}::text[]) order by tag)
    where workspace_id = ${workspace} and id = any(${ids}::uuid[])`.execute(tx.db)
  const token = (tag: string) => foldText(tag) || tag.toLowerCase()
  await sql`delete from organisation_tokens where workspace_id = ${workspace} and kind = 'tag'
    and organisation_id = any(${ids}::uuid[]) and token = any(${remove.map(token)}::text[])`.execute(tx.db)
  const kept = add.filter((tag) => !remove.includes(tag)).map(token)
  await sql`insert into organisation_tokens (workspace_id, kind, token, organisation_id, special, visible_to)
    select o.workspace_id, 'tag', token, o.id, o.special, o.visible_to from organisations o, unnest(${kept}::text[]) as token
    where o.workspace_id = ${workspace} and o.id = any(${ids}::uuid[]) on conflict do nothing`.execute(tx.db)
  return Number(changed.numAffectedRows ?? 0)
}

/** Lets a coalition see these organisations and the words they are found by, or ends it. */
export async function regrant(
  tx: Tx,
  ids: readonly string[],
  coalitionId: string,
  grant: boolean,
): Promise<number> {
  const workspace = tx.actor.workspaceId
  const next = grant
    ? sql`array_append(array_remove(visible_to, ${coalitionId}::uuid), ${coalitionId}::uuid)`
    : sql`array_remove(visible_to, ${coalitionId}::uuid)`
  const done =
    await sql`update organisations set visible_to = ${next}, version = version + 1, updated_at = now()
    where workspace_id = ${workspace} and id = any(${ids}::uuid[])`.execute(tx.db)
  for (const table of ['organisation_tokens', 'organisation_external_ids']) {
    await sql`update ${sql.table(table)} set visible_to = ${next}
      where workspace_id = ${workspace} and organisation_id = any(${ids}::uuid[])`.execute(tx.db)
  }
  await sql`update organisation_merges set visible_to = ${next}
    where workspace_id = ${workspace} and kept_id = any(${ids}::uuid[])`.execute(tx.db)
  return Number(done.numAffectedRows ?? 0)
}

export async function isCoalition(tx: Tx, coalitionId: string): Promise<boolean> {
  const { rows } = await sql`select from coalitions
    where workspace_id = ${tx.actor.workspaceId} and id = ${coalitionId}`.execute(tx.db)
  return rows.length > 0
}

/** Whole organisations for an export, in the order of their names; those not to be contacted stay out. */
export async function selectForExport(tx: Tx, ids: readonly string[]): Promise<SeenOrganisation[]> {
  const { rows } = await sql<SeenOrganisation>`select * from organisations
    where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[]) and not do_not_contact
    order by sort_name, id`.execute(tx.db)
  return rows
}

/** What organisers are called, by their ids; those who left too, because a relationship may still be under their name. */
export async function selectOrganiserNames(tx: Tx): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from organisers
    where workspace_id = ${tx.actor.workspaceId}`.execute(tx.db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
