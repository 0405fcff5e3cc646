import { listText } from '../text/csv.ts'
import { withoutPostcode } from './address.ts'
import type { AddressField, EmailField, PhoneField } from './fields.ts'

/** How our own lists write phones, mail addresses and addresses into one cell each, as rows of the database hold them. */
type Stored = unknown

const named = (text: string, label: string | undefined) => (label ? `${text} (${label})` : text)

/** "+447700900123 (home); +441614960001" */
export const phonesText = (phones: Stored): string =>
  listText(((phones ?? []) as PhoneField[]).map(({ e164, number, label }) => named(e164 ?? number, label)))

/** "joan@example.org (work); joan@example.net" */
export const emailsText = (emails: Stored): string =>
  listText(((emails ?? []) as EmailField[]).map(({ address, label }) => named(address, label)))

/** "1 High Street, Sale [work]". An address often has brackets of its own; the postcode stands only where the record has another. */
export const addressesText = (addresses: Stored, postcode: string | null | undefined): string =>
  listText(
    ((addresses ?? []) as AddressField[]).map((each) => {
      const text = withoutPostcode(each)
      const whole = each.postcode && each.postcode !== postcode ? `${text}, ${each.postcode}` : text
      return each.label ? `${whole} [${each.label}]` : whole
    }),
  )
