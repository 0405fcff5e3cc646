import { usualShare } from './common-names.ts'
import { THRESHOLDS, type Thresholds } from './judgement.ts'
import { ORGANISATION_WEIGHTS, type OrganisationWeights } from './organisation-weights.ts'
import { DEFAULT_WEIGHTS, type Weights } from './weights.ts'

/** How many of the counted people (each full name once) bear a folded word in their name. */
export type NameFrequency = {
  people: number
  /** Which part of all records was counted, 0 to 1: how likely two that are compared are among those counted. */
  share: number
  given: ReadonlyMap<string, number>
  family: ReadonlyMap<string, number>
}

/** In how many of the counted organisations' names (each name once) a word stands. */
export type WordFrequency = { organisations: number; words: ReadonlyMap<string, number> }

/** What a judgement rests on besides the two records. */
export type Knowledge = {
  weights: Weights
  organisationWeights: OrganisationWeights
  nameFrequency: NameFrequency | null
  wordFrequency: WordFrequency | null
  /** How many records the pair was drawn from: with more records, more of them are alike by chance. */
  people: number
  /** Other records of the same person that a record has, on average. */
  duplicates: number
  /** Other people of the same household or family that a record has, on average. */
  relatives: number
  /**
   * How much likelier strangers are to share given and family name than the shares of the two say: both go together
   * within a community.
   */
  togetherness: number
  /** Mails (folded), phones and web sites under which several unlike names stand: an office, a switchboard, a club. */
  crowded: ReadonlySet<string>
  /** Names (their words, with spaces) that organisations of several postcode districts bear, with how many districts. */
  namesakes: ReadonlyMap<string, number>
  thresholds: Thresholds
}

/** For a small base of which nothing has been counted yet. */
export const DEFAULT_KNOWLEDGE: Knowledge = {
  weights: DEFAULT_WEIGHTS,
  organisationWeights: ORGANISATION_WEIGHTS,
  nameFrequency: null,
  wordFrequency: null,
  people: 2000,
  duplicates: 0.1,
  relatives: 0.2,
  togetherness: 4,
  crowded: new Set(),
  namesakes: new Map(),
  thresholds: THRESHOLDS,
}

// How many counted people it takes to believe the count as much as what is usual.
const DOUBT = 300
/** However few were seen, a name is not believed to be rarer: about the rarest that most people of a country bear. */
const RAREST = 0.00005

/**
 * The share of other people who bear this name (Winkler's frequency adjustment: to agree on Szymborska tells more
 * than to agree on Smith). `bearers`: how many full names the two that are compared have, who are not counted among
 * the others.
 */
export function shareOf(
  name: string,
  { nameFrequency }: Knowledge,
  otherwise: number,
  bearers: 1 | 2 = 1,
): number {
  const usual = usualShare(name, otherwise)
  if (!nameFrequency) return usual
  const { people, share, given, family } = nameFrequency
  const all = (given.get(name) ?? 0) + (family.get(name) ?? 0)
  const others = Math.max(all - bearers * share, 0)
  return Math.max((others + DOUBT * usual) / (people + DOUBT), RAREST)
}
