import { type RawBuilder, sql } from 'kysely'
import { workedWith } from '#features/matching/server/public.ts'
import { RECORD_KINDS, type RecordKind } from '../../contract.ts'

/** What refers to a record and is no part of it. A test holds it complete. */
export const REFERRING: Record<RecordKind, readonly { table: string; columns: readonly string[] }[]> = {
  ...workedWith,
  workplaces: [{ table: 'people', columns: ['workplace_id'] }],
  affiliations: [],
  connections: [],
}

const isKind = (table: string): table is RecordKind => RECORD_KINDS.includes(table as RecordKind)

/**
 * A row `r` that goes with the same import, or points back elsewhere with it, and is not among those that `stay`. What
 * was dealt with before and stayed has `kept`.
 */
const goesToo = (kind: RecordKind, column: string, stay: readonly string[]) =>
  sql`exists (select from import_changes x where x.workspace_id = c.workspace_id and x.import_id = c.import_id
    and x.kind = ${sql.lit(kind)} and x.record_id = r.id and x.kept is null and x.record_id <> all(${stay}::uuid[])
    and (x.made or x.after ->> ${sql.lit(column)} = t.id::text))`

/** A row of any table that somebody else has tied to the record `t`: it would go with it, or hold it fast. */
const referredTo = (kind: RecordKind, stay: readonly string[]) =>
  REFERRING[kind].flatMap(({ table, columns }) =>
    columns.map(
      (column) => sql`exists (select from ${sql.table(table)} r where r.workspace_id = t.workspace_id
        and r.${sql.ref(column)} = t.id ${isKind(table) ? sql`and not ${goesToo(table, column, stay)}` : sql``})`,
    ),
  )

/** Changed since the import wrote it last: a later row of the same file may have changed what an earlier one made. */
const rewritten = sql`t.updated_at <> coalesce((c.after ->> 'updated_at')::timestamptz, t.created_at)`

const CHANGED: Record<RecordKind, RawBuilder<unknown>> = {
  people: sql`t.version <> c.version or t.archived_at is not null or t.assigned_to <> '{}' or t.shared_with <> '{}'`,
  organisations: sql`t.version <> c.version or t.archived_at is not null or t.visible_to <> '{}'`,
  workplaces: sql`${rewritten} or t.archived_at is not null`,
  affiliations: rewritten,
  connections: rewritten,
}

/**
 * Whatever says of a record `t` made by an import (its note is `c`) that somebody has worked with it since. `stay`:
 * records of the same import that will be kept, where nothing is settled yet.
 */
export const touched = (kind: RecordKind, stay: readonly string[] = []) =>
  sql`(${sql.join([CHANGED[kind], ...referredTo(kind, stay)], sql` or `)})`
