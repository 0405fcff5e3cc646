import { sql } from 'kysely'
import type { ExternalId } from '#kernel/contact/fields.ts'
import type { Tx } from '#server/database/actor.ts'
import type { SeenOrganisation } from './organisation-row.ts'

/** By what many organisations at once may be recognised: mail addresses as keys, names in the form they are sorted by. */
export type OrganisationKeys = {
  externalIds: readonly ExternalId[]
  mails: readonly string[]
  sortNames: readonly string[]
}

/** Ids of all organisations the asker sees that carry one of these keys. */
export async function selectIdsByKeys(
  tx: Tx,
  { externalIds, mails, sortNames }: OrganisationKeys,
): Promise<string[]> {
  const workspace = tx.actor.workspaceId
  const systems = externalIds.map((each) => each.system)
  const external = externalIds.map((each) => each.id)
  const { rows } = await sql<{ id: string }>`
    select e.organisation_id as id from organisation_external_ids e join unnest(${systems}::text[], ${external}::text[]) as k (system, external_id)
      on e.system = k.system and e.external_id = k.external_id where e.workspace_id = ${workspace}
    union select t.organisation_id from organisation_tokens t
      where t.workspace_id = ${workspace} and t.kind = 'email' and t.token = any(${mails}::text[])
    union select o.id from organisations o
      where o.workspace_id = ${workspace} and o.sort_name = any(${sortNames}::text[]) and o.archived_at is null`.execute(
    tx.db,
  )
  return rows.map((row) => row.id)
}

export async function selectOrganisations(tx: Tx, ids: readonly string[]): Promise<SeenOrganisation[]> {
  const { rows } = await sql<SeenOrganisation>`select * from organisations
    where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[]) order by id`.execute(tx.db)
  return rows
}

export async function selectExternalIds(
  tx: Tx,
  ids: readonly string[],
): Promise<(ExternalId & { owner: string })[]> {
  const { rows } = await sql<
    ExternalId & { owner: string }
  >`select organisation_id as owner, system, external_id as id
    from organisation_external_ids where workspace_id = ${tx.actor.workspaceId} and organisation_id = any(${ids}::uuid[])
    order by system, external_id`.execute(tx.db)
  return rows
}
