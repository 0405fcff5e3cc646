import { cleanLine } from '#kernel/text/clean.ts'
import { isKnownTitle } from '../recognising/titles.ts'
import type { Row } from './csv-rows.ts'

const LOOKED_AT = 30
const LONGEST_TITLE = 200

/** What stands in rows and hardly ever in a header: mail and web addresses, numbers, dates, postcodes. */
const LIKE_DATA =
  /@|^https?:|^www\.|^[\d\s().+/,:-]{3,}$|^\d+([.,]\d+)?$|^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|^(yes|no|true|false|n\/a)$/i

const filled = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length

/** How many cells most rows of a table fill. */
function usualFill(rows: readonly Row[]): number {
  const fills = rows.map(({ cells }) => filled(cells)).sort((a, b) => a - b)
  return fills[Math.floor(fills.length / 2)] ?? 0
}

function headerScore(cells: readonly string[], usual: number): number {
  const texts = cells.filter((cell) => cell !== '')
  if (texts.length === 0 || (texts.length === 1 && usual > 1)) return -10
  const known = texts.filter(isKnownTitle).length
  const data = texts.filter((text) => LIKE_DATA.test(text)).length
  const long = texts.filter((text) => text.length > 80).length
  const share = (count: number) => count / texts.length
  return (
    3 * share(known) +
    Math.min(known, 6) * 0.3 +
    Math.min(texts.length / Math.max(usual, 1), 1) -
    4 * share(data) -
    2 * share(long)
  )
}

/** The first row that reads like titles of columns; undefined when the table begins with its first record. */
export function findHeader(rows: readonly Row[]): Row | undefined {
  const usual = usualFill(rows.slice(1, 200))
  let best: { row: Row; score: number } | undefined
  // The last row has nothing below it that it could be the header of.
  const candidates = rows.length > 1 ? rows.slice(0, -1) : rows
  for (const [place, row] of candidates.slice(0, LOOKED_AT).entries()) {
    const score = headerScore(row.cells, usual) - place * 0.02
    if (!best || score > best.score + 0.3) best = { row, score }
  }
  return best && best.score > 0.4 ? best.row : undefined
}

/**
 * The titles, one a column, every one different: a title written twice gets a number. One that is blank takes what
 * stands above it, as where cells of a two-line header were joined.
 */
export function titlesOf(header: Row | undefined, above: Row | undefined, width: number): string[] {
  const grouped = above && header && above.line === header.line - 1 && filled(above.cells) > 1
  const seen = new Map<string, number>()
  return Array.from({ length: width }, (_, column) => {
    const own = header?.cells[column] || (grouped ? above.cells[column] : '') || ''
    const title = cleanLine(own).slice(0, LONGEST_TITLE)
    if (title === '') return ''
    const times = (seen.get(title.toLowerCase()) ?? 0) + 1
    seen.set(title.toLowerCase(), times)
    return times === 1 ? title : `${title} (${times})`
  })
}

/** How many columns the table has: those with a title, and others that more than a few rows fill. */
export function widthOf(header: Row | undefined, rows: readonly Row[]): number {
  const counts: number[] = []
  for (const { cells } of rows)
    for (const [column, cell] of cells.entries()) if (cell !== '') counts[column] = (counts[column] ?? 0) + 1
  const least = header ? Math.max(2, rows.length / 20) : 1
  const used = counts.findLastIndex((count) => count >= least) + 1
  const titled = (header?.cells.findLastIndex((cell) => cell !== '') ?? -1) + 1
  return Math.max(used, titled)
}
