import {
  comparePeople,
  countNames,
  type Knowledge,
  learn,
  type PersonLook,
  personKeys,
  preparePerson,
} from '#features/matching/server/public.ts'

/** A record and who it truly is. */
export type Known = { look: PersonLook; truth: string }

type Pair = readonly [number, number]

/** The pairs of records that share a key, each once. */
export function candidates(looks: readonly PersonLook[]): Pair[] {
  const blocks = new Map<string, number[]>()
  looks.forEach((look, index) => {
    for (const key of personKeys(look)) blocks.set(key, [...(blocks.get(key) ?? []), index])
  })
  const pairs = new Map<number, Pair>()
  for (const block of blocks.values())
    for (let i = 1; i < block.length; i++)
      for (let j = 0; j < i; j++) pairs.set(block[j]! * looks.length + block[i]!, [block[j]!, block[i]!])
  return [...pairs.values()]
}

export type Score = { precision: number; recall: number; f1: number; joined: number; wrong: number }

export function score(judged: number, right: number, truePairs: number): Score {
  const precision = judged === 0 ? 1 : right / judged
  const recall = right / truePairs
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    joined: judged,
    wrong: judged - right,
  }
}

const truePairsOf = (known: readonly Known[]) => {
  const sizes = new Map<string, number>()
  for (const { truth } of known) sizes.set(truth, (sizes.get(truth) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}

/** Matches a file against itself as an import does: keys, weights learnt from the file's own pairs, judgements. */
export function matchFile(known: readonly Known[], given?: Knowledge) {
  const looks = known.map(({ look }) => look)
  const pairs = candidates(looks)
  const prepared = looks.map(preparePerson)
  const knowledge =
    given ??
    learn(
      pairs.map(([a, b]) => [prepared[a]!, prepared[b]!] as const),
      { people: looks.length, nameFrequency: countNames(looks) },
    )
  const started = performance.now()
  const judged = pairs.map(([a, b]) => ({
    a,
    b,
    judgement: comparePeople(prepared[a]!, prepared[b]!, knowledge),
    true: known[a]!.truth === known[b]!.truth,
  }))
  const microseconds = ((performance.now() - started) * 1000) / Math.max(pairs.length, 1)
  const all = truePairsOf(known)
  const of = (...outcomes: string[]) => {
    const some = judged.filter(({ judgement }) => outcomes.includes(judgement.outcome))
    return score(some.length, some.filter((each) => each.true).length, all)
  }
  return {
    candidates: pairs.length,
    truePairs: all,
    met: judged.filter((each) => each.true).length,
    automatic: of('same'),
    withAsking: of('same', 'ask'),
    microseconds,
    knowledge,
    judged,
  }
}
