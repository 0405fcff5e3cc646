import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OrganisationLook } from '#kernel/text/match-keys.ts'
import { compareOrganisations } from './compare-organisations.ts'
import { REASON_CODES } from './judgement.ts'
import { DEFAULT_KNOWLEDGE } from './knowledge.ts'
import { prepareOrganisation } from './organisations.ts'
import { surveyOrganisations } from './survey-organisations.ts'

const outcome = (a: OrganisationLook, b: OrganisationLook) => compareOrganisations(a, b).outcome
const at = (name: string, postcode = 'M32 0AA') => ({ name, postcode })
const number = (id: string) => ({ externalIds: [{ system: 'charity', id }] })

describe('one organisation, written by several hands', () => {
  it.each<[string, OrganisationLook, OrganisationLook]>([
    ['a full stop and a saint', at("St. John's Church"), at('ST JOHNS CHURCH')],
    ['abbreviations', at('Broadoak Prim. Sch.'), at('Broadoak Primary School')],
    [
      'a web site',
      { name: 'Sale C.C.', website: 'www.sale.example' },
      { name: 'Sale Cricket Club', website: 'https://sale.example/' },
    ],
    [
      'a charity number',
      { name: 'Trafford Rangers FC Ltd', ...number('1234567') },
      { name: 'Trafford Rangers', ...number('123 4567') },
    ],
    [
      'word order and a phone',
      { ...at('Carers Centre, Trafford'), phones: ['+441614960000'] },
      { ...at('Trafford Carers Centre'), phones: ['+441614960000'] },
    ],
    [
      'a slip, a web site and a postcode',
      { ...at('Manor Academy Sale'), website: 'manor.example' },
      { ...at('Manor Acadmy Sale'), website: 'www.manor.example' },
    ],
    [
      'two words run together',
      { ...at('Greater Town Bloodbikes'), phones: ['+441614960000'], website: 'bikes.example' },
      { ...at('Greater Town Blood Bikes'), phones: ['+441614960000'], website: 'bikes.example' },
    ],
    [
      'its short name in brackets',
      { ...at('Stretford African Caribbean Association (SACA)'), phones: ['+441614960000'] },
      { ...at('Stretford African Caribbean Assoc.'), phones: ['+441614960000'] },
    ],
    [
      'the mail box of its office',
      { name: 'The Davyhulme Carers', emails: ['info@carers.example'] },
      { name: 'Davyhulme Carers', emails: ['INFO@carers.example'] },
    ],
  ])('%s', (_, one, other) => expect(outcome(one, other)).toBe('same'))

  it.each<[string, OrganisationLook, OrganisationLook]>([
    [
      'its initials and a phone',
      { name: 'SACA', phones: ['+441614960000'] },
      { name: 'Stretford African Caribbean Association', phones: ['+441614960000'] },
    ],
    [
      'the same words in another order: a charity and what took its place',
      { name: "The Mayor of Little Town's Charity", website: 'mayor.example' },
      { name: "Little Town Mayor's Charity CIO", website: 'mayor.example' },
    ],
    [
      'a branch and the seat of a charity',
      { name: 'Home Makers, Hale', website: 'makers.example' },
      { name: 'Home Makers', website: 'makers.example' },
    ],
    [
      'a school and its foundation',
      { ...at("William Hulme's Grammar School"), website: 'hulme.example' },
      { ...at("William Hulme's Grammar School Foundation"), website: 'hulme.example' },
    ],
    [
      'a branch and one of its parts',
      { ...at('UNISON Stretford'), phones: ['+448000857857'], website: 'unison.example' },
      { ...at('UNISON Stretford Health'), phones: ['+448000857857'], website: 'unison.example' },
    ],
  ])('does not join by itself: %s', (_, one, other) => expect(outcome(one, other)).not.toBe('same'))

  it('asks about spellings of a church when the place fits, and not when there is no place', () => {
    expect(outcome(at("St John's"), at('S. John the Evangelist C of E'))).toBe('ask')
    expect(outcome(at('STRETFORD ST JOHN'), at('S. John the Evangelist C of E'))).toBe('ask')
    expect(outcome({ name: 'STRETFORD ST JOHN' }, { name: "St John's, Stretford" })).toBe('ask')
    expect(outcome({ name: "St John's" }, { name: 'S. John the Evangelist C of E' })).toBe('different')
  })
})

