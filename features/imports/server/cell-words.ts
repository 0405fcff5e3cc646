import { foldText } from '#kernel/text/names.ts'

/** What programs and people write into a cell that holds nothing. "Na" is a family name, so capitals count here. */
const NOTHING = new Set(['', 'NA', 'N/A', 'n/a', '#N/A', 'NULL', 'null', 'None', 'none', '-', '–', '—', '?'])
const NOT_KNOWN = /^(not known|unknown|not given|not applicable|not available)\.?$/i

export const isBlank = (cell: string) => NOTHING.has(cell) || NOT_KNOWN.test(cell)

/** Several values in one cell, as most programs write them. */
export const parts = (cell: string, between = /[;,|\n]/) =>
  cell
    .split(between)
    .map((part) => part.trim())
    .filter((part) => !isBlank(part))

/** Words in the order in which they count: the first that is found in the text decides. */
export type WordTable<Code extends string> = readonly (readonly [Code, string])[]

/** The first code of a table one of whose words stands in the text, as whole words. */
export function codeFor<Code extends string>(text: string, table: WordTable<Code>): Code | undefined {
  const folded = ` ${foldText(text)} `
  return table.find(([, words]) => words.split('|').some((word) => folded.includes(` ${word} `)))?.[0]
}

/** All codes of a table of which a word stands in the text. */
export function codesFor<Code extends string>(text: string, table: WordTable<Code>): Code[] {
  const folded = ` ${foldText(text)} `
  const found = table.filter(([, words]) => words.split('|').some((word) => folded.includes(` ${word} `)))
  return [...new Set(found.map(([code]) => code))]
}

// Also the year of a date without anything between: 19081209.
const YEAR = /(?<!\d)(1[89]\d\d|20\d\d)(?!\d)|(?<!\d)(1[89]\d\d|20\d\d)(?=[01]\d[0-3]\d(?!\d))/

/** A year within the text ("2019", "14 March 2019", "2019-03-14"), or null when there is none that fits. */
export function yearIn(text: string): number | null {
  const found = YEAR.exec(text)
  const year = Number(found?.[1] ?? found?.[2] ?? Number.NaN)
  return year >= 1880 && year <= 2100 ? year : null
}
