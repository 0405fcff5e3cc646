import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '#kernel/errors.ts'
import { BYTE_ORDER_MARK, csvLines } from '#kernel/text/csv.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { House } from '#server/house.ts'
import { asDiskError } from '#server/http/receive-file.ts'
import { reasonWords } from '../../problem-words.ts'
import { storedImport } from '../course.ts'
import { LEFT_OUT_ENDING, withoutReasons } from '../left-out-titles.ts'
import { correctedCells } from '../read-chunk.ts'
import type { Table } from '../reading/open-table.ts'
import { type StoredRow, selectLeftOut } from '../store/rows-store.sql.ts'
import { openFileOf, pathForLeftOut, takenFromDisk } from '../store/upload-files.ts'
import { linesOf } from './read-lines.ts'

const AT_ONCE = 1000

/** All that is wrong with a row, each with the title of its column. */
const reasonOf = (problems: readonly { column: number | null; code: string }[], titles: readonly string[]) =>
  problems
    .map(({ column, code }) =>
      column === null ? reasonWords(code) : `${titles[column] ?? ''}: ${reasonWords(code)}`,
    )
    .join('; ')

function lineOf(row: StoredRow, cells: readonly string[], titles: readonly string[]) {
  const its = correctedCells(cells, row.cells)
  const problems = [
    ...(row.problems ?? []).filter((each) => !each.cellOnly),
    ...(row.failed ? [{ column: null, code: row.failed }] : []),
  ]
  return [...titles.map((_, column) => its[column] ?? ''), reasonOf(problems, titles), row.line]
}

type Count = { rows: number }

async function* textOf(tx: Tx, id: string, table: Table, count: Count): AsyncGenerator<string> {
  const titles = withoutReasons(table.titles)
  yield `${BYTE_ORDER_MARK}${csvLines([[...titles, 'Reason', 'Line']])}`
  for (let after = -1; ; ) {
    const rows = await selectLeftOut(tx, id, after, AT_ONCE)
    if (rows.length === 0) return
    const cells = await linesOf(
      table,
      rows.map((row) => row.line),
    )
    yield csvLines(rows.map((row) => lineOf(row, cells.get(row.line) ?? [], titles)))
    count.rows += rows.length
    after = rows.at(-1)!.line
  }
}

/**
 * The rows that did not get in, under the titles of the file, with the line and the reason, to be mended and sent again.
 * They may be the whole of a large file, so they are put together on the disk.
 */
export async function readFailedRows(tx: Tx, { id }: { id: string }, house: House): Promise<File> {
  const stored = await storedImport(tx, id)
  if (!stored.has_file) throw new AppError('file_gone', 410)
  const table = await openFileOf(house, stored)
  const [path, count] = [await pathForLeftOut(house, id), { rows: 0 }]
  try {
    await pipeline(Readable.from(textOf(tx, id, table, count)), createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    throw asDiskError(error)
  }
  await audit(tx, { action: 'imports.failed_rows', subject: 'import', subjectId: id, after: count })
  const name = `${stored.file_name.replace(/\.[a-z0-9]{1,5}$/i, '')}${LEFT_OUT_ENDING}.csv`
  return takenFromDisk(path, name)
}
