import type { Reason } from '../contract.ts'

/** Each reason as it is read: "Same mobile · Surnames one letter apart". */
export const REASON_WORDS: Record<string, string> = {
  name_same: 'same name',
  given_same: 'same first name',
  given_nickname: 'first name in another form',
  given_typo: 'first names one letter apart',
  given_alike: 'first names sound alike',
  given_initial: 'only an initial, and it fits',
  given_middle: 'one’s first name is the other’s middle name',
  given_near: 'first names alike, but two names in use',
  given_different: 'different first names',
  middle_same: 'same middle name',
  middle_initial: 'middle names fit',
  middle_different: 'different middle names',
  family_same: 'same surname',
  family_typo: 'surnames one letter apart',
  family_alike: 'surnames sound alike',
  family_initial: 'only the initial of the surname, and it fits',
  family_part: 'one part of a double surname is the same',
  family_different: 'different surnames',
  names_swapped: 'first name and surname the other way round',
  sex_different: 'one is Mr, the other Mrs, Miss or Ms',
  generation_different: 'one is junior, the other senior',
  email_same: 'same mail address',
  email_typo: 'mail addresses a letter or two apart',
  email_alike: 'same mail name at another provider',
  email_shared: 'same mail address, but one that several share',
  email_different: 'different mail addresses',
  phone_same: 'same mobile',
  phone_home_same: 'same phone at home or work',
  phone_shared: 'same phone, but one that many share',
  phone_typo: 'phones one digit apart',
  phone_different: 'different phones',
  birth_same: 'same date of birth',
  birth_swapped: 'day and month of birth the other way round',
  birth_typo: 'dates of birth one digit apart',
  birth_part: 'date of birth nearly the same',
  birth_year_same: 'born in the same year',
  birth_year_near: 'born a year apart',
  birth_year_different: 'born in different years',
  birth_different: 'different dates of birth',
  home_same: 'same address',
  home_near: 'nearly the same address',
  home_neighbour: 'same postcode, another door',
  home_area: 'addresses in the same area',
  postcode_same: 'same postcode',
  postcode_different: 'different postcodes',
  area_same: 'same area',
  home_different: 'different addresses',
  workplace_same: 'same workplace',
  workplace_different: 'different workplaces',
  branch_same: 'same branch',
  branch_different: 'different branches',
  external_same: 'same number in another system',
  external_other: 'same number there, but the names differ',
  external_typo: 'numbers in another system one digit apart',
  external_different: 'different numbers in the same system',
  website_same: 'same website',
  website_near: 'websites nearly the same',
  website_shared: 'same website, but one that several share',
  website_different: 'different websites',
  words_typo: 'same name but for a slip',
  acronym: 'one is the initials of the other',
  words_same: 'same words in the name',
  words_some: 'some words of the name are the same',
  words_different: 'words in one name that the other lacks',
  kind_different: 'different kinds of organisation',
  place_different: 'different places',
}

/** What agrees in part, where two that are not the same would agree in it as well. */
const ONLY_WORDS: Record<string, string> = {
  words_some: 'only some words of the name are the same',
  family_part: 'only one part of a double surname is the same',
  family_alike: 'surnames sound alike, but are written differently',
  given_alike: 'first names sound alike, but are written differently',
  area_same: 'only the same area',
  home_area: 'addresses only in the same area',
}

/** One that has no words yet reads as its code does. */
export const reasonWords = ({ code, weight }: Reason) =>
  (weight < 0 ? ONLY_WORDS[code] : undefined) ?? REASON_WORDS[code] ?? code.replaceAll('_', ' ')

/** So little, in bits, speaks neither for two being the same nor against it. */
const SAYS_LITTLE = 0.5
export type Speaks = 'for' | 'against' | 'little'
export const speaks = ({ weight }: Reason): Speaks =>
  Math.abs(weight) < SAYS_LITTLE ? 'little' : weight > 0 ? 'for' : 'against'

/** How likely two are the same, in words: for one pair the same wherever it is asked about. */
export const likelyWords = (probability: number): string => {
  if (probability >= 0.99) return 'Very likely the same'
  if (probability >= 0.8) return 'Probably the same'
  return probability >= 0.4 ? 'Perhaps the same' : 'Probably not the same'
}
