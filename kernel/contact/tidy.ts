import { invalid } from '../errors.ts'
import { cleanLine } from '../text/clean.ts'
import { normaliseEmail } from './email.ts'
import type { AddressField, EmailField, PhoneField } from './fields.ts'
import { normalisePhone } from './phone.ts'
import { normalisePostcode } from './postcode.ts'

/** Numbers in the form they are matched and dialled by; one that cannot be read stays as typed. */
export const tidyPhones = (phones: readonly PhoneField[]): PhoneField[] =>
  phones.map(({ number, label }) => {
    const read = normalisePhone(number)
    return {
      number: read?.display ?? cleanLine(number),
      e164: read?.e164 ?? null,
      ...(label ? { label } : {}),
    }
  })

/** Throws `invalid` naming the mail that cannot be one: a wrong mail address is of no use to anybody. */
export const tidyEmails = (emails: readonly EmailField[]): EmailField[] =>
  emails.map(({ address, label }, index) => {
    const read = normaliseEmail(address)
    if (!read) throw invalid({ [`emails.${index}.address`]: 'not_an_email' })
    return { address: read.address, ...(label ? { label } : {}) }
  })

/** A postcode typed into an address is put in its usual form; a foreign one stays as typed. */
export const tidyAddresses = (addresses: readonly AddressField[]): AddressField[] =>
  addresses.map(({ text, postcode, label }) => {
    const read = postcode ? normalisePostcode(postcode) : null
    return {
      text: cleanLine(text),
      postcode: read?.postcode ?? postcode ?? null,
      ...(label ? { label } : {}),
    }
  })

/** The postcode and district to keep for someone: their own if given, otherwise that of their first address. */
export function tidyPostcode(typed: string | null | undefined, addresses: readonly AddressField[]) {
  const raw = typed || addresses.find((each) => each.postcode)?.postcode
  if (!raw) return { postcode: null, outcode: null }
  const read = normalisePostcode(raw)
  return read
    ? { postcode: read.postcode, outcode: read.outcode }
    : { postcode: cleanLine(raw).slice(0, 12), outcode: null }
}
