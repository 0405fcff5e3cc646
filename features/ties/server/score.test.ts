import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AFFILIATION_ROLES } from '#features/affiliations/contract.ts'
import { alongPath, belongingScore, byRank, dotsOf, knowingScore, sharingScore, together } from './score.ts'

const strength = fc.constantFrom(1 as const, 2 as const, 3 as const)
const role = fc.constantFrom(...AFFILIATION_ROLES)
const willing = fc.constantFrom('yes' as const, 'unknown' as const, 'no' as const)
const belonging = fc.record({ role, strength })
const introducing = fc.record({ role, strength, willing })
const chance = fc.double({ min: 0, max: 1, noNaN: true })
const ranked = fc.record({
  ours: fc.boolean(),
  direct: fc.boolean(),
  score: chance,
  name: fc.string(),
  id: fc.uuid(),
})

describe('a single tie', () => {
  test('is a chance, grows with its strength, and is nothing for whoever would not introduce us', () => {
    fc.assert(
      fc.property(introducing, (tie) => {
        const score = belongingScore(tie)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThan(1)
        expect(score === 0).toBe(tie.willing === 'no')
        if (tie.strength < 3 && tie.willing !== 'no')
          expect(belongingScore({ ...tie, strength: 3 })).toBeGreaterThan(score)
      }),
    )
    expect(knowingScore(3)).toBeGreaterThan(knowingScore(2))
    expect(belongingScore({ role: 'chair', strength: 2, willing: 'yes' })).toBeGreaterThan(
      belongingScore({ role: 'member', strength: 2, willing: 'yes' }),
    )
  })

  test('through a shared organisation counts less the more belong to it, whichever of the two is asked first', () => {
    const size = fc.integer({ min: 2, max: 300 })
    fc.assert(
      fc.property(belonging, belonging, size, size, (one, other, a, b) => {
        const [few, many] = [Math.min(a, b), Math.max(a, b)]
        expect(sharingScore(one, other, many)).toBeLessThanOrEqual(sharingScore(one, other, few))
        expect(sharingScore(one, other, few)).toBeCloseTo(sharingScore(other, one, few), 12)
        expect(sharingScore(one, other, few)).toBeLessThan(knowingScore(3))
      }),
    )
  })
})

describe('paths', () => {
  test('never gain by a further step, and never lose by a further path', () => {
    fc.assert(
      fc.property(fc.array(chance, { minLength: 1, maxLength: 6 }), chance, (scores, further) => {
        expect(alongPath(...scores, further)).toBeLessThanOrEqual(alongPath(...scores))
        const all = together([...scores, further])
        expect(all).toBeGreaterThanOrEqual(Math.max(...scores, further) - 1e-12)
        expect(all).toBeLessThanOrEqual(1)
        expect(together([further, ...scores].reverse())).toBeCloseTo(
          together([...scores.reverse(), further]),
          9,
        )
      }),
    )
    expect(together([])).toBe(0)
  })
})

describe('the order', () => {
  test('is one order, the same however the list was mixed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ranked, { selector: (each) => each.id }), (list) => {
        const sorted = [...list].sort(byRank)
        expect([...list].reverse().sort(byRank)).toEqual(sorted)
        for (const [index, each] of sorted.entries()) {
          const next = sorted[index + 1]
          if (!next) continue
          expect(Number(each.direct)).toBeGreaterThanOrEqual(Number(next.direct))
          if (each.direct === next.direct && each.ours === next.ours)
            expect(each.score).toBeGreaterThanOrEqual(next.score)
        }
      }),
    )
  })

  test('has dots that grow with the score', () => {
    fc.assert(fc.property(chance, chance, (a, b) => a > b || dotsOf(a) <= dotsOf(b)))
    expect([dotsOf(0), dotsOf(0.3), dotsOf(0.9)]).toEqual([1, 2, 3])
  })
})
