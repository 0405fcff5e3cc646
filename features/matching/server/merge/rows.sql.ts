import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { Referring } from './referring.ts'
import type { Row } from './rows.ts'

/** Whole records by id, held until the transaction ends, in one order so that two merges never wait in a circle. */
export async function lockRecords(
  tx: Tx,
  table: 'people' | 'organisations',
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const { rows } = await sql<{
    id: string
    row: Row
  }>`select t.id, to_jsonb(t) as row from ${sql.table(table)} t
    where t.workspace_id = ${tx.actor.workspaceId} and t.id = any(${ids}::uuid[]) order by t.id for update`.execute(
    tx.db,
  )
  return new Map(rows.map((each) => [each.id, each.row]))
}

/** Every row of a table that refers to one of these records. */
export async function readTies(tx: Tx, tie: Referring, ids: readonly string[]): Promise<Row[]> {
  const mine = tie.columns.map((column) => sql`t.${sql.ref(column)} = any(${ids}::uuid[])`)
  const { rows } = await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(tie.table)} t
    where t.workspace_id = ${tx.actor.workspaceId} and (${sql.join(mine, sql` or `)})`.execute(tx.db)
  return rows.map((each) => each.row)
}

/** When this transaction began, written as in a row. */
export async function timeNow(tx: Tx): Promise<unknown> {
  const { rows } = await sql<{ at: unknown }>`select to_jsonb(now()) as at`.execute(tx.db)
  return rows[0]!.at
}

const populated = (table: string, rows: readonly Row[]) =>
  sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`

const sameKey = (key: readonly string[]) =>
  sql.join(
    ['workspace_id', ...key].map((column) => sql`t.${sql.ref(column)} = v.${sql.ref(column)}`),
    sql` and `,
  )

/** The columns that both a row kept long ago and the table today have: the house may have been rebuilt since. */
async function columnsOf(tx: Tx, table: string, row: Row): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select attname::text as name from pg_attribute
    where attrelid = ${`public.${table}`}::regclass and attnum > 0 and not attisdropped`.execute(tx.db)
  return rows.map((each) => each.name).filter((name) => name in row)
}

/** The rows as they stand now that these keys name. */
export async function readRows(
  tx: Tx,
  table: string,
  key: readonly string[],
  keys: readonly Row[],
): Promise<Row[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(table)} t
    join ${populated(table, keys)} v on ${sameKey(key)}`.execute(tx.db)
  return rows.map((each) => each.row)
}

export async function removeRows(tx: Tx, table: string, key: readonly string[], rows: readonly Row[]) {
  if (rows.length === 0) return
  await sql`delete from ${sql.table(table)} t using ${populated(table, rows)} v where ${sameKey(key)}`.execute(
    tx.db,
  )
}

/** Writes these rows over those with the same key; all must have the same columns. */
export async function updateRows(tx: Tx, table: string, key: readonly string[], rows: readonly Row[]) {
  if (rows.length === 0) return
  const columns = (await columnsOf(tx, table, rows[0]!)).filter(
    (name) => name !== 'workspace_id' && !key.includes(name),
  )
  const set = columns.map((name) => sql`${sql.ref(name)} = v.${sql.ref(name)}`)
  await sql`update ${sql.table(table)} t set ${sql.join(set)} from ${populated(table, rows)} v
    where ${sameKey(key)}`.execute(tx.db)
}

/** Adds these rows; one that somebody has written down again meanwhile stays as it is. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]) {
  if (rows.length === 0) return
  const columns = await columnsOf(tx, table, rows[0]!)
  const list = sql.join(columns.map((name) => sql.ref(name)))
  await sql`insert into ${sql.table(table)} (${list}) select ${list} from ${populated(table, rows)} v
    on conflict do nothing`.execute(tx.db)
}
