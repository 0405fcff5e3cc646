// A cell that begins like this would be run as a formula by a spreadsheet (OWASP, CSV injection), which where Chinese or
// Japanese is set reads the wide forms as well.
const FORMULA = /^[=+\-@＝＋－＠\t\r]/
// A number, or several phone numbers one after another, is what it says and nothing to be run.
const NUMBERS = /^[+-]?[\d ().]+(; [+-]?[\d ().]+)*$/

type Cell = string | number | null | undefined

function cell(value: Cell): string {
  const text = value === null || value === undefined ? '' : String(value)
  const safe = FORMULA.test(text) && !NUMBERS.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows of a table as CSV (RFC 4180); formulas are defused. */
export const csvLines = (rows: Iterable<readonly Cell[]>): string =>
  [...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')

/** So that spreadsheets read accents right. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** A whole table as CSV, with its titles and a byte order mark. */
export const csvText = (header: readonly string[], rows: Iterable<readonly Cell[]>): string =>
  `${BYTE_ORDER_MARK}${csvLines([header])}${csvLines(rows)}`

/** What stands between the values of one cell in our own lists. */
export const LIST_SEPARATOR = '; '

/** Several values in one cell; one that holds a separator stands in quotes, so that `listIn` reads back the same values. */
export const listText = (values: readonly string[]): string =>
  values
    .map((value) => (/[;"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(LIST_SEPARATOR)

/** The values of a cell that `listText` wrote. */
export const listIn = (text: string): string[] =>
  [...text.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*(?=;|$)|([^;]*))(?:;|$)/g)]
    .map(([, quoted, plain]) => (quoted === undefined ? (plain ?? '').trim() : quoted.replaceAll('""', '"')))
    .filter((value) => value !== '')