describe('two organisations', () => {
  it.each<[string, string, string]>([
    ['a church and its school', "St John's Church", "St John's C of E Primary School"],
    ['two churches', "St John's RC Church", "St John's C of E"],
    ['a school and its friends', 'Gorse Hill Primary School', 'Friends of Gorse Hill Primary School'],
    ['infants and juniors', 'Templemoor Infant School', 'Templemoor Junior School'],
    ['two troops', '1st Sale Scouts', '2nd Sale Scouts'],
    ['two sports', 'Hale Barns Cricket Club', 'Hale Barns Tennis Club'],
    ['men and women', 'Sale Ladies Hockey Club', "Sale Men's Hockey Club"],
    ['two branches', 'UNISON Trafford', 'UNISON Stockport'],
    ['two branches by number', 'Unite NW/41 Branch', 'Unite NW/42 Branch'],
    ['two troops beyond ten', '11th Sale Scouts', '21st Sale Scouts'],
    [
      'two schools called after a road',
      'Friends of Park Road School (Sale)',
      'Friends of Park Road School (Timperley)',
    ],
  ])('%s at one address', (_, one, other) => expect(outcome(at(one), at(other))).toBe('different'))

  it('are not one for a phone and a door that they share, as in a community centre', () => {
    const house = { addresses: ['1 Gorse Hill'], postcode: 'M32 0AA', phones: ['+441614960000'] }
    const inside = [
      'Gorse Hill Community Centre',
      'Trafford Carers',
      'Polish Saturday School',
      'Sale Larks Choir',
    ]
    for (const one of inside)
      for (const other of inside)
        if (one !== other)
          expect([one, other, outcome({ name: one, ...house }, { name: other, ...house })]).toEqual([
            one,
            other,
            'different',
          ])
    // Nearly one name is for a person to say.
    expect(
      outcome({ name: 'Gorse Hill Carers', ...house }, { name: 'Carers of Gorse Hill Road', ...house }),
    ).not.toBe('same')
  })

  it('keeps one name in two places, or with two charity numbers, from being joined', () => {
    expect(outcome(at('Christ Church'), at('Christ Church', 'WA15 1AA'))).toBe('different')
    expect(
      outcome({ ...at('Sale Arts'), ...number('1234567') }, { ...at('Sale Arts'), ...number('7654321') }),
    ).not.toBe('same')
  })

  it('keeps a district from being taken for a postcode', () => {
    const there = { website: 'larks.example' }
    expect(
      outcome({ name: 'Sale Larks', postcode: 'M33' }, { name: 'Sale Larks', postcode: 'M33' }),
    ).not.toBe('same')
    expect(
      outcome(
        { name: 'Sale Larks', postcode: 'M33', ...there },
        { name: 'Sale Larks', postcode: 'M33 2AA', ...there },
      ),
    ).toBe('same')
  })

  it('takes two names a letter apart for two where both are in use, and for a slip where one is not', () => {
    const towns = ['Sale', 'Hale'].flatMap((town) =>
      ['Choir', 'Larks', 'Aces', 'Band'].map((of) => `${town} ${of}`),
    )
    const knowledge = { ...DEFAULT_KNOWLEDGE, ...surveyOrganisations(towns.map((name) => ({ name }))) }
    const reach = { postcode: 'M33 1AA', website: 'u3a.example' }
    const judged = (one: string, other: string) =>
      compareOrganisations({ name: one, ...reach }, { name: other, ...reach }, knowledge).outcome
    expect(judged('Sale Larks', 'Hale Larks')).toBe('ask')
    expect(judged('Sale Larks', 'Sael Larks')).toBe('same')
  })

  it('asks which one is meant by a name that is borne in two places', () => {
    const two = ['M33 1AA', 'WA15 1AA'].map((postcode) => ({ name: 'Good News Church', postcode }))
    const knowledge = { ...DEFAULT_KNOWLEDGE, ...surveyOrganisations(two) }
    const one = { name: 'Good News Church', website: 'news.example' }
    const judged = (other: OrganisationLook) => compareOrganisations(one, other, knowledge).outcome
    expect(judged({ ...two[0]!, website: 'news.example' })).toBe('ask')
    expect(compareOrganisations(two[0]!, two[1]!, knowledge).outcome).toBe('different')
  })

  it('takes the doors of one charity in many districts for what they are, without asking', () => {
    const doors = ['M31 1AA', 'M32 1AA', 'M33 1AA', 'M41 1AA', 'WA14 1AA'].map((postcode) => ({
      name: 'Warm Welcome',
      website: 'welcome.example/find-us',
      postcode,
    }))
    const judged = (known: readonly OrganisationLook[]) =>
      compareOrganisations(doors[0]!, doors[1]!, { ...DEFAULT_KNOWLEDGE, ...surveyOrganisations(known) })
        .outcome
    expect(judged(doors.slice(0, 2))).toBe('ask')
    expect(judged(doors)).toBe('different')
  })

  it('asks nobody about half a name that the whole place shares', () => {
    const one = { name: 'Gorse Hill Methodist Church', postcode: 'M32 0AA' }
    expect(outcome(one, { name: 'Gorse Hill Studios', postcode: 'M32 9ZZ' })).toBe('different')
  })

  it('learns which words tell little here', () => {
    const all = Array.from({ length: 400 }, (_, i) => ({
      name: `Timperley ${['Aces', 'Choir', 'Larks'][i % 3]} ${i}x`,
    }))
    const counted = { ...DEFAULT_KNOWLEDGE, ...surveyOrganisations(all) }
    const [one, other] = [{ name: 'Timperley Larks' }, { name: 'Timperley Larks' }]
    expect(compareOrganisations(one, other, counted).probability).toBeLessThan(
      compareOrganisations(one, other).probability / 2,
    )
  })
})

it('judges the same in either order, whatever was typed', () => {
  const word = fc.constantFrom(
    'St',
    'Johns',
    'Sale',
    'School',
    'FC',
    'Utd',
    'Primary',
    'Hill',
    'Gorse',
    'Junior',
    '1st',
    'of',
    '(x)',
    "Mary's",
  )
  const look = fc.record({
    name: fc.oneof(
      fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary', maxLength: 40 }),
    ),
    postcode: fc.option(fc.constantFrom('M33 1AA', 'M32 0AA')),
    website: fc.option(fc.oneof(fc.webUrl(), fc.string())),
    addresses: fc.array(fc.constantFrom('1 Gorse Hill, Sale', 'Mary Street'), { maxLength: 1 }),
  })
  fc.assert(
    fc.property(look, look, (one, other) => {
      const judged = compareOrganisations(one, other)
      expect(judged.probability).not.toBeNaN()
      for (const { code } of judged.reasons) expect(REASON_CODES[code]).toBeTypeOf('string')
      expect(compareOrganisations(prepareOrganisation(other), one).probability).toBeCloseTo(
        judged.probability,
        9,
      )
    }),
    { numRuns: 300 },
  )
})
