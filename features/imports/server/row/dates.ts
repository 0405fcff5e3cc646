import { DATE_ORDERS, type DateOrder } from '../../mapping.contract.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const WORDS = 'january february march april may june july august september october november december'.split(
  ' ',
)

/** The three numbers of a date as typed, the month's name already a number; `named` says which one it is. */
type Parts = { numbers: [string, string, string]; named?: number }

const TIME = /[T ,]+\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i

function monthOf(word: string): string | undefined {
  const text = word.toLowerCase().replace(/\.$/, '')
  const found = WORDS.findIndex((name) => name === text || (text.length >= 3 && name.startsWith(text)))
  return found >= 0 && MONTHS[found] ? String(found + 1) : undefined
}

const LONGEST = 80

function partsOf(cell: string): Parts | null {
  if (cell.length > LONGEST) return null
  const text = cell
    .trim()
    .replace(TIME, '')
    .replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? +/i, '')
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (compact) return { numbers: [compact[1]!, compact[2]!, compact[3]!] }
  const found = text.replace(/(\d)(st|nd|rd|th)\b/i, '$1').split(/\s*[-/.,\s]\s*/)
  if (found.length !== 3) return null
  let named: number | undefined
  const numbers = found.map((part, place) => {
    if (/^\d{1,4}$/.test(part)) return part
    named = place
    return monthOf(part) ?? ''
  })
  if (numbers.some((part) => part === '') || found.filter((part) => !/^\d/.test(part)).length > 1) return null
  return { numbers: numbers as Parts['numbers'], ...(named === undefined ? {} : { named }) }
}

// "66" is 1966 and "05" is 2005: nobody on a list of people is to be born, or to join, in years to come.
function fullYear(text: string, now: number): number {
  const year = Number(text)
  if (text.length > 2) return year
  const century = Math.floor(now / 100) * 100
  return century + year > now ? century - 100 + year : century + year
}

const isDay = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year)
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const isYear = (part: string) => part.length === 4 || part.length === 2
const isPart = (part: string, most: number) => part.length <= 2 && Number(part) >= 1 && Number(part) <= most

/** The orders in which a date can be read; empty for what is no date. */
export function ordersOf(cell: string): DateOrder[] {
  const parts = partsOf(cell)
  if (!parts) return []
  const [a, b, c] = parts.numbers
  const possible: Record<DateOrder, boolean> = {
    dmy: isPart(a, 31) && isPart(b, 12) && isYear(c) && parts.named !== 0,
    mdy: isPart(a, 12) && isPart(b, 31) && isYear(c) && parts.named !== 1,
    ymd: isYear(a) && isPart(b, 12) && isPart(c, 31) && (a.length === 4 || parts.named === undefined),
  }
  return DATE_ORDERS.filter((order) => possible[order])
}

/** A date as YYYY-MM-DD; null for what is none. A date that can only be read one way is read that way. */
export function readDate(cell: string, order: DateOrder, now = new Date().getUTCFullYear()): string | null {
  const parts = partsOf(cell)
  if (!parts) return null
  const possible = ordersOf(cell)
  const as = possible.includes(order) ? order : possible[0]
  if (!as) return null
  const [a, b, c] = parts.numbers
  const [y, m, d] = as === 'ymd' ? [a, b, c] : as === 'mdy' ? [c, a, b] : [c, b, a]
  const [year, month, day] = [fullYear(y, now), Number(m), Number(d)]
  if (year < 1000 || !isDay(year, month, day)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The order that reads the most dates of a column; of orders equally good, the one of this country. */
export function orderOf(cells: Iterable<string>): { order: DateOrder; dates: number } {
  const counts = { dmy: 0, mdy: 0, ymd: 0 }
  let dates = 0
  for (const cell of cells) {
    const orders = ordersOf(cell)
    if (orders.length > 0) dates++
    for (const order of orders) counts[order]++
  }
  const order = (['dmy', 'mdy', 'ymd'] as const).reduce((best, next) =>
    counts[next] > counts[best] ? next : best,
  )
  return { order, dates }
}
