import type { NumberStyle } from './styles.ts'

const DAY = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/**
 * A day number as a date, with its time when it has one ("2026-03-14 09:30"), or a time alone. Excel counts a
 * 29 February 1900 that never was.
 */
export function dateText(serial: number, startsIn1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return String(serial)
  const days = !startsIn1904 && serial >= 1 && serial < 60 ? serial + 1 : serial
  const moment = new Date((startsIn1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * 86_400) * 1000)
  const [day, time] = moment.toISOString().slice(0, 19).split('T') as [string, string]
  const clock = time.endsWith(':00') ? time.slice(0, 5) : time
  if (serial < 1 && !startsIn1904) return clock
  return moment.getTime() % DAY === 0 ? day : `${day} ${clock}`
}

/** A number as a person would type it: whole numbers in full, no trace of binary fractions. */
export function numberText(raw: string): string {
  if (/^-?\d{1,15}$/.test(raw)) return raw
  const value = Number(raw)
  if (!Number.isFinite(value)) return raw
  const tidied = Number(value.toPrecision(15))
  return Number.isInteger(tidied) && Math.abs(tidied) < 1e21 ? BigInt(tidied).toString() : String(tidied)
}

/** What a cell shows: `type` is that of the file, `text` what stands in it, formulas by their last result. */
export function cellText(
  type: string,
  text: string,
  style: NumberStyle,
  startsIn1904: boolean,
  shared: (index: number) => string,
): string {
  if (text === '') return ''
  if (type === 's') return shared(Number(text))
  if (type === 'e') return ''
  if (type === 'b') return text === '1' || text === 'true' ? 'yes' : 'no'
  if (type === 'd') return text.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ')
  if (type !== '' && type !== 'n') return text
  if (style === 'date') return dateText(Number(text), startsIn1904)
  const number = numberText(text.trim())
  return style && /^\d+$/.test(number) ? style.before + number.padStart(style.digits, '0') : number
}

/** "BC12" as 54, counted from 0; -1 for what is no place. */
export function columnOf(place: string): number {
  let column = 0
  for (let at = 0; at < place.length && at < 4; at++) {
    const code = place.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column - 1
}
