import type { Encoding, TableChoices } from '../../mapping.contract.ts'
import type { Row } from './csv-rows.ts'
import { openCsv } from './csv-source.ts'
import { readHead } from './file-pieces.ts'
import { findHeader, titlesOf, widthOf } from './find-header.ts'
import { defaultLimits, type ReadLimits, unreadable } from './limits.ts'
import { isZip, refuseOtherFiles } from './sniff.ts'
import { openXlsx } from './xlsx/xlsx-source.ts'

/** Rows as they stand in the file, whatever kind of file it is. */
export type RowSource = {
  encoding: Encoding | null
  delimiter: string | null
  sheets: string[]
  sheet: string | null
  /** All rows from a line on, those without text left out. */
  rows: (fromLine: number) => AsyncGenerator<Row>
  /** How many rows there are, from the size of the file or what it says of itself. */
  guessRows: (sample: readonly Row[]) => number
}

export type Table = Omit<RowSource, 'rows' | 'guessRows'> & {
  /** 0 when the table has no header. */
  headerLine: number
  titles: string[]
  /** Titles that stood over more than one column. */
  doubleTitles: string[]
  /** The first rows, up to a thousand. */
  sample: string[][]
  guessedRows: number
  /** The rows below the header from a line on, in bounded memory. */
  rows: (fromLine?: number) => AsyncGenerator<Row>
}

const SAMPLE_ROWS = 1000
const SAMPLE_LENGTH = 2_000_000

async function readFirst(source: RowSource): Promise<Row[]> {
  const first: Row[] = []
  let length = 0
  for await (const row of source.rows(1)) {
    first.push(row)
    for (const cell of row.cells) length += cell.length
    if (first.length >= SAMPLE_ROWS || length > SAMPLE_LENGTH) break
  }
  return first
}

/** A header that stands again further down, as where lists were put one below the other, is no row. */
const repeats = (cells: readonly string[], header: readonly string[] | undefined) =>
  header?.some((title) => title !== '') &&
  Array.from({ length: Math.max(cells.length, header.length) }).every(
    (_, at) => (cells[at] ?? '').toLowerCase() === (header[at] ?? '').toLowerCase(),
  )

async function* rowsBelow(
  source: RowSource,
  header: Row | undefined,
  fromLine: number,
  limits: ReadLimits,
): AsyncGenerator<Row> {
  let count = 0
  for await (const row of source.rows(Math.max(fromLine, (header?.line ?? 0) + 1))) {
    if (repeats(row.cells, header?.cells)) continue
    if (count++ >= limits.maxRows) throw unreadable('too_many_rows', { line: row.line })
    yield row
  }
}

const doublesIn = (titles: readonly string[]) => [
  ...new Set(titles.filter((title) => / \(2\)$/.test(title)).map((title) => title.slice(0, -4))),
]

/**
 * Opens a table on disk: finds out how it is to be read, unless `choices` say it. Throws an AppError (codes:
 * `ReadProblem`) for a file that is no table; `rows` throws the same as soon as it meets what goes beyond `limits`.
 */
export async function openTable(
  path: string,
  choices: TableChoices = {},
  limits: ReadLimits = defaultLimits,
): Promise<Table> {
  const { head, size } = await readHead(path, 64 * 1024)
  if (size > limits.maxBytes) throw unreadable('file_too_large')
  if (size === 0) throw unreadable('empty_file')
  if (!isZip(head)) refuseOtherFiles(head)
  const source = isZip(head)
    ? await openXlsx(path, choices, limits)
    : await openCsv(path, { head, size }, choices, limits)
  const first = await readFirst(source)
  if (first.length === 0) throw unreadable('empty_file')
  const { headerLine } = choices
  const header = headerLine === undefined ? findHeader(first) : first.find((row) => row.line === headerLine)
  const below = first.filter((row) => row.line > (header?.line ?? 0))
  if (below.length === 0) throw unreadable('empty_file')
  const above = header && first[first.indexOf(header) - 1]
  const titles = titlesOf(header, above, widthOf(header, below))
  const { rows: _, guessRows, ...about } = source
  return {
    ...about,
    headerLine: header?.line ?? 0,
    titles,
    doubleTitles: doublesIn(titles),
    sample: below.filter(({ cells }) => !repeats(cells, header?.cells)).map(({ cells }) => cells),
    guessedRows: first.length < SAMPLE_ROWS ? below.length : guessRows(first),
    rows: (fromLine = 1) => rowsBelow(source, header, fromLine, limits),
  }
}

/**
 * Reads a table that may hold too many rows through to its end, so that it is refused before an hour's work on it, not
 * after. Throws what `rows` throws.
 */
export async function readThrough(table: Table, limits: ReadLimits = defaultLimits): Promise<void> {
  if (table.guessedRows < limits.maxRows / 2) return
  for await (const _ of table.rows());
}
