import { normalisePostcode } from '#kernel/contact/postcode.ts'
import type { ColumnDoubt, Doubt } from '../../contract.ts'
import {
  type ColumnUse,
  DATE_ORDERS,
  type DateOrder,
  type Field,
  type Mapping,
  type TableKind,
} from '../../mapping.contract.ts'
import { isBlank } from '../cell-words.ts'
import { ordersOf } from '../row/dates.ts'
import { isMail, isPhone } from './column-contents.ts'

const LONGEST_EXAMPLE = 80

/** In the name of a person a number is a slip; organisations and workplaces have them ("35th Scouts", "Depot 2"). */
const OF_PEOPLE = /^((person_|other_)?(given|middle|family)_name|person_(other_)?name|other_name)$/
/** Free words, which take whatever stands in the column. */
const OF_WORDS: readonly Field[] = [
  'name',
  'other_names',
  'prefix',
  'suffix',
  'job_title',
  'activist_role',
  'tags',
  'organisation',
  'organisation_name',
  'employer',
  'contractor',
  'branch',
  'workplace',
]
const DATES: readonly Field[] = ['birth_date', 'touch_on']

type Look = (cell: string) => Doubt | null

/** What a cell looks like that is to hold words; null for what may well be words. */
function otherThanWords(cell: string): Doubt | null {
  if (!/[\d@]/.test(cell)) return null
  if (isMail(cell)) return 'mail'
  if (ordersOf(cell).length > 0) return 'date'
  if (normalisePostcode(cell)?.postcode) return 'postcode'
  return isPhone(cell) ? 'phone' : null
}

const otherThanAName: Look = (cell) => otherThanWords(cell) ?? (/\d/.test(cell) ? 'digits' : null)

/** The order that reads more of these dates than the chosen one; null when none does. */
function betterOrder(cells: readonly string[], chosen: DateOrder): DateOrder | null {
  const orders = cells.map(ordersOf)
  const read = (order: DateOrder) => orders.filter((each) => each.includes(order)).length
  const best = DATE_ORDERS.toSorted((a, b) => read(b) - read(a))[0]!
  return read(best) > read(chosen) ? best : null
}

function lookFor(
  kind: TableKind,
  { as, order = 'dmy', custom }: ColumnUse,
  cells: readonly string[],
): Look | null {
  if (DATES.includes(as) || custom?.type === 'date') {
    const better = betterOrder(cells, order)
    const fits = (cell: string, wanted: DateOrder) => ordersOf(cell).includes(wanted)
    return better && ((cell) => (fits(cell, better) && !fits(cell, order) ? 'other_order' : null))
  }
  if (OF_PEOPLE.test(as) || (as === 'name' && kind === 'people')) return otherThanAName
  return OF_WORDS.includes(as) ? otherThanWords : null
}

/** What looks most often not like its field, in one column; null when all of it does. */
function doubtOf(
  kind: TableKind,
  use: ColumnUse,
  sample: readonly (readonly string[])[],
  column: number,
): ColumnDoubt | null {
  const cells = sample.map((row) => row[column] ?? '').filter((cell) => !isBlank(cell))
  const look = lookFor(kind, use, cells)
  if (!look) return null
  const found = Map.groupBy(cells, look)
  found.delete(null)
  const [most] = [...found].toSorted(([, a], [, b]) => b.length - a.length)
  if (!most?.[0]) return null
  const [doubt, those] = most
  return { column, doubt, rows: those.length, of: cells.length, example: those[0]!.slice(0, LONGEST_EXAMPLE) }
}

/** Columns whose cells, in the first rows, do not look like what they are taken for. */
export const doubtsOf = (
  kind: TableKind,
  mapping: Mapping,
  sample: readonly (readonly string[])[],
): ColumnDoubt[] => mapping.flatMap((use, column) => (use && doubtOf(kind, use, sample, column)) ?? [])
