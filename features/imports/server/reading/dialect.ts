import { CsvScanner, type Dialect, type RawRow } from './csv-scanner.ts'
import { defaultLimits } from './limits.ts'

const COMMON = [',', ';', '\t', '|'] as const
/** Rare, and they stand within times and web addresses too: taken only where every row agrees. */
const RARE = ['^', '~', '\x1f', ':'] as const
const SAMPLE_ROWS = 200

const SAMPLE_LIMITS = { ...defaultLimits, maxColumns: 20_000, maxCellLength: 2_000_000 }

function rowsOf(sample: string, dialect: Dialect, whole: boolean): RawRow[] {
  const scanner = new CsvScanner(dialect, SAMPLE_LIMITS)
  const rows: RawRow[] = []
  try {
    scanner.push(sample, false, rows)
    if (whole && rows.length < SAMPLE_ROWS) scanner.push('', true, rows)
  } catch {
    // Rows above what cannot be read tell enough.
  }
  return rows.slice(0, SAMPLE_ROWS)
}

/** How well the rows agree on a number of columns above one: 0 to 1, with a little more for more columns. */
function agreement(rows: readonly RawRow[]): { share: number; score: number } {
  const widths = new Map<number, number>()
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  widths.delete(1)
  let best = { share: 0, score: 0 }
  for (const [width, count] of widths) {
    const share = count / rows.length
    const score = share + Math.min(width, 500) / 1000
    if (score > best.score) best = { share, score }
  }
  return best
}

/** Whether \" stands for a quote: such a quote is followed by more of its cell. */
const hasBackslashes = (sample: string) =>
  /[^\\]\\"[^,;\t|\r\n"]/.test(sample) && !/[^,;\t|\n]""[^,;\t|\r\n]/.test(sample)

/** Nearly every cell that does not begin with a number begins with a single quote. */
function isSingleQuoted(sample: string): boolean {
  const begins = sample.slice(0, 20_000).match(/(?<=^|[,;\t|\r\n])['"\p{L}]/gu) ?? []
  const quotes = begins.filter((letter) => letter === "'").length
  return quotes > 2 && quotes > begins.length * 0.9
}

/** Excel's own hint, a first line "sep=;". */
export const delimiterHint = (sample: string): string | undefined =>
  /^"?sep=([,;\t|])"?\r?\n/i.exec(sample)?.[1]

/**
 * What cuts the most rows of a sample into equally many cells. A file of one column gives a comma. `whole` when
 * the sample is all there is; otherwise its last row may be cut short and does not count.
 */
export function findDialect(sample: string, whole: boolean, delimiter = delimiterHint(sample)): Dialect {
  const quote = isSingleQuoted(sample) ? "'" : '"'
  const backslash = hasBackslashes(sample)
  const of = (mark: string): Dialect => ({ delimiter: mark, quote, backslash })
  if (delimiter) return of(delimiter)
  let best = { delimiter: ',', score: 0 }
  for (const mark of COMMON) {
    const { score } = agreement(rowsOf(sample, of(mark), whole))
    if (score > best.score) best = { delimiter: mark, score }
  }
  if (best.score > 0) return of(best.delimiter)
  for (const mark of RARE) {
    const rows = rowsOf(sample, of(mark), whole)
    if (rows.length > 1 && agreement(rows).share === 1) return of(mark)
  }
  return of(',')
}
