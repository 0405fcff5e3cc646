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

const TIES: readonly string[] = ['affiliations', 'connections'] satisfies RecordKind[]
const isKind = (table: string): table is RecordKind => RECORD_KINDS.includes(table as RecordKind)

/** Changed since the import, whose note is `note`, wrote it last: a later row of the same file may have changed it too. */
const rewritten = (row: string, note: string) =>
  sql`${sql.ref(`${row}.updated_at`)} <> coalesce((${sql.ref(`${note}.after`)} ->> 'updated_at')::timestamptz, ${sql.ref(`${row}.created_at`)})`

/**
 * A row `r` that goes with the same import, or points back elsewhere with it, and is not among those that `stay`. What
 * was dealt with before and stayed has `kept`; a tie is dealt with after its ends, and one that was changed holds them.
 */
const goesToo = (kind: RecordKind, column: string, stay: readonly string[]) =>
  sql`exists (select from import_changes x where x.workspace_id = c.workspace_id and x.import_id = c.import_id
    and x.kind = ${sql.lit(kind)} and x.record_id = r.id and x.kept is null and x.record_id <> all(${stay}::uuid[])
    ${TIES.includes(kind) ? sql`and not ${rewritten('r', 'x')}` : sql``}
    and (x.made or x.after ->> ${sql.lit(column)} = t.id::text))`

/** A row of any table that somebody else has tied to the record `t`: it would go with it, or hold it fast. */
const referredTo = (kind: RecordKind, stay: readonly string[]) =>
  REFERRING[kind].flatMap(({ table, columns }) =>
    columns.map(
      (column) => sql`exists (select from ${sql.table(table)} r where r.workspace_id = t.workspace_id
        and r.${sql.ref(column)} = t.id ${isKind(table) ? sql`and not ${goesToo(table, column, stay)}` : sql``})`,
    ),
  )

/** What the same import made and what `stays` of it, or goes, as `x`. */
const madeToo = (stay: readonly string[], stays: boolean) =>
  sql`import_changes x where x.workspace_id = c.workspace_id and x.import_id = c.import_id and x.made
    and (x.kept is not null or x.record_id = any(${stay}::uuid[])) = ${sql.lit(stays)}`

/**
 * A tie of someone whom the import brought and who stays, as themselves or as part of another: with them stays what it
 * said of them, unless the other end goes.
 */
const keptWith = (people: readonly string[], ends: readonly string[], stay: readonly string[]) => {
  const among = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(`t.${column}`)))
  const stays = sql`${madeToo(stay, true)} and x.kind = 'people' and x.record_id`
  return sql`((exists (select from ${stays} in (${among(people)}))
      or exists (select from person_merges m where m.workspace_id = t.workspace_id and m.kept_id in (${among(people)})
        and exists (select from ${stays} = m.merged_id)))
    and not exists (select from ${madeToo(stay, false)} and x.kind in ('people', 'organisations') and x.record_id in (${among(ends)})))`
}

const CHANGED: Record<RecordKind, (stay: readonly string[]) => RawBuilder<unknown>> = {
  people: () =>
    sql`t.version <> c.version or t.archived_at is not null or t.assigned_to <> '{}' or t.shared_with <> '{}'`,
  organisations: () => sql`t.version <> c.version or t.archived_at is not null or t.visible_to <> '{}'`,
  workplaces: () => sql`${rewritten('t', 'c')} or t.archived_at is not null`,
  affiliations: (stay) =>
    sql`${rewritten('t', 'c')} or ${keptWith(['person_id'], ['person_id', 'organisation_id'], stay)}`,
  connections: (stay) => {
    const ends = ['from_person_id', 'to_person_id']
    return sql`${rewritten('t', 'c')} or ${keptWith(ends, ends, stay)}`
  },
}

/**
 * Whatever says of a record `t` made by an import (its note is `c`) that somebody has worked with it since. `stay`:
 * records of the same import that will be kept, where nothing is settled yet.
 */
export const touched = (kind: RecordKind, stay: readonly string[] = []) =>
  sql`(${sql.join([CHANGED[kind](stay), ...referredTo(kind, stay)], sql` or `)})`
