import type { PersonLook } from '#kernel/text/match-keys.ts'
import { type Finding, find, likelihoods } from './compare-people.ts'
import { type Believed, between, expectAndMaximise } from './em.ts'
import { DEFAULT_KNOWLEDGE, type Knowledge, type NameFrequency } from './knowledge.ts'
import { type PreparedPerson, preparePerson } from './prepare.ts'
import { FIELDS, type Level } from './weights.ts'

const PRIOR_NAMESAKES = 3
const OF_NAMES: ReadonlySet<Level> = new Set([...FIELDS.given, ...FIELDS.middle, ...FIELDS.family])

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

/** How much likelier strangers are to share both names than by chance, from the pairs of one name that are not one. */
function togethernessOf(
  pairs: readonly Believed<Level, Finding>[],
  byChance: number,
  base: Knowledge,
): number {
  const named = pairs.filter(({ finding }) => finding.bothNames)
  // With nothing but names to go by, a namesake cannot be told from the person, so nothing can be learnt.
  const telling = named.filter(({ levels }) => !levels.every((level) => OF_NAMES.has(level)))
  const namesakes = telling.reduce((sum, { same, kin }) => sum + 1 - same - kin, 0)
  const expected = telling.length === 0 ? 0 : (byChance * telling.length) / named.length
  return between(2, (namesakes + PRIOR_NAMESAKES * base.togetherness) / (expected + PRIOR_NAMESAKES), 200)
}

/**
 * What pairs of people that share a key tell of the whole, see `expectAndMaximise`.
 *
 * `people`: how many records the pairs were drawn from. `share`: which part of all pairs that share a key these are,
 * 1 unless given; a tenth for those of which the one record is among a tenth of all.
 */
export function learn(
  pairs: Iterable<readonly [PersonLook | PreparedPerson, PersonLook | PreparedPerson]>,
  about: { people: number; share?: number; nameFrequency?: NameFrequency | null; base?: Knowledge },
): Knowledge {
  const base = about.base ?? DEFAULT_KNOWLEDGE
  const start: Knowledge = {
    ...base,
    people: Math.max(about.people, 2),
    nameFrequency: about.nameFrequency ?? base.nameFrequency,
  }
  const ready = (look: PersonLook | PreparedPerson) => ('givenJoined' in look ? look : preparePerson(look))
  const seen = Array.from(pairs, ([a, b]) => {
    const finding = find(ready(a), ready(b), start)
    return { finding, levels: finding.standings.map(({ level }) => level) }
  })
  const share = between(1e-6, about.share ?? 1, 1)
  const byChance = namesakesByChance(start) * share
  const people = {
    fields: FIELDS,
    likelihoods,
    weightsOf: (believed: Knowledge) => believed.weights,
    withWeights: (weights: Knowledge['weights']) => ({ weights }),
    further: (pairs: readonly Believed<Level, Finding>[]) => ({
      togetherness: togethernessOf(pairs, byChance, base),
    }),
  }
  return expectAndMaximise(people, seen, { base, start, share })
}
