import { sql } from 'kysely'
import { foldText } from '#kernel/text/names.ts'
import type { Tx } from '#server/database/actor.ts'
import type { PeopleFilters } from '../contract.ts'
import { leftAlone, MAY_BE_WRITTEN_TO } from './left-alone.sql.ts'
import { matching } from './list-people.sql.ts'
import type { SeenPerson } from './people.sql.ts'

export async function selectVisibleIds(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from people
    where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[]) order by id for update`.execute(
    tx.db,
  )
  return rows.map((row) => row.id)
}

export async function selectMatchingIds(tx: Tx, filters: PeopleFilters): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select p.id from people p where ${matching(tx, filters)} order by p.id`.execute(tx.db)
  return rows.map((row) => row.id)
}

/** Adds and takes away tags, in the list of each person and among the words they are found by. */
export async function retag(
  tx: Tx,
  ids: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): Promise<number> {
  const workspace = tx.actor.workspaceId
  const changed = await sql`update people set version = version + 1, updated_at = now(),
      tags = array(select distinct tag from unnest(tags || ${add}::text[]) as tag where tag <> all(${remove}::text[]) order by tag)
    where workspace_id = ${workspace} and id = any(${ids}::uuid[])`.execute(tx.db)
  const token = (tag: string) => foldText(tag) || tag.toLowerCase()
  await sql`delete from person_tokens where workspace_id = ${workspace} and kind = 'tag' and person_id = any(${ids}::uuid[])
    and token = any(${remove.map(token)}::text[])`.execute(tx.db)
  await sql`insert into person_tokens (workspace_id, kind, token, sort_name, person_id, visible_to)
    select p.workspace_id, 'tag', token, p.sort_name, p.id, p.visible_to from people p, unnest(${add.map(token)}::text[]) as token
    where p.workspace_id = ${workspace} and p.id = any(${ids}::uuid[]) on conflict do nothing`.execute(tx.db)
  return Number(changed.numAffectedRows ?? 0)
}

/** Adds one id to, or takes it from, the listeners or coalitions that may see these people. */
export async function regrant(
  tx: Tx,
  ids: readonly string[],
  column: 'assigned_to' | 'shared_with',
  scope: string,
  grant: boolean,
): Promise<number> {
  const list = sql.ref(column)
  const next = grant
    ? sql`array_append(array_remove(${list}, ${scope}::uuid), ${scope}::uuid)`
    : sql`array_remove(${list}, ${scope}::uuid)`
  const done =
    await sql`update people set ${list} = ${next} where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[])`.execute(
      tx.db,
    )
  return Number(done.numAffectedRows ?? 0)
}

export async function isListener(tx: Tx, organiserId: string): Promise<boolean> {
  const { rows } =
    await sql`select from organisers where workspace_id = ${tx.actor.workspaceId} and id = ${organiserId}
    and role = 'listener' and removed_at is null`.execute(tx.db)
  return rows.length > 0
}

export async function isCoalition(tx: Tx, coalitionId: string): Promise<boolean> {
  const { rows } =
    await sql`select from coalitions where workspace_id = ${tx.actor.workspaceId} and id = ${coalitionId}`.execute(
      tx.db,
    )
  return rows.length > 0
}

/** Whole people for an export, in the order of their names; those who asked not to be contacted stay out. */
export async function selectForExport(tx: Tx, ids: readonly string[]): Promise<SeenPerson[]> {
  const { rows } = await sql<SeenPerson>`select * from people p
    where p.workspace_id = ${tx.actor.workspaceId} and p.id = any(${ids}::uuid[]) and not ${leftAlone('p')}
    order by p.sort_name, p.id`.execute(tx.db)
  return rows
}

/** Whole people for letters and mail; whoever asked for none, or was put away, stays out. */
export async function selectForMail(tx: Tx, ids: readonly string[]): Promise<SeenPerson[]> {
  const { rows } = await sql<SeenPerson>`select * from people p
    where p.workspace_id = ${tx.actor.workspaceId} and p.id = any(${ids}::uuid[]) and ${MAY_BE_WRITTEN_TO}
    order by p.sort_name, p.id`.execute(tx.db)
  return rows
}

/** What branches and workplaces are called, by their ids. */
export async function selectPlaceNames(tx: Tx): Promise<Map<string, string>> {
  const mine = sql`where workspace_id = ${tx.actor.workspaceId}`
  const { rows } = await sql<{ id: string; name: string }>`select id, name from branches ${mine}
    union all select id, name from workplaces ${mine}`.execute(tx.db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
