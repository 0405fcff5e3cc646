import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OrganisationLook } from '#kernel/text/match-keys.ts'
import { compareOrganisations } from './compare-organisations.ts'
import { FURTHEST } from './em.ts'
import { DEFAULT_KNOWLEDGE, type Knowledge } from './knowledge.ts'
import { learnOrganisations } from './learn-organisations.ts'
import type { OrganisationLevel } from './organisation-weights.ts'
import { bothSurveys, surveyOrganisations } from './survey-organisations.ts'

const TOWNS = 'Aldham Birchley Cawthorpe Dunmere Eastry Farley Gosford Hexby'.split(' ')
const BODIES = 'Choir,Cricket Club,Allotments Association,Residents Association,Food Bank'.split(',')

type Pair = [OrganisationLook, OrganisationLook]

/** A list on which each stands twice, the second time with another phone for every third. */
const twice = (many: number): Pair[] =>
  Array.from({ length: many }, (_, i) => {
    const name = `${TOWNS[i % 8]} ${String.fromCharCode(97 + (i % 23))}ton${i} ${BODIES[i % 5]}`
    const phone = `+4416149${String(60_000 + i)}`
    const look = { name, postcode: `M33 ${i % 10}AA`, phones: [phone] }
    return [look, i % 3 === 0 ? { ...look, phones: ['+441614000000'] } : look]
  })

const learnt = (pairs: readonly Pair[], organisations = 2 * pairs.length) =>
  learnOrganisations(pairs, { organisations, survey: surveyOrganisations(pairs.flat()) })

describe('learnOrganisations', () => {
  const pairs = twice(200)

  it('finds without being told how many stand twice and how often a phone is another', () => {
    const found = learnt(pairs)
    expect(found.duplicates).toBeGreaterThan(0.85)
    expect(found.duplicates).toBeLessThan(1.1)
    const [before, after] = [DEFAULT_KNOWLEDGE, found].map((each) => each.organisationWeights)
    expect(after!.words_typo.same).toBeLessThan(before!.words_typo.same)
    expect(after!.name_same.same).toBeGreaterThan(before!.name_same.same)
    const [one, other] = pairs[0]!
    expect(compareOrganisations(one, other, found).probability).toBeGreaterThan(
      compareOrganisations(one, other).probability,
    )
  })

  it('believes the same of the whole from a tenth of it', () => {
    const { duplicates } = learnOrganisations(pairs.slice(0, 20), {
      organisations: 400,
      share: 0.1,
      survey: surveyOrganisations(pairs.flat()),
    })
    expect(duplicates).toBeGreaterThan(0.4)
    expect(duplicates).toBeLessThan(1.1)
  })

  it('takes what has two names for kin, however much they share', () => {
    const house = { postcode: 'M33 1AA', phones: ['+441614960000'], website: 'www.hall.example' }
    const under = BODIES.map((body) => ({ name: `Farley ${body}`, ...house }))
    const roof = under.flatMap((one, at) => under.slice(at + 1).map((other): Pair => [one, other]))
    const found = learnt(roof, 20)
    expect(found.duplicates).toBeLessThan(DEFAULT_KNOWLEDGE.duplicates)
    expect(found.relatives).toBeGreaterThan(DEFAULT_KNOWLEDGE.relatives)
  })

  it('knows names that are borne in two places, and what several are reached by', () => {
    const several = ['M31 1AA', 'M32 1AA', 'M33 1AA', 'M41 1AA'].map((postcode, at) => ({
      name: 'Christ Church',
      postcode,
      website: `www.churches.example/${at}`,
    }))
    const others = BODIES.map((body) => ({ name: `Farley ${body}`, website: 'www.hall.example/farley' }))
    const { namesakes, crowded } = surveyOrganisations([...several, ...others])
    expect([...namesakes]).toEqual([['christ church', 4]])
    expect([...crowded].sort()).toEqual(['churches.example', 'hall.example', 'hall.example/farley'])
  })

  it('knows of a base and a list together what either tells', () => {
    const known = surveyOrganisations([
      { name: 'Christ Church', postcode: 'M31 1AA' },
      { name: 'Farley Choir' },
    ])
    const more = surveyOrganisations(
      ['M32 1AA', 'M33 1AA'].map((postcode) => ({ name: 'Christ Church', postcode })),
    )
    const { wordFrequency, namesakes } = bothSurveys(known, more)
    expect(wordFrequency).toMatchObject({ organisations: 3 })
    expect(wordFrequency!.words.get('church')).toBe(2)
    expect(namesakes.get('christ church')).toBe(2)
  })
})

const LEVELS = Object.keys(DEFAULT_KNOWLEDGE.organisationWeights) as OrganisationLevel[]
const sameOf = ({ organisationWeights }: Knowledge) => LEVELS.map((level) => organisationWeights[level].same)

const look = fc.record({
  name: fc
    .tuple(fc.constantFrom(...TOWNS), fc.constantFrom(...BODIES))
    .map(([town, body]) => `${town} ${body}`),
  postcode: fc.option(fc.constantFrom('M33 1AA', 'M32 0AA', 'M41')),
  phones: fc.subarray(['+441614960000', '+441614960001']),
  website: fc.option(fc.constantFrom('hall.example', 'hall.example/choir', 'other.example')),
})
const anyPairs = fc.array(fc.tuple(look, look), { maxLength: 30 })

describe('whatever the pairs', () => {
  it('no level is believed further from what is usual than it may be, and the numbers stay in bounds', () => {
    fc.assert(
      fc.property(anyPairs, fc.integer({ min: 0, max: 5000 }), (pairs, organisations) => {
        const found = learnt(pairs, organisations)
        sameOf(found).forEach((same, at) => {
          const usual = DEFAULT_KNOWLEDGE.organisationWeights[LEVELS[at]!].same
          expect(same).toBeGreaterThanOrEqual(usual / FURTHEST - 1e-12)
          expect(same).toBeLessThanOrEqual(usual * FURTHEST + 1e-12)
        })
        expect(found.duplicates).toBeGreaterThanOrEqual(0.01)
        expect(found.duplicates).toBeLessThanOrEqual(20)
        expect(found.relatives).toBeLessThanOrEqual(2)
      }),
      { numRuns: 60 },
    )
  })

  it('neither their order nor which of two comes first matters', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const turned = pairs.map(([one, other]): Pair => [other, one]).reverse()
        const [one, other] = [learnt(pairs), learnt(turned)]
        sameOf(one).forEach((same, at) => {
          expect(same).toBeCloseTo(sameOf(other)[at]!, 9)
        })
        expect(one.duplicates).toBeCloseTo(other.duplicates, 9)
      }),
      { numRuns: 40 },
    )
  })

  it('a handful moves little: by no more than their share beside the sixty that stand for what is usual', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(look, look), { maxLength: 6 }), (pairs) => {
        const most = pairs.length / (pairs.length + 60)
        sameOf(learnt(pairs)).forEach((same, at) => {
          const usual = DEFAULT_KNOWLEDGE.organisationWeights[LEVELS[at]!].same
          expect(Math.abs(same - usual)).toBeLessThanOrEqual(most + 1e-9)
        })
      }),
      { numRuns: 60 },
    )
  })
})
