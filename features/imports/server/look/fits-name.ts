import type { Judgement, ReasonCode } from '#features/matching/server/public.ts'

type Codes = ReadonlySet<string>

/** A given name that fits may stand beside a surname that marriage has changed. */
const GIVEN: Codes = new Set<ReasonCode>([
  'given_same',
  'given_nickname',
  'given_typo',
  'given_alike',
  'given_initial',
  'given_middle',
  'names_swapped',
])
/** Of a name in one word, and of the names of organisations. */
const NAME: Codes = new Set<ReasonCode>([
  'family_same',
  'family_typo',
  'family_alike',
  'family_part',
  'name_same',
  'words_same',
  'words_some',
])
/** What bears a number out whatever the names are. */
const BESIDE: Codes = new Set<ReasonCode>([
  'email_same',
  'email_typo',
  'phone_same',
  'birth_same',
  'birth_swapped',
  'birth_typo',
  'website_same',
])
/** Two brothers with one surname and two first names are two people, and one person was not born twice. */
const AGAINST: Codes = new Set<ReasonCode>(['given_different', 'given_near'])
const BORN_ELSEWHEN: Codes = new Set<ReasonCode>(['birth_different', 'birth_year_different'])

/** Whether a row and a record with one number are of one person as far as their names and all else go. */
export function bearsOut({ reasons }: Judgement): boolean {
  const has = (codes: Codes) => reasons.some(({ code }) => codes.has(code))
  if (has(BESIDE)) return true
  const whole = has(GIVEN) && has(NAME)
  if (has(BORN_ELSEWHEN) && !whole) return false
  return has(GIVEN) || (has(NAME) && !has(AGAINST))
}
