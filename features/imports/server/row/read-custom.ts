import { cleanText } from '#kernel/text/clean.ts'
import { foldText } from '#kernel/text/names.ts'
import { readDate } from './dates.ts'
import type { Cell, RowCells } from './row-cells.ts'
import type { CustomValues } from './row-values.ts'

const LONGEST = 2000

/** "1,234.5", "£12", "85 %" as numbers; null for anything else. */
export function readNumber(text: string): number | null {
  const plain = text.replace(/[£$€%\s]/g, '').replace(/,(?=\d{3}(\D|$))/g, '')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null
  return Number.isFinite(Number(plain)) ? Number(plain) : null
}

function customValue(cells: RowCells, cell: Cell): string | number | undefined {
  const { type, choices } = cell.use.custom!
  const text = cleanText(cell.text)
  if (type === 'text' && text.length > LONGEST) cells.fail(cell, 'too_long')
  if (type === 'text') return text
  if (type === 'choice') {
    const choice = choices?.find((each) => foldText(each) === foldText(text))
    if (choices?.length && !choice) cells.leaveOut(cell, 'not_a_choice')
    return choices?.length ? choice : text.slice(0, 120)
  }
  const value = type === 'number' ? readNumber(text) : readDate(text, cell.use.order ?? 'dmy')
  if (value === null) cells.leaveOut(cell, type === 'number' ? 'not_a_number' : 'not_a_date')
  return value ?? undefined
}

/** Values of the fields that were made for this file, by their names. */
export function readCustom(cells: RowCells): CustomValues {
  const values: CustomValues = {}
  for (const cell of cells.all('custom')) {
    const value = cell.use.custom && customValue(cells, cell)
    if (value !== undefined && !(cell.use.custom!.name in values)) values[cell.use.custom!.name] = value
  }
  return values
}
