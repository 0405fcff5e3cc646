import { expect, test } from 'vitest'
import { inFives } from './in-fives.ts'

/** Stewards, other members and all others of two branches, members of none, and people who are no members. */
type World = { stewards: number; others: number; second: number; alone: number; outside: number }

const told = ({ stewards, others, second, alone, outside }: World) => {
  const members = stewards + others + second + alone
  return [members + outside, members, stewards + others, stewards, second].map(inFives).join()
}
const groups: readonly ((world: World) => number)[] = [
  ({ stewards }) => stewards,
  ({ others }) => others,
  ({ stewards, others }) => stewards + others,
  ({ second }) => second,
  ({ alone }) => alone,
  ({ outside }) => outside,
  ({ alone, outside }) => alone + outside,
  ({ second, alone }) => second + alone,
]

/** Many more of those whom no number counts alone, so that no world stands alone only because its like was not made. */
function* everyWorld(): Generator<World> {
  const few = Array.from({ length: 10 }, (_, n) => n)
  const many = Array.from({ length: 20 }, (_, n) => n)
  for (const stewards of few)
    for (const others of few)
      for (const second of few)
        for (const alone of many)
          for (const outside of many) yield { stewards, others, second, alone, outside }
}

test('whoever knows how it is done cannot tell from all numbers together that a group is one to four people', () => {
  const found = new Map<string, { sizes: Set<number>[]; looked: boolean }>()
  for (const world of everyWorld()) {
    const known = told(world)
    const alike = found.get(known) ?? { sizes: groups.map(() => new Set<number>()), looked: false }
    for (const [at, size] of groups.entries()) alike.sizes[at]!.add(size(world))
    if (world.alone < 10 && world.outside < 10) alike.looked = true
    found.set(known, alike)
  }
  const givenAway = (sizes: Set<number>) => sizes.size === 1 && [1, 2, 3, 4].some((n) => sizes.has(n))
  const given = [...found].filter(([, { sizes, looked }]) => looked && sizes.some(givenAway))
  expect(given.map(([known]) => known)).toEqual([])
})
