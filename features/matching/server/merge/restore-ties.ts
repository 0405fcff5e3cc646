import type { Tx } from '#server/database/actor.ts'
import type { MatchKind } from '../../contract.ts'
import { type Place, whereNow } from './merges.sql.ts'
import type { Referring } from './referring.ts'
import { restoreRow } from './restore.ts'
import { insertRows, readRows } from './rows.sql.ts'
import type { Row, Touched } from './rows.ts'
import { writeTouched } from './write-touched.ts'

type Far = { table: Place; columns: readonly string[] }

/** Where the ends of a row lie, those at the record itself among them. */
const farOf = (kind: MatchKind, tie: Referring): Far[] => [
  { table: kind, columns: tie.columns },
  ...(tie.how === 'combine' ? tie.beside : []).flatMap(({ column, of }) =>
    of ? [{ table: of, columns: [column] }] : [],
  ),
]

const endsOf = (rows: readonly Row[], columns: readonly string[]) => [
  ...new Set(rows.flatMap((row) => columns.flatMap((column) => (row[column] ? [String(row[column])] : [])))),
]

/** These rows with their ends where those have gone meanwhile; without one of its ends a row cannot be. */
async function standing(tx: Tx, { table, columns }: Far, rows: readonly Row[]): Promise<Row[]> {
  const now = await whereNow(tx, table, endsOf(rows, columns))
  return rows.flatMap((row) => {
    const ends = columns.filter((column) => row[column])
    if (!ends.every((column) => now.has(String(row[column])))) return []
    return [{ ...row, ...Object.fromEntries(ends.map((column) => [column, now.get(String(row[column]))])) }]
  })
}

/** Doubled rows come back, tied to where their ends are now. */
async function bringBack(tx: Tx, kind: MatchKind, tie: Referring, rows: readonly Row[]): Promise<void> {
  let back = [...rows]
  for (const far of farOf(kind, tie)) back = await standing(tx, far, back)
  await insertRows(tx, tie.table, back)
}

/** Puts the rows of one table back where they were; answers the far ends they lead to. */
export async function restoreTies(
  tx: Tx,
  kind: MatchKind,
  tie: Referring,
  touched: readonly Touched[],
): Promise<string[]> {
  const mine = touched.filter((each) => each.table === tie.table)
  const stood = mine.filter((each) => each.now)
  const keyed = (row: Row) => JSON.stringify(tie.key.map((column) => row[column]))
  const current = await readRows(
    tx,
    tie.table,
    tie.key,
    stood.map((each) => each.now!),
  )
  const byKey = new Map(current.map((row) => [keyed(row), row]))
  // One that somebody has taken away since stays away.
  const back = stood.flatMap(({ table, was, now }): Touched[] => {
    const row = byKey.get(keyed(now!))
    return row ? [{ table, was: row, now: restoreRow(was, now!, row).row }] : []
  })
  await writeTouched(tx, tie, back)
  const doubled = mine.flatMap((each) => (each.now ? [] : [each.was]))
  await bringBack(tx, kind, tie, doubled)
  const ends = [...back.map((each) => each.now!), ...doubled]
  return farOf(kind, tie).flatMap(({ table, columns }) => (table === 'people' ? endsOf(ends, columns) : []))
}
