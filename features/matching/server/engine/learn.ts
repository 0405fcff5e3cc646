import type { PersonLook } from '#kernel/text/match-keys.ts'
import { readName } from '#kernel/text/person-names.ts'
import { find, likelihoods } from './compare-people.ts'
import { DEFAULT_KNOWLEDGE, type Knowledge, type NameFrequency } from './knowledge.ts'
import { type PreparedPerson, preparePerson } from './prepare.ts'
import { FIELDS, type Level, type Weight, type Weights } from './weights.ts'

/** Counts the words of names among these records, each full name once, so that a person on ten lists counts once. */
export function countNames(looks: Iterable<PersonLook>): NameFrequency {
  const seen = new Set<string>()
  const counts = { given: new Map<string, number>(), family: new Map<string, number>() }
  const add = (map: Map<string, number>, word: string) => map.set(word, (map.get(word) ?? 0) + 1)
  for (const look of looks) {
    const { given, family } = readName(look)
    const whole = [...given, ...family].sort().join(' ')
    if (seen.has(whole)) continue
    seen.add(whole)
    for (const word of new Set(given)) add(counts.given, word)
    for (const word of new Set(family)) add(counts.family, word)
  }
  return { people: seen.size, ...counts }
}

type Seen = { finding: ReturnType<typeof find>; levels: readonly Level[] }

// The defaults count for as many pairs as this, so that a small file moves them little (a Dirichlet prior, as in
// Enamorado, Fifield and Imai 2019).
const PRIOR_PAIRS = 60
const PRIOR_RECORDS = 30
const ROUNDS = 25

// A level is believed at most this many times more or less often than by default: what looks like one person with
// two dates of birth is mostly two people.
const FURTHEST = 3
const PRIOR_NAMESAKES = 3

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

/** One round: how likely each pair is one person under what is believed now, and what to believe after that. */
function round(seen: readonly Seen[], believed: Knowledge, base: Knowledge, byChance: number): Knowledge {
  const sums = new Map<Level, number>()
  let same = 0
  let kin = 0
  let namesakes = 0
  let telling = 0
  let silent = 0
  for (const { finding, levels } of seen) {
    const chance = likelihoods(finding, believed)
    const forSame = believed.duplicates * chance.same
    const forKin = believed.relatives * chance.kin
    const all = forSame + forKin + believed.people * chance.stranger
    const share = forSame / all
    same += share
    kin += forKin / all
    // With nothing but names to go by, a namesake cannot be told from the person, so nothing can be learnt.
    if (finding.bothNames && levels.length > 3) {
      namesakes += 1 - share - forKin / all
      telling++
    } else if (finding.bothNames) silent++
    for (const level of levels) sums.set(level, (sums.get(level) ?? 0) + share)
  }
  const weights = { ...believed.weights } as Record<Level, Weight>
  for (const levels of Object.values(FIELDS) as readonly (readonly Level[])[]) {
    const known = levels.reduce((sum, level) => sum + (sums.get(level) ?? 0), 0)
    for (const level of levels) {
      const prior = base.weights[level].same
      const learnt = ((sums.get(level) ?? 0) + PRIOR_PAIRS * prior) / (known + PRIOR_PAIRS)
      weights[level] = {
        ...believed.weights[level],
        same: between(prior / FURTHEST, learnt, prior * FURTHEST),
      }
    }
  }
  const perRecord = (pairs: number, prior: number) =>
    (2 * pairs + PRIOR_RECORDS * prior) / (believed.people + PRIOR_RECORDS)
  const expected = telling === 0 ? 0 : (byChance * telling) / (telling + silent)
  return {
    ...believed,
    weights: weights as Weights,
    duplicates: between(0.01, perRecord(same, base.duplicates), 20),
    relatives: between(0.02, perRecord(kin, base.relatives), 2),
    togetherness: between(
      2,
      (namesakes + PRIOR_NAMESAKES * base.togetherness) / (expected + PRIOR_NAMESAKES),
      200,
    ),
  }
}

/**
 * Estimates from candidate pairs (those that share a key) how often one person's records agree, how many records a
 * person has and how many relatives, by expectation and maximisation (Dempster, Laird and Rubin 1977; for record
 * linkage Winkler 1988), without anyone saying which pairs are the same. Pairs that share no key count as
 * strangers. What strangers share is not estimated but known from the names' frequency and the defaults.
 *
 * `people`: how many records the pairs were drawn from.
 */
export function learn(
  pairs: Iterable<readonly [PersonLook | PreparedPerson, PersonLook | PreparedPerson]>,
  about: { people: number; nameFrequency?: NameFrequency | null; base?: Knowledge },
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
  const byChance = namesakesByChance(believed)
  for (let i = 0; i < ROUNDS; i++) believed = round(seen, believed, base, byChance)
  return believed
}
