import { describe, expect, it } from 'vitest'
import type { PersonLook } from '#kernel/text/match-keys.ts'
import { comparePeople } from './compare-people.ts'
import { countNames, countShared, withNames } from './count.ts'
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

  it('finds that numbers tell nothing where nobody has the same twice, and dates still do', () => {
    const rowOf = (look: PersonLook, row: number) => ({
      ...look,
      externalIds: [{ system: 'list', id: String(row) }],
    })
    const numbered = pairs.map(
      ([one, other], at) => [rowOf(one, at), rowOf(other, pairs.length + at)] as [PersonLook, PersonLook],
    )
    const { weights } = learn(numbered, { people: 600, nameFrequency: names })
    expect(weights.external_different.same).toBeGreaterThan(0.7)
    expect(weights.external_different.same).toBeLessThanOrEqual(1)
    expect(weights.birth_different.same).toBeLessThanOrEqual(
      3 * DEFAULT_KNOWLEDGE.weights.birth_different.same,
    )
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
  it('does not count the two that are compared among the others, as far as they were counted', () => {
    const nameFrequency = countNames([
      { name: 'Tom Ackroyd' },
      { name: 'Thomas Ackroyd' },
      ...Array.from({ length: 600 }, (_, at) => ({ name: `Una Bell${at}` })),
    ])
    const share = (counted: typeof nameFrequency, bearers: 1 | 2) =>
      shareOf('ackroyd', { ...DEFAULT_KNOWLEDGE, nameFrequency: counted }, 0.0004, bearers)
    expect(share(nameFrequency, 2)).toBeLessThan(share(nameFrequency, 1))
    expect(share(nameFrequency, 2)).toBeCloseTo(0.12 / 902, 6)
    // Of a sample of a hundredth, both are most likely others.
    expect(share({ ...nameFrequency, share: 0.01 }, 2)).toBeGreaterThan(2 / 1000)
  })

  it('believes no name to be rarer than one in twenty thousand', () => {
    const many = countNames(Array.from({ length: 9000 }, (_, at) => ({ name: `Una Bell${at}` })))
    expect(shareOf('ackroyd', { ...DEFAULT_KNOWLEDGE, nameFrequency: many }, 0.0004)).toBe(0.00005)
  })

  it('adds up what was counted in two places, and as little as was counted of either', () => {
    const one = countNames([{ name: 'Ewa Nowak' }, { name: 'Ewa Rigby' }], 0.1)
    const both = withNames(one, countNames([{ name: 'Piotr Nowak' }]))
    expect(both).toMatchObject({ people: 3, share: 0.1 })
    expect(both.family.get('nowak')).toBe(2)
    expect(both.given.get('piotr')).toBe(1)
    expect(one.family.get('nowak')).toBe(1)
    expect(withNames(null, one)).toBe(one)
  })
})

describe('countShared', () => {
  it('finds the number of an office by the names that stand under it, not by how often one does', () => {
    const at = (name: string, mail: string) => ({ name, emails: [mail], phones: ['+441614960000'] })
    const looks = [
      at('Ann Bell', 'Office@example.org'),
      at('Bob Carr', 'office@example.org'),
      at('Cal Dunn', 'office@example.org'),
      at('Dee Earl', 'own@example.org'),
      ...Array(9).fill(at('Ann Bell', 'ann@example.org')),
    ]
    expect(countShared(looks)).toEqual(['+441614960000'])
  })
})
