import type { GraphSize } from '../generate/generate-graph.ts'

/** A whole region of a union: 1.3 million people, 60,000 organisations, 4 million affiliations, 1 million connections. */
const FULL: GraphSize = {
  people: 1_300_000,
  organisations: 60_000,
  affiliations: 4_000_000,
  connections: 1_000_000,
  seed: 7,
}

/** The same, smaller: everything in proportion to the people. */
export function sizeFor(people: number): GraphSize {
  const part = (whole: number) => Math.round((whole * people) / FULL.people)
  return {
    people,
    organisations: part(FULL.organisations),
    affiliations: part(FULL.affiliations),
    connections: part(FULL.connections),
    seed: FULL.seed,
  }
}

/** `BENCH_PEOPLE=10000,100000` says which; `BENCH_ALL=1` adds the whole region, which takes a quarter of an hour and 10 GB. */
export function sizesWanted(): GraphSize[] {
  const { BENCH_PEOPLE, BENCH_ALL } = process.env
  const wanted = BENCH_PEOPLE ? BENCH_PEOPLE.split(',').map(Number) : [10_000, 100_000]
  return (BENCH_ALL ? [...wanted, FULL.people] : wanted).map(sizeFor)
}
