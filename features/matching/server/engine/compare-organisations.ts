import type { OrganisationLook } from '#kernel/text/match-keys.ts'
import { externalLevel, mailLevel, phoneLevel } from './contacts.ts'
import { homeLevel } from './homes.ts'
import type { Judgement, Outcome, Reason, ReasonCode } from './judgement.ts'
import { DEFAULT_KNOWLEDGE, type Knowledge } from './knowledge.ts'
import { type NameLevel, nameFinding } from './organisation-names.ts'
import { type PreparedOrganisation, prepareOrganisation } from './organisations.ts'
import type { Level, Weight } from './weights.ts'

type Sign = NameLevel | Level | 'website_same' | 'website_part' | 'website_different'

const w = (same: number, kin: number, stranger: number): Weight => ({ same, kin, stranger })

// As for people; kin are organisations of one roof or one family: a church, its school and its scouts, the branches
// of a union, the teams of a club. Of names, `stranger` is what is left beside the shares of the words.
const WEIGHTS: Partial<Record<Sign, Weight>> = {
  name_same: w(0.53, 0.0004, 1),
  words_same: w(0.22, 0.015, 1),
  words_typo: w(0.05, 0.005, 1),
  words_some: w(0.15, 0.15, 1),
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

/** The same page; or the same host with other pages, as a church and its branches have. */
function siteSign(a: PreparedOrganisation, b: PreparedOrganisation): Sign | null {
  if (!a.site || !b.site) return null
  if (a.site === b.site) return 'website_same'
  return a.site.split('/')[0] === b.site.split('/')[0] ? 'website_part' : 'website_different'
}

const SAID: Partial<Record<Sign, ReasonCode>> = {
  words_typo: 'words_same',
  words_apart: 'words_different',
  website_part: 'website_near',
  home_different: 'place_different',
  postcode_different: 'place_different',
  phone_home_same: 'phone_same',
  email_shared: 'email_same',
}

const AGREES: ReadonlySet<Sign> = new Set(['name_same', 'words_same', 'words_typo'])
const NAMED_NEARLY: ReadonlySet<Sign> = new Set(['words_some'])
const REFUSED: ReadonlySet<Sign> = new Set([
  'external_different',
  'home_different',
  'home_area',
  'postcode_different',
  'area_same',
])
const BESIDE_THE_NAME: ReadonlySet<Sign> = new Set([
  'home_same',
  'home_near',
  'postcode_same',
  'website_same',
  'email_same',
  'phone_same',
  'phone_home_same',
])

/**
 * Joined by itself only with one number elsewhere, or under one name when something beside the name is the same, and
 * never across two numbers or two places: a food bank with five doors has one name and one web site.
 */
function outcomeOf(probability: number, signs: readonly Sign[], { thresholds }: Knowledge): Outcome {
  if (probability < thresholds.ask) return 'different'
  if (thresholds.same >= 1 || probability < thresholds.same) return 'ask'
  const numbered = signs.includes('external_same')
  if (numbered) return signs.some((sign) => AGREES.has(sign) || NAMED_NEARLY.has(sign)) ? 'same' : 'ask'
  const borneOut = signs.some((sign) => BESIDE_THE_NAME.has(sign))
  return borneOut && AGREES.has(signs[0]!) && !signs.some((sign) => REFUSED.has(sign)) ? 'same' : 'ask'
}

const isPrepared = (look: OrganisationLook | PreparedOrganisation): look is PreparedOrganisation =>
  'placeWords' in look

/**
 * How likely it is that two records are of one organisation. The same model as for people (see `comparePeople`):
 * words that stand in many names weigh little, so "St John's" needs a place to be told from the next St John's.
 */
export function compareOrganisations(
  a: OrganisationLook | PreparedOrganisation,
  b: OrganisationLook | PreparedOrganisation,
  knowledge: Knowledge = DEFAULT_KNOWLEDGE,
): Judgement {
  const one = isPrepared(a) ? a : prepareOrganisation(a)
  const other = isPrepared(b) ? b : prepareOrganisation(b)
  const name = nameFinding(one, other, knowledge)
  const signs: Sign[] = [name.level]
  for (const sign of [
    homeLevel(one.homes, other.homes),
    siteSign(one, other),
    mailLevel(one.mails, other.mails, knowledge),
    phoneLevel(one.phones, other.phones, knowledge),
    externalLevel(one, other),
  ])
    if (sign) signs.push(sign)
  let [same, kin, stranger] = [knowledge.duplicates, knowledge.relatives, knowledge.people * name.stranger]
  const reasons: Reason[] = []
  for (const sign of signs) {
    const weight = WEIGHTS[sign]!
    same *= weight.same
    kin *= weight.kin
    stranger *= weight.stranger
    const otherwise = sign === name.level ? Math.max(name.stranger, weight.kin) : weight.stranger
    const bits = Math.log2(weight.same / otherwise)
    reasons.push({ code: SAID[sign] ?? (sign as ReasonCode), weight: Math.round(bits * 10) / 10 })
  }
  const probability = same / (same + kin + stranger)
  reasons.sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
  return { probability, outcome: outcomeOf(probability, signs, knowledge), reasons }
}
