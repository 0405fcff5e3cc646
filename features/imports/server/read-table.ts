import { createHash } from 'node:crypto'
import { invalid } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import { IMPORT_FIELDS, type ImportField, type ImportKind } from '../contract.ts'
import { isBlank } from './cell-words.ts'
import type { Line } from './plan.ts'
import { guessColumns } from './reading/header.ts'
import { importLimits } from './reading/limits.ts'
import { readRows } from './reading/read-rows.ts'

export type Mapping = Partial<Record<ImportField, number>>
export type Table = { titles: string[]; examples: string[][]; mapping: Mapping; lines: Line[] }

const EXAMPLES = 3
const EXAMPLE_LENGTH = 80

/** The mapping as the asker sent it. Throws `invalid` when it names a field or a column that is not there. */
function readMapping(text: string, kind: ImportKind, columns: number): Mapping {
  const wrong = () => invalid({ mapping: 'invalid_format' })
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw wrong()
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw wrong()
  const known: readonly string[] = IMPORT_FIELDS[kind]
  const entries = Object.entries(given)
  const fits = ([field, column]: [string, unknown]) =>
    known.includes(field) && Number.isInteger(column) && Number(column) >= 0 && Number(column) < columns
  if (!entries.every(fits)) throw wrong()
  if (new Set(entries.map(([, column]) => column)).size !== entries.length)
    throw invalid({ mapping: 'column_twice' })
  return Object.fromEntries(entries) as Mapping
}

function readLine(line: number, cells: readonly string[], mapping: [ImportField, number][]): Line {
  const taken: Line['cells'] = {}
  for (const [field, column] of mapping) {
    const cell = cells[column]
    if (cell && !isBlank(cell)) taken[field] = cell
  }
  const key = createHash('sha1').update(cells.join('\u001f')).digest('base64')
  return { line, cells: taken, key }
}

function collectExamples(examples: string[][], cells: readonly string[]): void {
  for (const [column, cell] of cells.entries()) {
    const some = examples[column]
    if (!some || some.length >= EXAMPLES || cell === '') continue
    const short = cleanLine(cell.slice(0, EXAMPLE_LENGTH * 2)).slice(0, EXAMPLE_LENGTH)
    if (!some.includes(short)) some.push(short)
  }
}

/** Reads an uploaded table whole. Throws what `readRows` throws, and `invalid` for a mapping that does not fit it. */
export async function readTable(file: File, kind: ImportKind, mappingText?: string): Promise<Table> {
  let table: Table | undefined
  let mapped: [ImportField, number][] = []
  for await (const { line, cells } of readRows(file.stream(), importLimits)) {
    if (table) {
      collectExamples(table.examples, cells)
      table.lines.push(readLine(line, cells, mapped))
      continue
    }
    const titles = cells.map((title) => cleanLine(title).slice(0, 200))
    const mapping: Mapping = mappingText
      ? readMapping(mappingText, kind, titles.length)
      : guessColumns(titles, kind)
    mapped = Object.entries(mapping) as [ImportField, number][]
    table = { titles, examples: titles.map(() => []), mapping, lines: [] }
  }
  return table!
}
