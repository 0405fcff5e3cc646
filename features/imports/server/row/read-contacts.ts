import { normaliseEmail } from '#kernel/contact/email.ts'
import type { EmailField, ExternalId, PhoneField } from '#kernel/contact/fields.ts'
import { normalisePhone } from '#kernel/contact/phone.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Field } from '../../mapping.contract.ts'
import { isBlank } from '../cell-words.ts'
import { firstOfEach } from './first-of-each.ts'
import type { Cell, RowCells } from './row-cells.ts'

const BETWEEN_PHONES = /[;,|/\n&]| or | and |\s{2,}/i
// No longer than an address may be, or a long run of letters would be tried from each of them on.
const MAIL = /[^\s<>;,|()[\]"@]{1,200}@[^\s<>;,|()[\]"]{1,300}/g
const LABEL_WORDS: Record<string, string> = {
  h: 'home',
  home: 'home',
  w: 'work',
  work: 'work',
  office: 'work',
  m: 'mobile',
  mob: 'mobile',
  mobile: 'mobile',
  cell: 'mobile',
}
const SAYS_NOTHING = /^(t|tel|telephone|phone|ph|no|number)$/i

const NO_LABEL = /[+#\d().:–-]|(?<!\p{L})(extension|extn?|x)(?!\p{L})/giu

/** "07700 900123 (h)" has the label "home"; words that say anything else are kept as they stand. */
function labelIn(text: string): string | undefined {
  const words = cleanLine(text.replace(NO_LABEL, ' '))
  if (words === '' || SAYS_NOTHING.test(words)) return undefined
  return (LABEL_WORDS[words.toLowerCase()] ?? words).slice(0, 40).trim()
}

function phoneOf(text: string, label: string | undefined): PhoneField {
  const read = normalisePhone(text)
  const said = labelIn(text) ?? label
  return {
    number: read?.display ?? cleanLine(text).slice(0, 60),
    e164: read?.e164 ?? null,
    ...(said ? { label: said } : {}),
  }
}

const countDigits = (text: string) => text.replace(/\D/g, '').length

/** Numbers with only a blank between them, each beginning with 0 or +. */
function numbersIn(text: string): string[] {
  const numbers: string[] = []
  for (const piece of text.trim().split(/\s+(?=\(?0|\+)/)) {
    const last = numbers.at(-1)
    if (last !== undefined && countDigits(last) + countDigits(piece) <= 12)
      numbers.splice(-1, 1, `${last} ${piece}`)
    else numbers.push(piece)
  }
  return numbers
}

/** The numbers in a cell; what cannot be more than one is not cut. */
const phonesIn = (text: string, label: string | undefined): PhoneField[] =>
  text
    .split(BETWEEN_PHONES)
    .filter((part) => countDigits(part) > 0)
    .flatMap((part) => (countDigits(part) < 16 ? [part.trim()] : numbersIn(part)))
    .map((number) => phoneOf(number, label))

function takePhones(cells: RowCells, cell: Cell, label: string | undefined): PhoneField[] {
  const phones = phonesIn(cell.text, label)
  if (cells.isSpoilt(cell) || !phones.some(({ number }) => countDigits(number) >= 5)) {
    cells.leaveOut(cell, cells.isSpoilt(cell) ? 'number_rounded' : 'not_a_phone')
    return []
  }
  return phones
}

/** Numbers in the form they are stored; those of a column of mobiles first. */
export function readPhones(cells: RowCells, mobile: Field, phone: Field): PhoneField[] {
  const mobiles =
    mobile === phone
      ? []
      : cells.all(mobile).flatMap((cell) => takePhones(cells, cell, cell.use.label ?? 'mobile'))
  const others = cells.all(phone).flatMap((cell) => takePhones(cells, cell, cell.use.label))
  const mixed = cells.all('contact').flatMap((cell) => {
    const rest = cell.text.replace(MAIL, ' ')
    return countDigits(rest) >= 5 ? phonesIn(rest, cell.use.label) : []
  })
  return firstOfEach([...mobiles, ...others, ...mixed], ({ number, e164 }) => e164 ?? number)
}

function mailsIn(text: string): (string | null)[] {
  const found = text.includes('@') ? (text.match(MAIL) ?? []) : []
  return found.map((each) => normaliseEmail(each.replace(/^'|'$/g, ''))?.address ?? null)
}

/** "joan@example.org (work)" has the label "work". */
function mailLabel(cell: string, address: string | null): string | undefined {
  const at = address === null ? -1 : cell.toLowerCase().indexOf(address.toLowerCase())
  const [, label] = at < 0 ? [] : (/^\s*\(([^()]{1,40})\)/.exec(cell.slice(at + address!.length)) ?? [])
  return label?.trim() || undefined
}

/** Mail addresses in the form they are stored. */
export function readEmails(cells: RowCells, field: Field): EmailField[] {
  const read = cells.all(field).flatMap((cell) => {
    const mails = mailsIn(cell.text)
    if (mails.length === 0 || mails.includes(null)) cells.leaveOut(cell, 'not_an_email')
    return mails.map((address) => ({ address, label: mailLabel(cell.text, address) ?? cell.use.label }))
  })
  const mixed = cells
    .all('contact')
    .flatMap((cell) => mailsIn(cell.text).map((address) => ({ address, label: undefined })))
  const emails = [...read, ...mixed].flatMap(({ address, label }) =>
    address === null ? [] : [{ address, ...(label ? { label } : {}) }],
  )
  return firstOfEach(emails, ({ address }) => address.toLowerCase())
}

/** Ids in other systems, each in its own or in that of the whole file. */
export function readExternalIds(cells: RowCells, field: Field, system: string): ExternalId[] {
  return cells.all(field).flatMap((cell) => {
    if (cells.isSpoilt(cell)) cells.fail(cell, 'number_rounded')
    const id = cleanLine(cell.text)
    return id === '' || isBlank(id) ? [] : [{ system: cell.use.system || system, id }]
  })
}

/** Lines of one address: a house number stands before its street, what is said already is not said again. */
export function joinLines(lines: readonly string[]): string {
  let text = ''
  for (const line of lines.map((each) => cleanLine(each.replaceAll('\n', ', ')).replace(/,$/, ''))) {
    if (line === '' || text.toLowerCase().split(', ').includes(line.toLowerCase())) continue
    const joint = text === '' ? '' : /^\d+[a-z]?$|\b\d+[a-z]?$/i.test(text) && !/^\d/.test(line) ? ' ' : ', '
    text += joint + line
  }
  return text
}
