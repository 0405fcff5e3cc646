import { normaliseEmail } from '#kernel/contact/email.ts'

export const mailKey = (address: string) => normaliseEmail(address)?.key ?? address.toLowerCase()
