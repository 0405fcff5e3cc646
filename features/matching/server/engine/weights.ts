import type { ReasonCode } from './judgement.ts'

/**
 * How often two records stand at this level when they are of one person (`same`), of two people of one household or
 * family (`kin`), or of two people who have nothing to do with each other (`stranger`).
 */
export type Weight = { same: number; kin: number; stranger: number }
export type Weights = Readonly<Record<Level, Weight>>

/** The fields that are compared and, of each, its levels: two records stand at one, or the field is not known. */
export const FIELDS = {
  given: [
    'given_same',
    'given_nickname',
    'given_typo',
    'given_alike',
    'given_initial',
    'given_middle',
    'given_near',
    'given_different',
  ],
  middle: ['middle_same', 'middle_initial', 'middle_different'],
  family: ['family_same', 'family_typo', 'family_alike', 'family_part', 'family_initial', 'family_different'],
  email: ['email_same', 'email_typo', 'email_alike', 'email_shared', 'email_different'],
  phone: ['phone_same', 'phone_home_same', 'phone_shared', 'phone_typo', 'phone_different'],
  birth: ['birth_same', 'birth_swapped', 'birth_typo', 'birth_part', 'birth_different'],
  born: ['birth_year_same', 'birth_year_near', 'birth_year_different'],
  home: ['home_same', 'home_near', 'home_neighbour', 'home_area', 'home_different'],
  postcode: ['postcode_same', 'area_same', 'postcode_different'],
  workplace: ['workplace_same', 'workplace_different'],
  branch: ['branch_same', 'branch_different'],
  external: ['external_same', 'external_typo', 'external_different'],
} as const satisfies Record<string, readonly ReasonCode[]>
export type Field = keyof typeof FIELDS
export type Level = (typeof FIELDS)[Field][number]

/** Levels whose chance among strangers depends on how rare the value is, so that it is not one number. */
export const BY_RARITY: ReadonlySet<Level> = new Set([
  'given_same',
  'given_nickname',
  'given_middle',
  'family_same',
  'family_part',
])

const w = (same: number, kin: number, stranger: number): Weight => ({ same, kin, stranger })

/**
 * What we take to be so before any data: rounded shares, from how often names, numbers and dates are mistyped,
 * changed or shared. `learn` moves `same` to what the data show. Of levels in BY_RARITY, `stranger` is that of a
 * name we know nothing of.
 */
export const DEFAULT_WEIGHTS: Weights = {
  given_same: w(0.8, 0.02, 0.002),
  given_nickname: w(0.04, 0.01, 0.003),
  given_typo: w(0.06, 0.005, 0.0008),
  given_alike: w(0.02, 0.006, 0.003),
  given_initial: w(0.04, 0.07, 0.08),
  given_middle: w(0.02, 0.01, 0.004),
  given_near: w(0.006, 0.03, 0.005),
  given_different: w(0.012, 0.85, 0.9),
  middle_same: w(0.72, 0.05, 0.05),
  middle_initial: w(0.22, 0.1, 0.1),
  middle_different: w(0.06, 0.85, 0.87),
  family_same: w(0.84, 0.75, 0.0004),
  family_typo: w(0.07, 0.02, 0.0008),
  family_alike: w(0.015, 0.005, 0.003),
  family_part: w(0.025, 0.06, 0.002),
  family_initial: w(0.01, 0.06, 0.07),
  family_different: w(0.04, 0.2, 0.95),
  email_same: w(0.68, 0.08, 0.000002),
  email_typo: w(0.04, 0.004, 0.00001),
  email_alike: w(0.05, 0.01, 0.001),
  email_shared: w(0.03, 0.1, 0.003),
  email_different: w(0.2, 0.8, 0.99),
  phone_same: w(0.55, 0.08, 0.000003),
  phone_home_same: w(0.13, 0.12, 0.00001),
  phone_shared: w(0.02, 0.05, 0.005),
  phone_typo: w(0.03, 0.004, 0.0001),
  phone_different: w(0.27, 0.75, 0.99),
  birth_same: w(0.9, 0.008, 0.00004),
  birth_swapped: w(0.02, 0.0004, 0.00004),
  birth_typo: w(0.04, 0.002, 0.0008),
  birth_part: w(0.02, 0.008, 0.005),
  birth_different: w(0.02, 0.98, 0.99),
  birth_year_same: w(0.94, 0.04, 0.017),
  birth_year_near: w(0.03, 0.06, 0.034),
  birth_year_different: w(0.03, 0.9, 0.95),
  home_same: w(0.63, 0.85, 0.00002),
  home_near: w(0.12, 0.05, 0.00003),
  home_neighbour: w(0.04, 0.04, 0.0004),
  home_area: w(0.06, 0.03, 0.04),
  home_different: w(0.15, 0.03, 0.96),
  postcode_same: w(0.77, 0.9, 0.0004),
  area_same: w(0.08, 0.05, 0.04),
  postcode_different: w(0.15, 0.05, 0.96),
  workplace_same: w(0.8, 0.08, 0.05),
  workplace_different: w(0.2, 0.92, 0.95),
  branch_same: w(0.88, 0.6, 0.3),
  branch_different: w(0.12, 0.4, 0.7),
  external_same: w(0.9, 0.01, 0.0000001),
  external_typo: w(0.03, 0.002, 0.0001),
  external_different: w(0.07, 0.99, 1),
}
