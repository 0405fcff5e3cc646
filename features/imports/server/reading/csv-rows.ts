import { cleanText } from '#kernel/text/clean.ts'
import type { Encoding } from '../../mapping.contract.ts'
import { CsvScanner, type Dialect } from './csv-scanner.ts'
import { decodeBytes } from './encoding.ts'
import { byteText } from './file-pieces.ts'
import type { ReadLimits } from './limits.ts'
import type { LinePlaces } from './line-places.ts'

export type Row = {
  /** The line on which the row begins, counted from 1 as an editor shows it. */
  line: number
  cells: string[]
}

export type CsvFile = {
  path: string
  /** Bytes before the text: a byte order mark. */
  start: number
  encoding: Encoding
  dialect: Dialect
  places: LinePlaces
}

/** Where a line may be broken, which web pages and mail programs leave in names and addresses. */
const UNSEEN = /[\u200b\u2060\u00ad]/g
/** What programs write so that a spreadsheet keeps the zeros: ="00123". */
const AS_TEXT = /^="([^"]*)"$/

/** Clean text; most cells are plain and only lose the blanks around them. */
export const tidyCell = (cell: string) =>
  /[^ -~]| {2}|^="/.test(cell)
    ? cleanText(cell.replace(UNSEEN, '')).replace(AS_TEXT, '$1').trim()
    : cell.trim()

const isHint = (line: number, cells: readonly string[]) => line === 1 && /^"?sep=/i.test(cells[0] ?? '')

/**
 * The rows of a text file from a line on, in bounded memory; rows without any text are left out, rows may differ in
 * length. A file that was read before is entered near the line; UTF-16 is always read from its beginning.
 */
export async function* csvRows(file: CsvFile, fromLine: number, limits: ReadLimits): AsyncGenerator<Row> {
  const { path, encoding, dialect, places } = file
  const wide = encoding.startsWith('utf-16')
  const bytes = encoding === 'windows-1252' ? 'windows-1252' : 'utf-8'
  const begin = wide ? { line: 1, at: file.start } : places.before(fromLine, file.start)
  const scanner = new CsvScanner(dialect, limits, begin)
  const decode = (cell: string) => tidyCell(decodeBytes(cell, bytes))
  function* rowsIn(text: string, last: boolean): Generator<Row> {
    for (const { line, at, cells } of scanner.push(text, last)) {
      if (!wide) places.note(line, at)
      if (line < fromLine || isHint(line, cells)) continue
      const tidied = cells.map(decode)
      if (tidied.some((cell) => cell !== '')) yield { line, cells: tidied }
    }
  }
  for await (const text of byteText(path, encoding, begin.at)) yield* rowsIn(text, false)
  yield* rowsIn('', true)
}
