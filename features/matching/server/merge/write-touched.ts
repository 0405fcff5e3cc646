import type { Tx } from '#server/database/actor.ts'
import type { Referring } from './referring.ts'
import { insertRows, removeRows, updateRows } from './rows.sql.ts'
import { type Row, same, type Touched } from './rows.ts'

const keyOf = (key: readonly string[], row: Row) => key.map((column) => row[column])

/** Writes what is planned for one table: what goes first, so that nothing is there twice on the way. */
export async function writeTouched(
  tx: Tx,
  { table, key }: Referring,
  touched: readonly Touched[],
): Promise<void> {
  const mine = touched.filter((each) => each.table === table)
  const stays = (each: Touched) => each.now && same(keyOf(key, each.was), keyOf(key, each.now))
  const go = mine.filter((each) => !stays(each))
  await removeRows(
    tx,
    table,
    key,
    go.map((each) => each.was),
  )
  await updateRows(
    tx,
    table,
    key,
    mine.filter(stays).map((each) => each.now!),
  )
  await insertRows(
    tx,
    table,
    go.flatMap((each) => (each.now ? [each.now] : [])),
  )
}
