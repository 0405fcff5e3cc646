import type { PersonLook } from '#kernel/text/match-keys.ts'
import { find, likelihoods } from './compare-people.ts'
import { DEFAULT_KNOWLEDGE, type Knowledge, type NameFrequency } from './knowledge.ts'
import { type PreparedPerson, preparePerson } from './prepare.ts'
import { FIELDS, type Level, type Weight, type Weights } from './weights.ts'

type Seen = { finding: ReturnType<typeof find>; levels: readonly Level[] }

// The defaults count for as many pairs as this, so that a small file moves them little (a Dirichlet prior, as in
// Enamorado, Fifield and Imai 2019).
const PRIOR_PAIRS = 60
const PRIOR_RECORDS = 30
const ROUNDS = 25

// A level is believed at most this many times more or less often than by default: what looks like one person with
// two dates of birth is mostly two people.
const FURTHEST = 3
// But numbers: those of one list may stand for its rows, so that nobody has the same twice.
const FURTHEST_NUMBERS = 12
const PRIOR_NAMESAKES = 3

const FIELD_LEVELS = Object.entries(FIELDS) as readonly (readonly [string, readonly Level[]])[]
const OF_NAMES: ReadonlySet<Level> = new Set([...FIELDS.given, ...FIELDS.middle, ...FIELDS.family])

const between = (low: number, value: number, high: number) => Math.min(Math.max(value, low), high)

/** How many pairs of strangers would share both names if given and family names had nothing to do with each other. */
function namesakesByChance({ people, nameFrequency }: Knowledge): number {
  if (!nameFrequency || nameFrequency.people < 2) return 0
  const n = nameFrequency.people
  const meeting = (counts: ReadonlyMap<string, number>) => {
    let pairs = 0
    for (const count of counts.values()) pairs += count * (count - 1)
    return pairs / (n * (n - 1))
  }
  return ((people * people) / 2) * meeting(nameFrequency.given) * meeting(nameFrequency.family)
}

type Sample = { seen: readonly Seen[]; share: number; byChance: number }

/** What the pairs come to, each counted as far as it is likely to be of the kind. */
type Tally = {
  same: number
  kin: number
  levels: ReadonlyMap<Level, number>
  namesakes: number
  /** Pairs of one name with more to go by, and with nothing but the name. */
  telling: number
  silent: number
}

function tally(seen: readonly Seen[], believed: Knowledge): Tally {
  const sums = new Map<Level, number>()
  const all = { same: 0, kin: 0, levels: sums, namesakes: 0, telling: 0, silent: 0 }
  for (const { finding, levels } of seen) {
    const chance = likelihoods(finding, believed)
    const forSame = believed.duplicates * chance.same
    const forKin = believed.relatives * chance.kin
    const sum = forSame + forKin + believed.people * chance.stranger
    const [same, kin] = [forSame / sum, forKin / sum]
    all.same += same
    all.kin += kin
    for (const level of levels) sums.set(level, (sums.get(level) ?? 0) + same)
    if (!finding.bothNames) continue
    // With nothing but names to go by, a namesake cannot be told from the person, so nothing can be learnt.
    if (levels.every((level) => OF_NAMES.has(level))) all.silent++
    else {
      all.telling++
      all.namesakes += 1 - same - kin
    }
  }
  return all
}

function learntWeights(levels: Tally['levels'], base: Weights): Weights {
  const weights = { ...base } as Record<Level, Weight>
  for (const [name, field] of FIELD_LEVELS) {
    const furthest = name === 'external' ? FURTHEST_NUMBERS : FURTHEST
    const known = field.reduce((sum, level) => sum + (levels.get(level) ?? 0), 0)
    for (const level of field) {
      const prior = base[level].same
      const learnt = ((levels.get(level) ?? 0) + PRIOR_PAIRS * prior) / (known + PRIOR_PAIRS)
      weights[level] = {
        ...base[level],
        same: between(prior / furthest, learnt, Math.min(prior * furthest, 1)),
      }
    }
  }
  return weights
}

/** One round: how likely each pair is one person under what is believed now, and what to believe after that. */
function round({ seen, share, byChance }: Sample, believed: Knowledge, base: Knowledge): Knowledge {
  const { same, kin, levels, namesakes, telling, silent } = tally(seen, believed)
  const perRecord = (pairs: number, prior: number) =>
    (2 * pairs + PRIOR_RECORDS * prior) / (believed.people * share + PRIOR_RECORDS)
  const expected = telling === 0 ? 0 : (byChance * telling) / (telling + silent)
  const together = (namesakes + PRIOR_NAMESAKES * base.togetherness) / (expected + PRIOR_NAMESAKES)
  return {
    ...believed,
    weights: learntWeights(levels, base.weights),
    duplicates: between(0.01, perRecord(same, base.duplicates), 20),
    relatives: between(0.02, perRecord(kin, base.relatives), 2),
    togetherness: between(2, together, 200),
  }
}

/**
 * Estimates from candidate pairs (those that share a key) how often one person's records agree, how many records a
 * person has and how many relatives, by expectation and maximisation (Dempster, Laird and Rubin 1977; for record
 * linkage Winkler 1988), without anyone saying which pairs are the same. Pairs that share no key count as
 * strangers. What strangers share is not estimated but known from the names' frequency and the defaults.
 *
 * `people`: how many records the pairs were drawn from. `share`: which part of all pairs that share a key these are,
 * 1 unless given; a tenth for those of which the one record is among a tenth of all.
 */
export function learn(
  pairs: Iterable<readonly [PersonLook | PreparedPerson, PersonLook | PreparedPerson]>,
  about: { people: number; share?: number; nameFrequency?: NameFrequency | null; base?: Knowledge },
): Knowledge {
  const base = about.base ?? DEFAULT_KNOWLEDGE
  let believed: Knowledge = {
    ...base,
    people: Math.max(about.people, 2),
    nameFrequency: about.nameFrequency ?? base.nameFrequency,
  }
  const ready = (look: PersonLook | PreparedPerson) => ('givenJoined' in look ? look : preparePerson(look))
  const seen: Seen[] = []
  for (const [a, b] of pairs) {
    const finding = find(ready(a), ready(b), believed)
    seen.push({ finding, levels: finding.standings.map(({ level }) => level) })
  }
  const share = between(1e-6, about.share ?? 1, 1)
  const sample = { seen, share, byChance: namesakesByChance(believed) * share }
  for (let i = 0; i < ROUNDS; i++) believed = round(sample, believed, base)
  return believed
}
