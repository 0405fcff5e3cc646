import { normaliseEmail } from '../contact/email.ts'
import type { EmailField, PhoneField } from '../contact/fields.ts'
import { foldText, nameTokens } from './names.ts'

/**
 * Under which words something is found. `name`, `email`, `phone` match by their beginning, the others as a whole.
 * `tail` is a number read from its end, so that its last digits are a beginning too: an index knows no endings.
 * `key` is no word: records that share one are compared, see `personKeys`.
 */
export type TokenKind = 'name' | 'email' | 'phone' | 'tail' | 'tag' | 'key'
export type Token = { kind: TokenKind; token: string }

type Findable = {
  name: string
  otherNames?: readonly string[]
  phones: readonly PhoneField[]
  emails: readonly EmailField[]
  tags: readonly string[]
  /** From `personKeys` or `organisationKeys`. */
  keys?: readonly string[]
}

export const phoneDigits = (text: string) => text.replace(/\D/g, '').replace(/^(?:44|0044)(?=\d{9,})/, '0')

const backwards = (digits: string) => [...digits].reverse().join('')
/** The fewest digits that are looked for: "the number ends in 4812". */
const FEW_DIGITS = 4

/** A number typed from its beginning has its 0 or + and goes on; anything else is how one ends. */
const fromTheStart = (text: string, digits: string) =>
  text.startsWith('+') || (digits.startsWith('0') && digits.length > FEW_DIGITS)

/** Every token under which a person or an organisation is found, each once. */
export function tokensOf(record: Findable): Token[] {
  const names = new Set([record.name, ...(record.otherNames ?? [])].flatMap(nameTokens))
  const all: Token[] = [...names].map((token) => ({ kind: 'name', token }))
  for (const { address } of record.emails) {
    const key = normaliseEmail(address)?.key
    if (key) all.push({ kind: 'email', token: key })
  }
  for (const { number, e164 } of record.phones) {
    const digits = phoneDigits(e164 ?? number)
    if (digits) all.push({ kind: 'phone', token: digits }, { kind: 'tail', token: backwards(digits) })
  }
  for (const each of record.tags) all.push({ kind: 'tag', token: foldText(each) || each.toLowerCase() })
  for (const each of record.keys ?? []) all.push({ kind: 'key', token: each })
  return [...new Map(all.map((each) => [`${each.kind}\n${each.token}`, each])).values()]
}

/** What someone typed into a search box, as the tokens to look for. */
export function wanted(
  typed: string,
): { kind: 'name' | 'email' | 'phone' | 'tail'; tokens: string[] } | null {
  const text = typed.trim()
  if (!text) return null
  if (text.includes('@')) return { kind: 'email', tokens: [text.toLowerCase()] }
  const digits = phoneDigits(text.replace(/^\+44/, '0'))
  if (digits.length >= FEW_DIGITS && !/\p{L}/u.test(text))
    return fromTheStart(text, digits)
      ? { kind: 'phone', tokens: [digits] }
      : { kind: 'tail', tokens: [backwards(digits)] }
  const tokens = foldText(text).split(' ').filter(Boolean).slice(0, 6)
  return tokens.length > 0 ? { kind: 'name', tokens: tokens.map((token) => token.slice(0, 40)) } : null
}
