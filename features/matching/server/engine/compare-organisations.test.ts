import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OrganisationLook } from '#kernel/text/match-keys.ts'
import { compareOrganisations } from './compare-organisations.ts'
import { countWords } from './count.ts'
import { REASON_CODES } from './judgement.ts'
import { DEFAULT_KNOWLEDGE } from './knowledge.ts'
import { prepareOrganisation } from './organisations.ts'

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
  ])('%s', (_, one, other) => expect(outcome(one, other)).toBe('same'))

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

  it('learns which words tell little here', () => {
    const all = Array.from({ length: 400 }, (_, i) => ({
      name: `Timperley ${['Aces', 'Choir', 'Larks'][i % 3]} ${i}x`,
    }))
    const counted = { ...DEFAULT_KNOWLEDGE, wordFrequency: countWords(all) }
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
