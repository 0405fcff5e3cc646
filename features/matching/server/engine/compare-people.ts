import type { PersonLook } from '#kernel/text/match-keys.ts'
import { birthLevel } from './births.ts'
import { externalLevel, mailLevel, phoneLevel } from './contacts.ts'
import { homeLevel } from './homes.ts'
import type { Judgement, Reason } from './judgement.ts'
import { DEFAULT_KNOWLEDGE, type Knowledge } from './knowledge.ts'
import {
  byGivenName,
  familyStanding,
  givenStanding,
  isGivenNameOf,
  mayBeTurned,
  middleStanding,
  type Standing,
  turned,
} from './names.ts'
import { GENERATION_GAP, outcomeOf } from './outcome.ts'
import { type PreparedPerson, preparePerson } from './prepare.ts'
import type { Level } from './weights.ts'

/** What comparing two records found, before it is weighed. */
export type Finding = {
  standings: readonly Standing[]
  /** Both given and family name agree. */
  bothNames: boolean
  swapped: boolean
  /** Years between their births; null when one is not known. */
  gap: number | null
  sexDiffers: boolean
  generationDiffers: 'told' | 'half-told' | null
}

const equality = (a: string | null, b: string | null, same: Level, different: Level): Level | null =>
  a === null || b === null ? null : a === b ? same : different

function nameStandings(a: PreparedPerson, b: PreparedPerson, knowledge: Knowledge): (Standing | null)[] {
  const given = givenStanding(a, b, knowledge)
  const family = familyStanding(a, b, knowledge)
  // A child is named after a parent of the same family name; brothers and sisters do not bear one name.
  const oneGeneration = a.born !== null && b.born !== null && Math.abs(a.born - b.born) < GENERATION_GAP
  if (given?.kin !== undefined && family?.level !== 'family_different' && !oneGeneration)
    given.kin += knowledge.weights.given_same.kin
  return [given, middleStanding(a, b), family]
}

const likelihood = (standings: readonly (Standing | null)[], { weights }: Knowledge) =>
  standings.reduce((product, each) => {
    if (!each) return product
    const { same, stranger } = weights[each.level]
    return (product * same) / (each.stranger ?? stranger)
  }, 1)

// In one order always, so that which record comes first never matters.
const isAhead = (a: PreparedPerson, b: PreparedPerson) =>
  a.givenJoined === b.givenJoined ? a.familyJoined < b.familyJoined : a.givenJoined < b.givenJoined

/** The names as they stand, or with the first word of one taken for the family name when that fits far better. */
function bestNames(a: PreparedPerson, b: PreparedPerson, knowledge: Knowledge) {
  const asWritten = nameStandings(a, b, knowledge)
  const otherWays: (Standing | null)[][] = []
  if (mayBeTurned(a, b)) otherWays.push(nameStandings(turned(a), b, knowledge))
  if (mayBeTurned(b, a)) otherWays.push(nameStandings(a, turned(b), knowledge))
  let best = { names: asWritten, swapped: false, odds: likelihood(asWritten, knowledge) }
  for (const names of otherWays) {
    const odds = likelihood(names, knowledge) * SWAPPED.same
    if (odds > best.odds) best = { names, swapped: true, odds }
  }
  return best
}

/** Compares field by field, each at the best level that any of its values reach. */
export function find(a: PreparedPerson, b: PreparedPerson, knowledge: Knowledge): Finding {
  if (isGivenNameOf(a, b)) return find(byGivenName(a), b, knowledge)
  if (isGivenNameOf(b, a)) return find(a, byGivenName(b), knowledge)
  const { names, swapped } = isAhead(b, a) ? bestNames(b, a, knowledge) : bestNames(a, b, knowledge)
  const levels = [
    mailLevel(a.mails, b.mails, knowledge),
    phoneLevel(a.phones, b.phones, knowledge),
    birthLevel(a, b),
    homeLevel(a.homes, b.homes),
    equality(a.workplaceId, b.workplaceId, 'workplace_same', 'workplace_different'),
    equality(a.branchId, b.branchId, 'branch_same', 'branch_different'),
    externalLevel(a, b),
  ]
  const standings = names.filter((each) => each !== null)
  for (const level of levels) if (level) standings.push({ level })
  return {
    standings,
    bothNames: names[0]?.stranger !== undefined && names[2]?.stranger !== undefined,
    swapped,
    gap: a.born === null || b.born === null ? null : Math.abs(a.born - b.born),
    sexDiffers: a.sex !== null && b.sex !== null && a.sex !== b.sex,
    generationDiffers:
      a.generation === b.generation ? null : a.generation && b.generation ? 'told' : 'half-told',
  }
}

