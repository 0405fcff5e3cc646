import { describe, expect, it } from 'vitest'
import type { PersonLook } from '#kernel/text/match-keys.ts'
import { comparePeople } from './compare-people.ts'
import { countNames } from './count.ts'
import { DEFAULT_KNOWLEDGE, shareOf } from './knowledge.ts'
import { learn } from './learn.ts'

const NAMES = 'Adeyemi Bright Cusack Dunmore Everly Farrant Gadsby Hallam Inskip Jarrold'.split(' ')
const two = (n: number) => String(n).padStart(2, '0')

/** A list on which each stands twice, the second time with a birth date one digit off for every third. */
function twice(people: number): [PersonLook, PersonLook][] {
  return Array.from({ length: people }, (_, i) => {
    const name = `${NAMES[i % 10]!.slice(0, 4)}${i} ${NAMES[(i * 7) % 10]}${i % 13}`
    const look = {
      name,
      birthDate: `19${50 + (i % 40)}-${two(1 + (i % 12))}-15`,
      postcode: `M33 ${i % 10}AA`,
    }
    return [look, i % 3 === 0 ? { ...look, birthDate: look.birthDate.replace(/5$/, '6') } : look]
  })
}

describe('learn', () => {
  const pairs = twice(300)
  const names = countNames(pairs.flat())

  it('finds without being told how many stand twice and how often a date is mistyped', () => {
    const learnt = learn(pairs, { people: 600, nameFrequency: names })
    expect(learnt.duplicates).toBeGreaterThan(0.85)
    expect(learnt.duplicates).toBeLessThan(1.1)
    expect(learnt.weights.birth_typo.same).toBeGreaterThan(2 * DEFAULT_KNOWLEDGE.weights.birth_typo.same)
    const [one, other] = pairs[0]!
    expect(comparePeople(one, other, learnt).probability).toBeGreaterThan(
      comparePeople(one, other).probability,
    )
  })

  it('believes the same of the whole from a tenth of it', () => {
    const part = learn(pairs.slice(0, 30), { people: 600, share: 0.1, nameFrequency: names })
    expect(part.duplicates).toBeGreaterThan(0.5)
    expect(part.duplicates).toBeLessThan(1.1)
  })

  it('keeps to what is usual when there is nothing to learn from', () => {
    const learnt = learn([], { people: 50 })
    expect(learnt.weights.birth_same.same).toBeCloseTo(DEFAULT_KNOWLEDGE.weights.birth_same.same)
    expect(learnt.duplicates).toBeLessThanOrEqual(DEFAULT_KNOWLEDGE.duplicates)
  })
})

describe('countNames', () => {
  it('counts someone who is on ten lists once, and the rare as rarer than the common', () => {
    const looks = [
      ...Array(10).fill({ name: 'Olga Nowak' }),
      { name: 'Piotr Nowak' },
      { name: 'Nowak, Ewa' },
      { name: 'Ewa Rigby' },
    ]
    const nameFrequency = countNames(looks)
    expect(nameFrequency.people).toBe(4)
    expect(nameFrequency.family.get('nowak')).toBe(3)
    const knowledge = { ...DEFAULT_KNOWLEDGE, nameFrequency }
    expect(shareOf('nowak', knowledge, 0.0004)).toBeGreaterThan(shareOf('rigby', knowledge, 0.0004))
  })
})
