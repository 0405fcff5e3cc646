import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { About, FieldType } from '../contract.ts'

export type FieldRow = {
  id: string
  about: About
  key: string
  name: string
  name_key: string
  type: FieldType
  choices: string[]
  import_id: string | null
  created_at: Date
  archived_at: Date | null
}
export type NewFieldRow = Omit<FieldRow, 'created_at' | 'archived_at'>

export async function selectFields(tx: Tx, about?: About): Promise<FieldRow[]> {
  const { rows } =
    await sql<FieldRow>`select id, about, key, name, name_key, type, choices, import_id, created_at, archived_at
    from custom_fields where workspace_id = ${tx.actor.workspaceId} ${about ? sql`and about = ${about}` : sql``}
    order by archived_at is not null, about desc, created_at, id`.execute(tx.db)
  return rows
}

/** Adds fields; with `unlessThere` one whose key or name is taken already is left out. */
export async function insertFields(
  tx: Tx,
  fields: readonly NewFieldRow[],
  unlessThere: boolean,
): Promise<void> {
  for (const { id, about, key, name, name_key, type, choices, import_id } of fields)
    await sql`insert into custom_fields (workspace_id, id, about, key, name, name_key, type, choices, import_id, recorded_by)
      values (${tx.actor.workspaceId}, ${id}, ${about}, ${key}, ${name}, ${name_key}, ${type}, ${choices}::text[],
        ${import_id}, ${tx.actor.organiserId}) ${unlessThere ? sql`on conflict do nothing` : sql``}`.execute(
      tx.db,
    )
}

type Change = Pick<FieldRow, 'name' | 'name_key' | 'choices'> & { archived: boolean }

/** Somebody has worked with it now, so it no longer goes with the import that made it. */
export async function updateField(tx: Tx, id: string, { name, name_key, choices, archived }: Change) {
  await sql`update custom_fields set name = ${name}, name_key = ${name_key}, choices = ${choices}::text[], import_id = null,
      updated_at = now(), archived_at = case when not ${archived}::boolean then null else coalesce(archived_at, now()) end
    where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(tx.db)
}

/** Adds choices to a field that this import makes, in the order in which its rows bring them. */
export async function addChoices(
  tx: Tx,
  importId: string,
  key: string,
  values: readonly string[],
  most: number,
) {
  await sql`update custom_fields f set choices = (f.choices || array(
        select v from unnest(${values}::text[]) with ordinality as n (v, place) where v <> all(f.choices) order by place))[1:${sql.lit(most)}]
    where f.workspace_id = ${tx.actor.workspaceId} and f.import_id = ${importId} and f.key = ${key} and f.type = 'choice'
      and exists (select from unnest(${values}::text[]) v where v <> all(f.choices))`.execute(tx.db)
}

/** Takes away what an import made and nothing stands in. Needs the whole workspace in sight. */
export async function deleteUnused(tx: Tx, importId: string): Promise<void> {
  const filled = (about: About) => sql`exists (select from ${sql.table(about)} r
    where r.workspace_id = f.workspace_id and jsonb_exists(r.custom, f.key))`
  await sql`delete from custom_fields f where f.workspace_id = ${tx.actor.workspaceId} and f.import_id = ${importId}
    and not (f.about = 'people' and ${filled('people')}) and not (f.about = 'organisations' and ${filled('organisations')})`.execute(
    tx.db,
  )
}
