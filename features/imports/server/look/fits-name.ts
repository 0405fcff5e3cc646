import type { Judgement, ReasonCode } from '#features/matching/server/public.ts'

type Codes = ReadonlySet<string>

const GIVEN: Codes = new Set<ReasonCode>([
  'given_same',
  'given_nickname',
  'given_typo',
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
  'words_typo',
  'acronym',
  'words_some',
])
/** Of these nobody has two, whatever they are called. */
const BORN: Codes = new Set<ReasonCode>(['birth_same', 'birth_swapped', 'birth_typo'])
/** A household shares these, and its surname, and may share a number in a list of households. */
const REACHED: Codes = new Set<ReasonCode>(['email_same', 'email_typo', 'phone_same', 'website_same'])
/** People marry; but where two lists both count from 1, one number now and then falls to two of one first name. */
const OTHER_FAMILY: Codes = new Set<ReasonCode>(['family_different'])
/** Two brothers with one surname and two first names are two people, and one person was not born twice. */
const AGAINST: Codes = new Set<ReasonCode>(['given_different', 'given_near'])
const BORN_ELSEWHEN: Codes = new Set<ReasonCode>(['birth_different', 'birth_year_different'])

/**
 * Whether a row and a record with one number are of one person as far as their names and all else go. A given name that
 * fits, beside another surname, needs something of their own with it; the landline of a house or a switchboard is not that.
 */
export function bearsOut({ reasons }: Judgement): boolean {
  const has = (codes: Codes) => reasons.some(({ code }) => codes.has(code))
  const named = has(NAME) && !has(AGAINST)
  if (named || has(BORN)) return true
  return (has(REACHED) && !has(NAME)) || (has(GIVEN) && !has(BORN_ELSEWHEN) && !has(OTHER_FAMILY))
}
