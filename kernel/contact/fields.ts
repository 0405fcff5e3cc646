import * as z from 'zod/mini'
import { line, optionalLine } from '../contract.ts'

/** Ways to reach a person or an organisation, as they are typed, kept and sent. */
export const phone = z.object({
  number: line(60),
  /** Null when it cannot be read as a number; what was typed is kept all the same. */
  e164: z.optional(z.nullable(z.string().check(z.maxLength(20)))),
  label: z.optional(optionalLine(40)),
})
export const email = z.object({ address: line(254), label: z.optional(optionalLine(40)) })
export const address = z.object({
  text: line(400),
  postcode: z.optional(z.nullable(optionalLine(12))),
  label: z.optional(optionalLine(40)),
})
export const externalId = z.object({ system: line(60), id: line(200) })
export const tag = () => line(60)

export type PhoneField = z.infer<typeof phone>
export type EmailField = z.infer<typeof email>
export type AddressField = z.infer<typeof address>
export type ExternalId = z.infer<typeof externalId>
