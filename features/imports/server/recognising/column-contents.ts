import { normaliseEmail } from '#kernel/contact/email.ts'
import { normaliseLink } from '#kernel/contact/links.ts'
import { normalisePhone } from '#kernel/contact/phone.ts'
import { normalisePostcode } from '#kernel/contact/postcode.ts'
import { isBlank } from '../cell-words.ts'
import { ordersOf } from '../row/dates.ts'

/** What stands in a column, as shares of its cells that are not blank. */
export type Contents = {
  cells: string[]
  mail: number
  phone: number
  mobile: number
  postcode: number
  /** Of those the whole ones: "M1" may be the code of anything. */
  wholePostcode: number
  link: number
  date: number
  digits: number
  /** "Whitlock, Joan" */
  comma: number
  /** One to four words of letters, as a name has. */
  name: number
  /** One word of letters. */
  word: number
  uuid: number
  yesNo: number
  long: number
  /** Different values ÷ cells. */
  variety: number
}

const LOOKED_AT = 400
const CELL_LOOKED_AT = 500

const NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’.-]*( [\p{L}\p{M}'’.()-]+){0,4}$/u
const COMMA = /^[\p{L}\p{M}'’ -]{2,40},\s*[\p{L}\p{M}'’. -]{1,40}$/u
const LINK =
  /^(https?:|www\.)|^[\w-]+(\.[\w-]+)*\.(uk|org|com|net|info|coop|church|school|london|cymru|scot|eu|ie)(\/|$)/i
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const YES_NO = /^(y|n|yes|no|true|false|x|✓|✔|1|0)$/i
const LETTERS_LIKE_PHONE = /^[+\d][\d\s().+/-]{8,}\d|^\(?0\d/

/** Several values as they stand in one cell, whatever stands between. */
const firstOf = (cell: string) =>
  cell.split(/[;|\n]|,(?=\s*[+\d(])|\s\/\s|\/(?=\s*[+(0])| or | and /)[0]!.trim()

// Shorter numbers are those of companies and charities.
export const isPhone = (cell: string) => {
  const first = firstOf(cell)
  return (
    LETTERS_LIKE_PHONE.test(first) && first.replace(/\D/g, '').length >= 10 && normalisePhone(first) !== null
  )
}
const isMobile = (cell: string) => /^(\+?44|0)? ?\(?0?\)? ?7\d/.test(firstOf(cell).replace(/[^\d+]/g, ''))
export const isMail = (cell: string) =>
  cell.includes('@') && normaliseEmail(firstOf(cell.replace(',', ';'))) !== null
const isLink = (cell: string) => LINK.test(cell) && normaliseLink(cell) !== null

const TESTS = {
  mail: isMail,
  phone: isPhone,
  mobile: isMobile,
  postcode: (cell: string) => normalisePostcode(cell) !== null,
  wholePostcode: (cell: string) => Boolean(normalisePostcode(cell)?.postcode),
  link: isLink,
  date: (cell: string) => ordersOf(cell).length > 0,
  digits: (cell: string) => /^[\d\s.,+-]+$/.test(cell),
  comma: (cell: string) => COMMA.test(cell),
  name: (cell: string) => NAME.test(cell),
  word: (cell: string) => NAME.test(cell) && !cell.includes(' '),
  uuid: (cell: string) => UUID.test(cell),
  yesNo: (cell: string) => YES_NO.test(cell),
  long: (cell: string) => cell.length > 60,
} satisfies Partial<Record<keyof Contents, (cell: string) => boolean>>

export function contentsOf(sample: readonly (readonly string[])[], column: number): Contents {
  const all = sample.map((cells) => cells[column] ?? '').filter((cell) => !isBlank(cell))
  // Spread over the whole sample, so that a list sorted by name is not judged by its As.
  const step = Math.max(1, Math.floor(all.length / LOOKED_AT))
  const looked = all.filter((_, place) => place % step === 0).map((cell) => cell.slice(0, CELL_LOOKED_AT))
  const share = (test: (cell: string) => boolean) =>
    looked.length === 0 ? 0 : looked.filter(test).length / looked.length
  const shares = Object.fromEntries(
    Object.entries(TESTS).map(([name, test]) => [name, share(test)]),
  ) as Record<keyof typeof TESTS, number>
  return { ...shares, cells: all, variety: all.length === 0 ? 0 : new Set(all).size / all.length }
}
