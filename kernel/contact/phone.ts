import parsePhoneNumber, { type CountryCode, getCountryCallingCode } from 'libphonenumber-js/min'

export type Phone = {
  /** "+441614960000": how a number is stored, matched and dialled; without an extension. */
  e164: string
  /** As people of the default country write it ("0161 496 0000"), or with "+48 …" for numbers from elsewhere. */
  display: string
}

const LONGEST = 60

// Reading takes a fifth of a millisecond, and bringing in a list asks for the same number half a dozen times.
const KEPT = 20_000
const readLately = new Map<string, Phone | null>()

/**
 * Reads a phone number as typed, with brackets, words or "+44 (0)" around it; null when it cannot be one.
 * Checks the length, not whether the number is in use: the short metadata leaves out some ranges that exist.
 */
export function normalisePhone(raw: string, country: CountryCode = 'GB'): Phone | null {
  const text = raw.trim()
  if (text.length > LONGEST) return null
  const key = `${country} ${text}`
  const known = readLately.get(key)
  if (known !== undefined) return known
  if (readLately.size >= KEPT) readLately.clear()
  const read = readNumber(text, country)
  readLately.set(key, read)
  // What it is shown as reads as the same number.
  if (read) readLately.set(`${country} ${read.display}`, read)
  return read
}

// Most numbers on a list are plain British mobiles, of which the world's tables tell nothing more.
const MOBILE = /^(?:\+44|0)(7[1-57-9]\d{2})(\d{6})$/

function readMobile(text: string): Phone | null {
  const found = MOBILE.exec(text.replace(/[ -]/g, ''))
  return found && { e164: `+44${found[1]}${found[2]}`, display: `0${found[1]} ${found[2]}` }
}

function readNumber(text: string, country: CountryCode): Phone | null {
  const mobile = country === 'GB' ? readMobile(text) : null
  if (mobile) return mobile
  const number = parsePhoneNumber(text, country)
  if (!number?.isPossible()) return null
  if (number.nationalNumber.startsWith('0') && !number.isValid()) return null
  const atHome = number.countryCallingCode === getCountryCallingCode(country)
  return { e164: number.number, display: atHome ? number.formatNational() : number.formatInternational() }
}
