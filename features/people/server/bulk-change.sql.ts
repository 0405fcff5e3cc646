import { sql } from 'kysely'
import type { ExternalId } from '#kernel/contact/fields.ts'
import type { Tx } from '#server/database/actor.ts'
import { changeRows } from '#server/database/change-rows.sql.ts'
import { JSON_COLUMNS, type PersonValues } from './person-row.ts'

export type ChangedRow = PersonValues & { id: string; version: number }

/** Whoever leaves a branch stays with those who kept them there. */
const keptBy = sql`kept_by = case when new.branch_id is null and old.branch_id is not null
  then array[old.branch_id] else old.kept_by end`

/** How many were changed: fewer than given when someone else changed one since its version was read. */
export const updatePeople = (tx: Tx, rows: readonly ChangedRow[]): Promise<number> =>
  changeRows(tx, 'people', rows, JSON_COLUMNS, [keptBy])

export async function deleteTokens(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from person_tokens where workspace_id = ${tx.actor.workspaceId}
    and person_id = any(${ids}::uuid[])`.execute(tx.db)
}

export type OwnedId = ExternalId & { owner: string }

/**
 * Adds other systems' ids and answers those that were already taken by someone the asker sees, or earlier in the list.
 * Whoever is out of sight may carry the same: nobody is to learn of them by trying numbers out.
 */
export async function addExternalIds(tx: Tx, ids: readonly OwnedId[]): Promise<OwnedId[]> {
  const { rows } =
    await sql<OwnedId>`insert into person_external_ids (workspace_id, system, external_id, person_id, visible_to)
    select distinct on (k.system, k.external_id) p.workspace_id, k.system, k.external_id, p.id, p.visible_to
    from unnest(${ids.map((each) => each.system)}::text[], ${ids.map((each) => each.id)}::text[],
      ${ids.map((each) => each.owner)}::uuid[]) with ordinality as k (system, external_id, person_id, place)
    cross join lateral (select workspace_id, id, visible_to from people
      where workspace_id = ${tx.actor.workspaceId} and id = k.person_id limit 1) p
    where not exists (select from person_external_ids e where e.workspace_id = ${tx.actor.workspaceId}
      and e.system = k.system and e.external_id = k.external_id)
    order by k.system, k.external_id, k.place
    returning person_id as owner, system, external_id as id`.execute(tx.db)
  const keyOf = ({ owner, system, id }: OwnedId) => [owner, system, id].join('\n')
  const added = new Set(rows.map(keyOf))
  return ids.filter((each) => !added.has(keyOf(each)))
}
