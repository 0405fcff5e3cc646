import { FIELDS, type Weight } from './weights.ts'

/** The fields that are compared and, of each, its levels; of names the one that says most first. */
export const ORGANISATION_FIELDS = {
  name: [
    'name_same',
    'words_same',
    'words_typo',
    'acronym',
    'words_some',
    'kind_different',
    'words_apart',
    'words_different',
  ],
  home: FIELDS.home,
  postcode: FIELDS.postcode,
  website: ['website_same', 'website_part', 'website_shared', 'website_different'],
  email: FIELDS.email,
  phone: FIELDS.phone,
  external: FIELDS.external,
} as const

/** The levels at which two organisations stand; `website_part`: other pages of one host. */
export type OrganisationLevel = (typeof ORGANISATION_FIELDS)[keyof typeof ORGANISATION_FIELDS][number]
export type OrganisationWeights = Readonly<Record<OrganisationLevel, Weight>>

const w = (same: number, kin: number, stranger: number): Weight => ({ same, kin, stranger })

/**
 * As for people; kin are organisations of one roof or one family: a church, its school and its scouts, the branches
 * of a union, the teams of a club. Of names, `stranger` is what is left beside the shares of the words.
 */
export const ORGANISATION_WEIGHTS: OrganisationWeights = {
  name_same: w(0.53, 0.0004, 1),
  words_same: w(0.22, 0.004, 1),
  words_typo: w(0.05, 0.0003, 1),
  acronym: w(0.02, 0.0005, 1),
  words_some: w(0.14, 0.15, 1),
  kind_different: w(0.01, 0.35, 1),
  words_apart: w(0.005, 0.25, 1),
  words_different: w(0.025, 0.2, 1),
  home_same: w(0.5, 0.35, 0.0002),
  home_near: w(0.15, 0.1, 0.0003),
  home_neighbour: w(0.1, 0.15, 0.001),
  home_area: w(0.1, 0.15, 0.04),
  home_different: w(0.15, 0.25, 0.95),
  postcode_same: w(0.7, 0.5, 0.0004),
  area_same: w(0.12, 0.2, 0.04),
  postcode_different: w(0.18, 0.3, 0.95),
  website_same: w(0.75, 0.1, 0.00002),
  website_part: w(0.1, 0.25, 0.001),
  website_shared: w(0.75, 0.5, 0.01),
  website_different: w(0.15, 0.65, 0.99),
  email_same: w(0.6, 0.1, 0.00002),
  email_shared: w(0.6, 0.1, 0.00002),
  email_typo: w(0.03, 0.01, 0.0001),
  email_alike: w(0.02, 0.05, 0.01),
  email_different: w(0.35, 0.8, 0.99),
  phone_same: w(0.6, 0.2, 0.00005),
  phone_home_same: w(0.6, 0.2, 0.00005),
  phone_shared: w(0.1, 0.2, 0.01),
  phone_typo: w(0.03, 0.02, 0.0002),
  phone_different: w(0.35, 0.6, 0.99),
  external_same: w(0.93, 0.002, 0.0000001),
  external_typo: w(0.02, 0.01, 0.0005),
  external_different: w(0.05, 0.98, 1),
}