const SWAPPED = { same: 0.03, kin: 0.003, stranger: 0.05 }
const SEX = { same: 0.02, kin: 0.5, stranger: 0.5 }
const GENERATION = {
  told: { same: 0.003, kin: 0.5, stranger: 0.1 },
  'half-told': { same: 0.15, kin: 0.5, stranger: 0.1 },
}
/** The three likelihoods of a finding: of one person, of one household, of strangers. */
export function likelihoods(finding: Finding, { weights, togetherness }: Knowledge) {
  let same = 1
  let kin = 1
  let stranger = 1
  for (const each of finding.standings) {
    const weight = weights[each.level]
    same *= weight.same
    kin *= each.kin ?? weight.kin
    stranger *= each.stranger ?? weight.stranger
  }
  if (finding.bothNames) stranger *= togetherness
  for (const each of [
    finding.swapped ? SWAPPED : null,
    finding.sexDiffers ? SEX : null,
    finding.generationDiffers ? GENERATION[finding.generationDiffers] : null,
  ]) {
    if (!each) continue
    same *= each.same
    kin *= each.kin
    stranger *= each.stranger
  }
  return { same, kin, stranger }
}

function reasonsOf(finding: Finding, { weights }: Knowledge): Reason[] {
  const bits = (same: number, other: number) => Math.round(Math.log2(same / other) * 10) / 10
  const reasons: Reason[] = finding.standings.map(({ level, stranger }) => ({
    code: level,
    weight: bits(weights[level].same, stranger ?? weights[level].stranger),
  }))
  if (finding.swapped) reasons.push({ code: 'names_swapped', weight: bits(SWAPPED.same, SWAPPED.stranger) })
  if (finding.sexDiffers) reasons.push({ code: 'sex_different', weight: bits(SEX.same, SEX.stranger) })
  if (finding.generationDiffers)
    reasons.push({
      code: 'generation_different',
      weight: bits(GENERATION[finding.generationDiffers].same, GENERATION[finding.generationDiffers].kin),
    })
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

const isPrepared = (look: PersonLook | PreparedPerson): look is PreparedPerson => 'givenJoined' in look

/**
 * How likely it is that two records are of one person.
 *
 * Fellegi and Sunter's model (1969): each field stands at one of several levels of agreement, and its weight is how
 * much likelier that level is for one person than otherwise. Otherwise has two classes, as in Winkler's three-class
 * model (1992) and Larsen and Rubin (2001): strangers, and two people of one household or family, who share an
 * address, a phone, a mail and a family name. So a shared phone weighs nothing when the given names differ.
 */
export function comparePeople(
  a: PersonLook | PreparedPerson,
  b: PersonLook | PreparedPerson,
  knowledge: Knowledge = DEFAULT_KNOWLEDGE,
): Judgement {
  const one = isPrepared(a) ? a : preparePerson(a)
  const other = isPrepared(b) ? b : preparePerson(b)
  const finding = find(one, other, knowledge)
  const { same, kin, stranger } = likelihoods(finding, knowledge)
  const forIt = knowledge.duplicates * same
  const against = knowledge.relatives * kin + knowledge.people * stranger
  const probability = forIt / (forIt + against)
  return {
    probability,
    outcome: outcomeOf(probability, finding, knowledge.thresholds),
    // Worked out where somebody asks for them: most pairs are of two people, and nobody wants to know why.
    get reasons() {
      return reasonsOf(finding, knowledge)
    },
  }
}
