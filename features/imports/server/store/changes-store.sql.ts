import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { RecordKind } from '../../contract.ts'

export type RawRow = Record<string, unknown>
export type RawRecord = { id: string; version: number | null; row: RawRow }

/** Follow from other columns or rows, and are worked out again. */
const WORKED_OUT = ['workspace_id', 'id', 'visible_to', 'from_visible_to', 'to_visible_to']

const ownIds = (kind: RecordKind) => {
  const owner = kind === 'people' ? 'person' : 'organisation'
  return sql`(select coalesce(jsonb_agg(jsonb_build_array(e.system, e.external_id) order by e.system, e.external_id), '[]')
    from ${sql.table(`${owner}_external_ids`)} e where e.workspace_id = t.workspace_id and e.${sql.ref(`${owner}_id`)} = t.id)`
}

/** A row as JSON, each field of our own beside the columns: one that was changed since must not hold the others back. */
export const rowOf = (kind: RecordKind) =>
  kind === 'people' || kind === 'organisations'
    ? sql`(to_jsonb(t) - 'custom' || coalesce((select jsonb_object_agg('custom.' || c.key, c.value) from jsonb_each(t.custom) c), '{}'))`
    : sql`to_jsonb(t)`

/** Records as they stand in their table, with other systems' ids as `external_ids`. */
export async function readRaw(tx: Tx, kind: RecordKind, ids: readonly string[]): Promise<RawRecord[]> {
  if (ids.length === 0) return []
  const versioned = kind === 'people' || kind === 'organisations'
  const { rows } =
    await sql<RawRecord>`select t.id, ${versioned ? sql`t.version` : sql`null::int as version`},
      ${rowOf(kind)} - ${WORKED_OUT}::text[] ${versioned ? sql`|| jsonb_build_object('external_ids', ${ownIds(kind)})` : sql``} as row
    from ${sql.table(kind)} t where t.workspace_id = ${tx.actor.workspaceId} and t.id = any(${ids}::uuid[])
    order by t.id`.execute(tx.db)
  return rows
}

export type Change = {
  kind: RecordKind
  recordId: string
  made: boolean
  before: RawRow | null
  after: RawRow | null
  version: number | null
}

/**
 * Notes what was made and changed. A record that the import touches again keeps how it was before the first time; what
 * was made stays made, and its `after` says when a later row changed it.
 */
export async function putChanges(
  tx: Tx,
  importId: string,
  organiserId: string,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return
  const json = (value: RawRow | null) => (value ? JSON.stringify(value) : null)
  await sql`insert into import_changes as c (workspace_id, import_id, kind, record_id, organiser_id, made, before, after, version)
    select ${tx.actor.workspaceId}::uuid, ${importId}::uuid, t.kind, t.record_id, ${organiserId}::uuid, t.made, t.before,
      t.after, t.version
    from unnest(${changes.map((each) => each.kind)}::text[], ${changes.map((each) => each.recordId)}::uuid[],
      ${changes.map((each) => each.made)}::boolean[], ${changes.map((each) => json(each.before))}::jsonb[],
      ${changes.map((each) => json(each.after))}::jsonb[], ${changes.map((each) => each.version)}::int[])
      as t (kind, record_id, made, before, after, version)
    on conflict (workspace_id, import_id, kind, record_id) do update set version = excluded.version,
      before = case when c.made then null else excluded.before || c.before end,
      after = case when c.made then excluded.after else c.after || excluded.after end`.execute(tx.db)
}

const json = (value: unknown) => JSON.stringify(value ?? null)

/** The columns in which two readings of a record differ, as they were and as they are. */
export function differing(before: RawRow, after: RawRow): { before: RawRow; after: RawRow } {
  const columns = Object.keys(after).filter((name) => json(before[name]) !== json(after[name]))
  const only = (row: RawRow) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null]))
  return { before: only(before), after: only(after) }
}
