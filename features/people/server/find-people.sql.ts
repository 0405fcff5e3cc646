import { sql } from 'kysely'
import type { ExternalId } from '#kernel/contact/fields.ts'
import { MOST_CARRIERS } from '#kernel/text/carriers.ts'
import type { Tx } from '#server/database/actor.ts'
import { TYPED } from './people.sql.ts'
import type { PersonRow } from './person-row.ts'

/** By what many people at once may be recognised: mail addresses as keys, names in the form they are sorted by. */
export type PersonKeys = {
  externalIds: readonly ExternalId[]
  mails: readonly string[]
  sortNames: readonly string[]
}

// Lateral, so that each key is one look into the index whatever the planner believes of a table that just grew.
/** Ids of everyone the asker sees who carries one of these keys. */
export async function selectIdsByKeys(
  tx: Tx,
  { externalIds, mails, sortNames }: PersonKeys,
): Promise<string[]> {
  const workspace = tx.actor.workspaceId
  const systems = externalIds.map((each) => each.system)
  const external = externalIds.map((each) => each.id)
  const { rows } = await sql<{ id: string }>`
    select e.id from unnest(${systems}::text[], ${external}::text[]) as k (system, external_id)
      cross join lateral (select person_id as id from person_external_ids where workspace_id = ${workspace}
        and system = k.system and external_id = k.external_id limit ${MOST_CARRIERS}) e
    union select t.person_id from person_tokens t
      where t.workspace_id = ${workspace} and t.kind = 'email' and t.token = any(${mails}::text[])
    union select p.id from people p
      where p.workspace_id = ${workspace} and p.sort_name = any(${sortNames}::text[]) and p.archived_at is null`.execute(
    tx.db,
  )
  return rows.map((row) => row.id)
}

export type TypedPerson = Partial<PersonRow> & Pick<PersonRow, 'id' | 'name' | 'version'>

const TYPED_COLUMNS = sql.join(TYPED.map((column) => sql.ref(column)))

export async function selectPeople(tx: Tx, ids: readonly string[]): Promise<TypedPerson[]> {
  const { rows } = await sql<TypedPerson>`select ${TYPED_COLUMNS} from people
    where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[]) order by id`.execute(tx.db)
  return rows
}

export async function selectExternalIds(
  tx: Tx,
  ids: readonly string[],
): Promise<(ExternalId & { owner: string })[]> {
  const { rows } = await sql<
    ExternalId & { owner: string }
  >`select person_id as owner, system, external_id as id
    from person_external_ids where workspace_id = ${tx.actor.workspaceId} and person_id = any(${ids}::uuid[])
    order by system, external_id`.execute(tx.db)
  return rows
}
