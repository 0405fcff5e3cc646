import { sql } from 'kysely'
import type { ExternalId } from '#kernel/contact/fields.ts'
import type { Tx } from '#server/database/actor.ts'
import { changeRows, type JsonColumns } from '#server/database/change-rows.sql.ts'
import type { OrganisationValues } from './organisation-row.ts'

export type ChangedRow = OrganisationValues & { id: string; version: number }

const JSON_COLUMNS: JsonColumns<'organisations'> = {
  phones: true,
  emails: true,
  addresses: true,
  custom: true,
}

/** How many were changed: fewer than given when someone else changed one since its version was read. */
export const updateOrganisations = (tx: Tx, rows: readonly ChangedRow[]): Promise<number> =>
  changeRows(tx, 'organisations', rows, JSON_COLUMNS)

export async function deleteTokensOf(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from organisation_tokens where workspace_id = ${tx.actor.workspaceId}
    and organisation_id = any(${ids}::uuid[])`.execute(tx.db)
}

/** The words were written anew without their coalitions, which are the organisation's own. */
export async function copyVisibility(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update organisation_tokens t set visible_to = o.visible_to from organisations o
    where t.workspace_id = ${tx.actor.workspaceId} and o.workspace_id = ${tx.actor.workspaceId}
      and o.id = t.organisation_id and o.id = any(${ids}::uuid[]) and cardinality(o.visible_to) > 0`.execute(
    tx.db,
  )
}

export type OwnedId = ExternalId & { owner: string }

/** Adds other systems' ids and answers those that were already taken, maybe by one the asker cannot see. */
export async function addExternalIds(tx: Tx, ids: readonly OwnedId[]): Promise<OwnedId[]> {
  const { rows } =
    await sql<ExternalId>`insert into organisation_external_ids (workspace_id, system, external_id, organisation_id, special, visible_to)
    select o.workspace_id, k.system, k.external_id, o.id, o.special, o.visible_to
    from unnest(${ids.map((each) => each.system)}::text[], ${ids.map((each) => each.id)}::text[],
      ${ids.map((each) => each.owner)}::uuid[]) as k (system, external_id, organisation_id)
    join organisations o on o.workspace_id = ${tx.actor.workspaceId} and o.id = k.organisation_id
    on conflict do nothing returning system, external_id as id`.execute(tx.db)
  const added = new Set(rows.map((row) => `${row.system}\n${row.id}`))
  return ids.filter((each) => !added.has(`${each.system}\n${each.id}`))
}
