import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nameSimilarity } from './distance.ts'

/** The textbook recurrence, without shortcuts. */
function plainDistance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i ? (j ? 0 : i) : j)),
  )
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      d[i]![j] = Math.min(d[i - 1]![j]! + 1, d[i]![j - 1]! + 1, d[i - 1]![j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1)
    }
  }
  return d[a.length]![b.length]!
}

const short = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 8 })

describe('editDistance', () => {
  it('counts a swap as one and stops at the limit', () => {
    expect(editDistance('smith', 'smtih')).toBe(1)
    expect(editDistance('', 'abc')).toBe(3)
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('kitten', 'sitting', 1)).toBe(2)
    expect(editDistance('a'.repeat(100_000), 'b', 2)).toBe(3)
  })

  it('agrees with the textbook within the limit', () => {
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 8 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(plainDistance(a, b), limit + 1))
      }),
    )
  })
})

describe('nameSimilarity', () => {
  it("gives Winkler's published values", () => {
    expect(nameSimilarity('martha', 'marhta')).toBeCloseTo(0.961, 3)
    expect(nameSimilarity('dwayne', 'duane')).toBeCloseTo(0.84, 3)
    expect(nameSimilarity('dixon', 'dicksonx')).toBeCloseTo(0.813, 3)
  })

  it('is symmetric enough, between 0 and 1, and 1 for equal names', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const score = nameSimilarity(a, b)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(nameSimilarity(a, a)).toBe(1)
      }),
    )
  })
})
