import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { DB, Json } from '#database/types.ts'
import type { Tx } from './actor.ts'

type Table = 'people' | 'organisations'

/** The columns that hold JSON, which a row of values carries as text. The compiler names one that is left out. */
type JsonColumn<Row> = { [Column in keyof Row]: Json extends Row[Column] ? Column : never }[keyof Row]
export type JsonColumns<T extends Table> = Readonly<Record<JsonColumn<Selectable<DB[T]>>, true>>

/** Rows of values as they are, with what they carry as a text of JSON taken out of it: to be handed over as one JSON. */
export const withJson = (rows: readonly object[], json: Readonly<Record<string, true>>): object[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        Object.hasOwn(json, column) ? JSON.parse(value) : value,
      ]),
    ),
  )

/**
 * Writes all that is given of each row over what is there, and its next version. The columns are those of the rows
 * themselves, so that one which is added to them is written too. `also` sets what the old row decides. `old` and
 * `new` are the names of both.
 *
 * Answers how many were written: fewer than given when someone else changed one since its version was read.
 */
export async function changeRows<T extends Table>(
  tx: Tx,
  table: T,
  rows: readonly { id: string; version: number }[],
  json: JsonColumns<T>,
  also: readonly RawBuilder<unknown>[] = [],
): Promise<number> {
  const [first] = rows
  if (!first) return 0
  const columns = Object.keys(first).filter((column) => column !== 'id' && column !== 'version')
  const values = columns.map((column) => sql`${sql.ref(column)} = new.${sql.ref(column)}`)
  const done = await sql`update ${sql.table(table)} old
    set ${sql.join([...values, ...also])}, version = old.version + 1, updated_at = now()
    from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(withJson(rows, json))}::jsonb) new
    where old.workspace_id = ${tx.actor.workspaceId} and old.id = new.id and old.version = new.version`.execute(
    tx.db,
  )
  return Number(done.numAffectedRows ?? 0)
}
