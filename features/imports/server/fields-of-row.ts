import * as z from 'zod/mini'
import { normaliseEmail } from '#kernel/contact/email.ts'
import type { AddressField, EmailField, ExternalId, PhoneField } from '#kernel/contact/fields.ts'
import { tidyAddresses, tidyPhones, tidyPostcode } from '#kernel/contact/tidy.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { ImportField } from '../contract.ts'
import { parts } from './cell-words.ts'
import type { Line, Problem } from './plan.ts'

type Cells = Line['cells']
const LABELLED = { mobile: 'mobile' } as const

export const lineOf = (cell: string | undefined) => (cell ? cleanLine(cell) || undefined : undefined)

/** Numbers in the form they are stored; two in one cell are two numbers. */
export function phonesOf({ mobile, phone }: Cells): PhoneField[] {
  const numbers = (cell: string | undefined, label?: string) =>
    parts(cell ?? '', /[;,|/\n]/).map((number) => ({
      number: cleanLine(number),
      ...(label ? { label } : {}),
    }))
  return tidyPhones([...numbers(mobile, LABELLED.mobile), ...numbers(phone)])
}

/** Addresses in the form they are stored, and a complaint when one cannot be one. */
export function emailsOf(
  cell: string | undefined,
  field: ImportField,
): { emails: EmailField[]; problems: Problem[] } {
  const read = parts(cell ?? '').map((each) => normaliseEmail(each))
  const problems = read.includes(null) ? [{ field, code: 'not_an_email' }] : []
  return { emails: read.filter((each) => each !== null).map(({ address }) => ({ address })), problems }
}

/** The address with its postcode, and the postcode as it is stored: a district where no more is known. */
export function placeOf({ address, postcode }: Cells): {
  addresses: AddressField[]
  postcode: string | undefined
} {
  const typed = lineOf(postcode)
  const text = lineOf(address)
  const whole = tidyPostcode(typed, [])
  const addresses = text
    ? tidyAddresses([
        { text: text.replaceAll('\n', ', '), ...(whole.postcode ? { postcode: whole.postcode } : {}) },
      ])
    : []
  return { addresses, postcode: whole.postcode ?? whole.outcode ?? undefined }
}

export const externalIdsOf = (cell: string | undefined, system: string): ExternalId[] => {
  const id = lineOf(cell)
  return id ? [{ system, id }] : []
}

/** Complaints of a room's own rules about what a row holds, each with the column it came from. */
export function problemsOf(
  rules: z.ZodMiniType,
  given: object,
  columns: Readonly<Record<string, ImportField>>,
): Problem[] {
  const checked = z.safeParse(rules, given)
  if (checked.success) return []
  const problems = checked.error.issues.map((issue) => ({
    field: columns[String(issue.path[0])] ?? null,
    code: issue.code === 'too_big' ? 'too_long' : 'invalid_format',
  }))
  return [...new Map(problems.map((each) => [`${each.field} ${each.code}`, each])).values()]
}
