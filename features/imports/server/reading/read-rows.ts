import { CsvError, type InfoRecord, type Parser, parse } from 'csv-parse'
import { cleanText } from '#kernel/text/clean.ts'
import { decodeText } from './decode.ts'
import { type Delimiter, delimiterHint, findDelimiter } from './delimiter.ts'
import { type ReadLimits, unreadable } from './limits.ts'

export type Row = {
  /** The line on which the row begins, counted from 1 as an editor shows it. */
  line: number
  cells: string[]
}

// A whole row, in characters: far above any real one, low enough that a million of them cannot hurt.
const LONGEST_ROW = 1_000_000

/** A parser that hands over its rows through `take` and never through the stream, so that it cannot run ahead. */
function makeParser(delimiter: Delimiter, take: (cells: string[], endsOn: number) => void): Parser {
  const parser = parse({
    delimiter,
    max_record_size: LONGEST_ROW,
    on_record: (cells: string[], info: InfoRecord & { lines?: number }) => {
      take(cells, info.lines ?? 0)
      return null
    },
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  // Each error also reaches the callback of the write that caused it.
  return parser.on('error', () => undefined)
}

const feed = (parser: Parser, text: string | undefined): Promise<unknown> =>
  new Promise((resolve) => {
    if (text === undefined) parser.end(resolve)
    else parser.write(text, resolve)
  })

const tidy = (cell: string) => (/[^ -~]| {2}/.test(cell) ? cleanText(cell) : cell.trim())

const countBreaks = (cells: string[]) => cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)

function checkRow({ line, cells }: Row, limits: ReadLimits): void {
  if (cells.length > limits.maxColumns) throw unreadable('too_many_columns', { line })
  if (cells.some((cell) => cell.length > limits.maxCellLength)) throw unreadable('cell_too_long', { line })
}

/** Turns the parser's own complaint about the row that begins on `line` into ours. */
function translate(error: unknown, line: number, limits: ReadLimits): unknown {
  if (!(error instanceof CsvError)) return error
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return unreadable('not_a_table', { line, file: 'open_quote' })
  const columns = Number((error as { index?: unknown }).index ?? 0)
  return unreadable(columns > limits.maxColumns ? 'too_many_columns' : 'cell_too_long', { line })
}

/** `skipped` lines stand before the text; the rows of one piece of text are yielded before the next is read. */
async function* parsedRows(
  texts: AsyncIterable<string | undefined>,
  delimiter: Delimiter,
  skipped: number,
  limits: ReadLimits,
): AsyncGenerator<Row> {
  let rows: Row[] = []
  let ended = skipped
  let waiting = 0
  const parser = makeParser(delimiter, (cells, endsOn) => {
    rows.push({ line: endsOn + skipped - countBreaks(cells), cells })
    ended = endsOn + skipped
  })
  for await (const text of texts) {
    const emptyBefore = parser.info.empty_lines
    const error = await feed(parser, text)
    const completed = rows.length > 0 || parser.info.empty_lines > emptyBefore
    for (const row of rows) {
      checkRow(row, limits)
      yield row
    }
    rows = []
    if (error) throw translate(error, ended + 1, limits)
    // The parser does not count delimiters towards its own limit: a line of nothing but commas would fill the memory.
    waiting = completed ? 0 : waiting + (text?.length ?? 0)
    if (waiting > 2 * LONGEST_ROW) throw unreadable('too_many_columns', { line: ended + 1 })
  }
}

/** The first piece again, then the others, then undefined for the end. */
async function* untilEnd(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string | undefined> {
  try {
    yield first
    yield* rest
    yield undefined
  } finally {
    // A reader who stops within the first piece never got as far as `rest`, which would leave the upload open.
    await rest.return(undefined)
  }
}

/**
 * Reads a table of comma-, semicolon-, tab- or bar-separated text, whose delimiter and encoding it finds by
 * itself, row by row in bounded memory. Rows without any text are left out. Cells are clean text; rows may differ
 * in length. Throws an AppError (codes: `ReadProblem`) as soon as a limit is passed; rows before it were yielded.
 */
export async function* readRows(stream: AsyncIterable<Uint8Array>, limits: ReadLimits): AsyncGenerator<Row> {
  const texts = decodeText(stream, limits.maxBytes)
  const first: string = (await texts.next()).value ?? ''
  const hint = delimiterHint(first)
  const delimiter = hint?.delimiter ?? findDelimiter(first)
  const all = untilEnd(first.slice(hint?.length ?? 0), texts)
  let count = 0
  for await (const { line, cells } of parsedRows(all, delimiter, hint ? 1 : 0, limits)) {
    const tidied = cells.map(tidy)
    if (tidied.every((cell) => cell === '')) continue
    if (count++ > limits.maxRows) throw unreadable('too_many_rows', { line })
    yield { line, cells: tidied }
  }
  if (count === 0) throw unreadable('empty_file')
}
