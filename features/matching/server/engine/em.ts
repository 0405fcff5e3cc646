import type { Knowledge } from './knowledge.ts'
import type { Weight } from './weights.ts'

/** How likely what was seen is of one record's two copies, of two kin, of strangers. */
export type Likelihoods = { same: number; kin: number; stranger: number }

/** What a comparison found, with the levels at which the two stand. */
export type Seen<Level extends string, Finding> = { finding: Finding; levels: readonly Level[] }

/** A seen pair with how likely it is of each kind under what is believed. */
export type Believed<Level extends string, Finding> = Seen<Level, Finding> & { same: number; kin: number }

/** What is learnt of: people or organisations. */
export type Learnt<Level extends string, Finding> = {
  fields: Readonly<Record<string, readonly Level[]>>
  likelihoods: (finding: Finding, believed: Knowledge) => Likelihoods
  weightsOf: (believed: Knowledge) => Readonly<Record<Level, Weight>>
  withWeights: (weights: Readonly<Record<Level, Weight>>) => Partial<Knowledge>
  /** Whether a pair may count as one while it is learnt; any, unless given. */
  mayBeOne?: (finding: Finding) => boolean
  /** What more the pairs tell, beside how often one's records agree. */
  further?: (pairs: readonly Believed<Level, Finding>[]) => Partial<Knowledge>
}

// The defaults count for as many pairs as this, so that a small file moves them little (a Dirichlet prior, as in
// Enamorado, Fifield and Imai 2019).
const PRIOR_PAIRS = 60
const PRIOR_RECORDS = 30
const ROUNDS = 25

// A level is believed at most this many times more or less often than by default: what looks like one person with
// two dates of birth is mostly two people.
export const FURTHEST = 3
// But numbers: those of one list may stand for its rows, so that nobody has the same twice.
export const FURTHEST_NUMBERS = 12

export const between = (low: number, value: number, high: number) => Math.min(Math.max(value, low), high)

/** The step of expectation: how likely each pair is one, or kin. */
function believe<Level extends string, Finding>(
  seen: readonly Seen<Level, Finding>[],
  { likelihoods, mayBeOne = () => true }: Learnt<Level, Finding>,
  believed: Knowledge,
): Believed<Level, Finding>[] {
  return seen.map((each) => {
    const chance = likelihoods(each.finding, believed)
    const forSame = mayBeOne(each.finding) ? believed.duplicates * chance.same : 0
    const forKin = believed.relatives * chance.kin
    const sum = forSame + forKin + believed.people * chance.stranger
    return { ...each, same: forSame / sum, kin: forKin / sum }
  })
}

/** The step of maximisation for the levels: how often the copies of one stand at each. */
function learntWeights<Level extends string, Finding>(
  pairs: readonly Believed<Level, Finding>[],
  fields: Learnt<Level, Finding>['fields'],
  base: Readonly<Record<Level, Weight>>,
): Readonly<Record<Level, Weight>> {
  const sums = new Map<Level, number>()
  for (const { levels, same } of pairs)
    for (const level of levels) sums.set(level, (sums.get(level) ?? 0) + same)
  const weights: Record<Level, Weight> = { ...base }
  for (const [name, field] of Object.entries(fields)) {
    const furthest = name === 'external' ? FURTHEST_NUMBERS : FURTHEST
    const known = field.reduce((sum, level) => sum + (sums.get(level) ?? 0), 0)
    for (const level of field) {
      const prior = base[level].same
      const learnt = ((sums.get(level) ?? 0) + PRIOR_PAIRS * prior) / (known + PRIOR_PAIRS)
      weights[level] = {
        ...base[level],
        same: between(prior / furthest, learnt, Math.min(prior * furthest, 1)),
      }
    }
  }
  return weights
}

/**
 * Estimates from candidate pairs (those that share a key) how often one's records agree, how many records one has
 * and how many kin, by expectation and maximisation (Dempster, Laird and Rubin 1977; for the model of Fellegi and
 * Sunter 1969, Winkler 1988), without anyone saying which pairs are the same. Pairs that share no key count as
 * strangers. What strangers share is not estimated but known from the names' frequency and the defaults.
 *
 * `share`: which part of all pairs that share a key these are. `start`: the base with what was counted.
 */
export function expectAndMaximise<Level extends string, Finding>(
  learnt: Learnt<Level, Finding>,
  seen: readonly Seen<Level, Finding>[],
  { base, start, share }: { base: Knowledge; start: Knowledge; share: number },
): Knowledge {
  let believed = start
  for (let round = 0; round < ROUNDS; round++) {
    const pairs = believe(seen, learnt, believed)
    const sum = (kind: 'same' | 'kin') => pairs.reduce((all, each) => all + each[kind], 0)
    const perRecord = (count: number, prior: number) =>
      (2 * count + PRIOR_RECORDS * prior) / (believed.people * share + PRIOR_RECORDS)
    believed = {
      ...believed,
      ...learnt.withWeights(learntWeights(pairs, learnt.fields, learnt.weightsOf(base))),
      duplicates: between(0.01, perRecord(sum('same'), base.duplicates), 20),
      relatives: between(0.02, perRecord(sum('kin'), base.relatives), 2),
      ...learnt.further?.(pairs),
    }
  }
  return believed
}
