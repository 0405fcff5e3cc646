/** Why two records were judged as they were; the wording is the web's. Weight in bits: +1 doubles the odds. */
export type Reason = { code: ReasonCode; weight: number }

export type Outcome = 'same' | 'ask' | 'different'

export type Judgement = {
  /** That both records are of one person or organisation, 0 to 1. */
  probability: number
  outcome: Outcome
  /** The strongest first. */
  reasons: Reason[]
}

/** `same`: at least this sure to join without asking; 1: never. `ask`: at least this sure to trouble a person with it. */
export type Thresholds = { same: number; ask: number }

export const THRESHOLDS: Thresholds = { same: 0.995, ask: 0.35 }

/** Every reason a judgement may give, with what it says. */
export const REASON_CODES = {
  name_same: 'The whole name is the same',
  given_same: 'The same given name',
  given_nickname: 'A short form or another spelling of the same given name',
  given_typo: 'Given names a letter apart',
  given_alike: 'Given names that sound alike or begin alike',
  given_initial: 'Only an initial, and it fits',
  given_middle: 'The given name of one is a middle name of the other',
  given_near: 'Alike, but two names in use: perhaps brother and sister',
  given_different: 'Different given names',
  middle_same: 'The same middle name or initial',
  middle_initial: 'Middle names that fit: an initial, or a letter apart',
  middle_different: 'Different middle names',
  family_same: 'The same family name',
  family_typo: 'Family names a letter apart',
  family_alike: 'Family names that sound alike or are two letters apart',
  family_initial: 'Only the initial of the family name, and it fits',
  family_part: 'One part of a double family name is the same',
  family_different: 'Different family names',
  names_swapped: 'Given and family name the other way round',
  sex_different: 'One is Mr, the other Mrs, Miss or Ms',
  generation_different: 'One is junior, the other senior',
  email_same: 'The same mail address',
  email_typo: 'Mail addresses a letter or two apart',
  email_alike: 'The same name before the @ at another provider',
  email_shared: 'The same mail address, but one that an office or a family shares',
  email_different: 'Different mail addresses',
  phone_same: 'The same mobile',
  phone_home_same: 'The same phone at home or at work',
  phone_shared: 'The same phone, but one that many share',
  phone_typo: 'Phone numbers one digit apart',
  phone_different: 'Different phones',
  birth_same: 'The same date of birth',
  birth_swapped: 'Day and month of birth the other way round',
  birth_typo: 'Dates of birth one digit apart',
  birth_part: 'Two of day, month and year of birth are the same',
  birth_year_same: 'Born in the same year',
  birth_year_near: 'Born a year apart',
  birth_year_different: 'Born in different years',
  birth_different: 'Different dates of birth',
  home_same: 'The same address',
  home_near: 'Nearly the same address',
  home_neighbour: 'The same postcode, but another door',
  home_area: 'Addresses in the same area',
  postcode_same: 'The same postcode',
  postcode_different: 'Different postcodes',
  area_same: 'The same area',
  home_different: 'Different addresses',
  workplace_same: 'The same workplace',
  workplace_different: 'Different workplaces',
  branch_same: 'The same branch',
  branch_different: 'Different branches',
  external_same: 'The same number in another system',
  external_other: 'The same number in another system, but other names and nothing else in common',
  external_typo: 'Numbers in another system one digit apart',
  external_different: 'Different numbers in the same other system',
  website_same: 'The same web site',
  website_near: 'Pages of the same web site',
  website_shared: 'The same web site, but one that several share',
  website_different: 'Different web sites',
  words_typo: 'The same name but for a slip',
  acronym: 'The first letters of the name',
  words_same: 'The same words in the name',
  words_some: 'Some words of the name are the same',
  words_different: 'Words in the name that the other lacks',
  kind_different: 'Different kinds of organisation',
  place_different: 'Different places',
} as const
export type ReasonCode = keyof typeof REASON_CODES
