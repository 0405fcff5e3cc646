const CANDIDATES = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof CANDIDATES)[number]

const SAMPLE_ROWS = 30
const BETWEEN = new Set<string | undefined>(['\n', undefined, ...CANDIDATES])

/** How often each candidate stands outside quotes, row by row, for the first rows of the sample. */
function countByRow(sample: string): Map<string, number>[] {
  let row = new Map<string, number>()
  const rows = [row]
  let quoted = false
  for (let i = 0; i < sample.length && rows.length <= SAMPLE_ROWS; i++) {
    const letter = sample[i]!
    if (letter === '"') {
      // A quote counts only at the edge of a cell; elsewhere it means inches.
      const atEdge = BETWEEN.has(sample[quoted ? i + 1 : i - 1])
      if (atEdge) quoted = !quoted
    } else if (!quoted && letter === '\n') {
      row = new Map()
      rows.push(row)
    } else if (!quoted && BETWEEN.has(letter)) {
      row.set(letter, (row.get(letter) ?? 0) + 1)
    }
  }
  return rows.filter((counts) => counts.size > 0)
}

/**
 * The delimiter that cuts most rows of a sample into as many cells as its first row; the more frequent one wins
 * a tie. A file of one column gives a comma.
 */
export function findDelimiter(sample: string): Delimiter {
  const rows = countByRow(sample)
  let best: Delimiter = ','
  let bestScore = 0
  for (const candidate of CANDIDATES) {
    const inHeader = rows[0]?.get(candidate) ?? 0
    if (inHeader === 0) continue
    const alike = rows.filter((counts) => counts.get(candidate) === inHeader).length
    const score = alike / rows.length + Math.min(inHeader, 500) / 1000
    if (score > bestScore) [best, bestScore] = [candidate, score]
  }
  return best
}

/** Excel's own hint, a first line "sep=;". Gives the delimiter and how many characters the line takes. */
export function delimiterHint(sample: string): { delimiter: Delimiter; length: number } | undefined {
  const hint = /^\ufeff?"?sep=([,;\t|])"?\n/i.exec(sample)
  return hint ? { delimiter: hint[1] as Delimiter, length: hint[0].length } : undefined
}
