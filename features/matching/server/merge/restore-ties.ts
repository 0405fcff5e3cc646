import type { Tx } from '#server/database/actor.ts'
import type { MatchKind } from '../../contract.ts'
import { whereNow } from './merges.sql.ts'
import type { Referring } from './referring.ts'
import { restoreRow } from './restore.ts'
import { insertRows, readRows } from './rows.sql.ts'
import type { Row, Touched } from './rows.ts'
import { writeTouched } from './write-touched.ts'

type Far = { table: MatchKind; columns: readonly string[] }

/** Where a row's ends lie that are not the record itself. */
function farOf(kind: MatchKind, tie: Referring): Far {
  if (tie.how === 'ends') return { table: kind, columns: tie.columns }
  if (tie.how === 'combine')
    return { table: kind === 'people' ? 'organisations' : 'people', columns: [tie.with] }
  return { table: kind, columns: [] }
}

const endsOf = (rows: readonly Row[], columns: readonly string[]) => [
  ...new Set(rows.flatMap((row) => columns.map((column) => String(row[column])))),
]

/** Doubled rows come back, tied to where their other end has gone meanwhile; without another end they cannot. */
async function bringBack(
  tx: Tx,
  { table, columns }: Far,
  tie: Referring,
  rows: readonly Row[],
): Promise<void> {
  const now = await whereNow(tx, table, endsOf(rows, columns))
  const standing = rows.filter((row) => columns.every((column) => now.has(String(row[column]))))
  const moved = standing.map((row) => ({
    ...row,
    ...Object.fromEntries(columns.map((column) => [column, now.get(String(row[column]))])),
  }))
  await insertRows(tx, tie.table, moved)
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
  const far = farOf(kind, tie)
  const doubled = mine.flatMap((each) => (each.now ? [] : [each.was]))
  await bringBack(tx, far, tie, doubled)
  return far.table === 'people' ? endsOf([...back.map((each) => each.now!), ...doubled], far.columns) : []
}
