import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FEWEST_SHOWN } from '../contract.ts'
import { type Counted, type Masked, maskPlaces } from './mask.ts'

const OF_LAND = ['M1', 'M2', 'M3']
const world = (numbers: readonly number[]) => OF_LAND.map((code, at) => ({ code, n: numbers[at]! }))
const present = (counts: readonly Counted[]) => counts.filter(({ n }) => n > 0)
/** What somebody knows who has the answer and the total, told elsewhere. */
const knownOf = (numbers: readonly number[], answer: Masked) =>
  JSON.stringify([numbers.reduce((sum, n) => sum + n, 0), answer])

function* everyWorld(most: number, length: number): Generator<number[]> {
  if (length === 0) return yield []
  for (const rest of everyWorld(most, length - 1)) for (let n = 0; n <= most; n++) yield [...rest, n]
}

describe('numbers for someone who may not see people', () => {
  const counts = fc.uniqueArray(
    fc.record({ code: fc.string({ minLength: 2, maxLength: 4 }), n: fc.nat(40) }),
    {
      selector: ({ code }) => code,
      maxLength: 30,
    },
  )

  test('no number told is under five, and those told add up', () => {
    fc.assert(
      fc.property(counts, fc.nat(20), (places, unplaced) => {
        const { shown, elsewhere, total } = maskPlaces(present(places), unplaced)
        for (const { code, n } of shown) {
          expect(n).toBeGreaterThanOrEqual(FEWEST_SHOWN)
          expect(places.find((each) => each.code === code)!.n).toBe(n)
        }
        if (elsewhere !== null) expect(elsewhere === 0 || elsewhere >= FEWEST_SHOWN).toBe(true)
        if (total !== null) expect(shown.reduce((sum, { n }) => sum + n, elsewhere!)).toBe(total)
        else expect([shown, elsewhere]).toEqual([[], null])
      }),
    )
  })

  test('the order of places changes nothing', () => {
    fc.assert(
      fc.property(counts, fc.nat(20), (places, unplaced) => {
        expect(maskPlaces(present(places).reverse(), unplaced)).toEqual(maskPlaces(present(places), unplaced))
      }),
    )
  })

  // Every land of three places with up to eight people each; of those without a place so many that none of the worlds
  // looked at is alone only because its like was not made.
  test('whoever knows how it is done, and the total, still cannot work out a number under five', () => {
    const alike = new Map<string, number[][]>()
    for (const numbers of everyWorld(8, OF_LAND.length))
      for (let unplaced = 0; unplaced <= 24; unplaced++) {
        const all = [...numbers, unplaced]
        const known = knownOf(all, maskPlaces(present(world(numbers)), unplaced))
        const others = alike.get(known)
        if (others) others.push(all)
        else alike.set(known, [all])
      }
    const given: number[][] = []
    for (const worlds of alike.values())
      for (const world of worlds.filter((each) => each.at(-1)! <= 8))
        for (const [at, n] of world.entries())
          if (n > 0 && n < FEWEST_SHOWN && worlds.every((each) => each[at] === n)) given.push(world)
    expect(given).toEqual([])
  })
})
