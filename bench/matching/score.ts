import {
  compareOrganisations,
  comparePeople,
  countNames,
  type Judgement,
  type Knowledge,
  learn,
  learnOrganisations,
  type OrganisationLook,
  organisationKeys,
  type PersonLook,
  personKeys,
  prepareOrganisation,
  preparePerson,
  surveyOrganisations,
} from '#features/matching/server/public.ts'

/** A record and who it truly is. */
export type Known<Look = PersonLook> = { look: Look; truth: string }

type Pair = readonly [number, number]

/** The pairs of records that share a key, each once. */
function candidates(keys: readonly string[][]): Pair[] {
  const blocks = new Map<string, number[]>()
  keys.forEach((mine, index) => {
    for (const key of mine) {
      const block = blocks.get(key)
      if (block) block.push(index)
      else blocks.set(key, [index])
    }
  })
  const pairs = new Map<number, Pair>()
  for (const block of blocks.values())
    for (let i = 1; i < block.length; i++)
      for (let j = 0; j < i; j++) pairs.set(block[j]! * keys.length + block[i]!, [block[j]!, block[i]!])
  return [...pairs.values()]
}

export type Score = { precision: number; recall: number; f1: number; wrong: number }

export function score(judged: number, right: number, truePairs: number): Score {
  const precision = judged === 0 ? 1 : right / judged
  const recall = right / truePairs
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, wrong: judged - right }
}

const pairsOf = (size: number) => (size * (size - 1)) / 2

/** Pairs among records of these true persons, and how many of them are of one person. */
export function pairsWithin(truths: readonly string[]): { pairs: number; right: number } {
  const sizes = new Map<string, number>()
  for (const truth of truths) sizes.set(truth, (sizes.get(truth) ?? 0) + 1)
  const right = [...sizes.values()].reduce((sum, size) => sum + pairsOf(size), 0)
  return { pairs: pairsOf(truths.length), right }
}

const truePairsOf = (known: readonly Known<unknown>[]) => pairsWithin(known.map(({ truth }) => truth)).right

const BESIDE_THE_NAME: ReadonlySet<string> = new Set(
  'website_same email_same phone_same phone_home_same postcode_same home_same home_near external_same birth_same'.split(
    ' ',
  ),
)

type Compare = (a: number, b: number) => Judgement

function judgeAll(known: readonly Known<unknown>[], pairs: readonly Pair[], compare: Compare) {
  const started = performance.now()
  const judged = pairs.map(([a, b]) => ({
    a,
    b,
    judgement: compare(a, b),
    true: known[a]!.truth === known[b]!.truth,
  }))
  const microseconds = ((performance.now() - started) * 1000) / Math.max(pairs.length, 1)
  const truePairs = truePairsOf(known)
  const of = (...outcomes: string[]) => {
    const some = judged.filter(({ judgement }) => outcomes.includes(judgement.outcome))
    return score(some.length, some.filter((each) => each.true).length, truePairs)
  }
  const met = judged.filter((each) => each.true)
  const told = met.filter(({ judgement }) => judgement.reasons.some(({ code }) => BESIDE_THE_NAME.has(code)))
  const evident = {
    all: told.length,
    joined: told.filter(({ judgement }) => judgement.outcome === 'same').length,
  }
  const scores = { automatic: of('same'), withAsking: of('same', 'ask'), evident }
  return { judged, microseconds, truePairs, met: met.length, ...scores }
}

/** Matches a file against itself as an import does: by keys, with weights learnt from its own pairs unless given. */
export function matchPeople(known: readonly Known[], given?: Knowledge) {
  const looks = known.map(({ look }) => look)
  const pairs = candidates(looks.map(personKeys))
  const ready = looks.map(preparePerson)
  const learnt = () =>
    learn(
      pairs.map(([a, b]) => [ready[a]!, ready[b]!] as const),
      { people: looks.length, nameFrequency: countNames(looks) },
    )
  const knowledge = given ?? learnt()
  return { knowledge, ...judgeAll(known, pairs, (a, b) => comparePeople(ready[a]!, ready[b]!, knowledge)) }
}

/** The same for organisations. */
export function matchOrganisations(known: readonly Known<OrganisationLook>[], given?: Knowledge) {
  const looks = known.map(({ look }) => look)
  const ready = looks.map(prepareOrganisation)
  const pairs = candidates(looks.map(organisationKeys))
  const learnt = () =>
    learnOrganisations(
      pairs.map(([a, b]) => [ready[a]!, ready[b]!] as const),
      { organisations: looks.length, survey: surveyOrganisations(looks) },
    )
  const knowledge = given ?? learnt()
  return {
    knowledge,
    ...judgeAll(known, pairs, (a, b) => compareOrganisations(ready[a]!, ready[b]!, knowledge)),
  }
}
