import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonLook } from '#kernel/text/match-keys.ts'
import { nicknameTie } from '#kernel/text/nicknames.ts'
import { comparePeople } from './compare-people.ts'
import { preparePerson } from './prepare.ts'
import { anyone, birth, FAMILIES, GIVEN, household, landline, mail, mobile } from './testing/people.ts'

const outcome = (a: PersonLook, b: PersonLook) => comparePeople(a, b).outcome
const codes = (a: PersonLook, b: PersonLook) => comparePeople(a, b).reasons.map((each) => each.code)
const given = fc.constantFrom(...GIVEN)
const family = fc.constantFrom(...FAMILIES)
const runs = { numRuns: 200 }

const reach = { phones: ['+447700900123'], birthDate: '1975-03-09', postcode: 'M33 1AA' }

describe('one person, written by several hands', () => {
  it.each<[string, string, string]>([
    ['a pet name', 'William Ashworth', 'Bill Ashworth'],
    ['a title and letters', 'Cllr Dr Amina Khan MBE', 'Amina Khan'],
    ['the family name first', 'Khan, Amina', 'Amina Khan'],
    ['capitals', 'KHAN Amina', 'Amina Khan'],
    ['swapped names', 'Khan Amina', 'Amina Khan'],
    ['accents', 'Małgorzata Wójcik', 'Malgorzata Wojcik'],
    ['a typing error', 'Siobhan Gallagher', 'Siobhan Galagher'],
    ['another spelling', 'Mohammed Yousuf Chaudhry', 'Muhammad Yusuf Chaudhry'],
    ['a joined particle', 'Anna van der Meer', 'Anna Vandermeer'],
    ['an apostrophe', "Bríd O'Brien", 'Brid OBrien'],
    ['the family name first, two given names', 'Wong Ka Yan', 'Ka Yan Wong'],
    ['a hyphen in a given name', 'Mary-Ann Ogden', 'Maryann Ogden'],
    ['half of a double name', 'Claire Taylor-Webb', 'Claire Taylor'],
  ])('%s', (_, one, other) => {
    expect(outcome({ name: one, ...reach }, { name: other, ...reach })).toBe('same')
  })

  it('joins a moved person by birth and mail, and a person without a birth date by mail and mobile', () => {
    const emails = ['ewa.kaminska@mail.example']
    const moved = { name: 'Ewa Kamińska', emails, birthDate: '1982-11-30', postcode: 'M41 5BD' }
    expect(outcome({ ...moved, postcode: 'M33 1AA' }, moved)).toBe('same')
    const phones = ['+447700900456']
    expect(
      outcome({ name: 'E Kaminska', emails, phones }, { name: 'Ewa Kaminska', emails, phones }),
    ).not.toBe('different')
  })

  it('asks about one name as two languages write it, at one postcode, and not about two names of one origin', () => {
    const at = (name: string) => ({ name, postcode: 'M33 1AA' })
    expect(outcome(at('Tomasz Nowak'), at('Thomas Nowak'))).toBe('ask')
    expect(outcome(at('Piotr Zielinski'), at('Peter Zielinski'))).toBe('ask')
    expect(outcome(at('Jack Nowak'), at('John Nowak'))).toBe('different')
    expect(outcome({ name: 'Tomasz Nowak', ...reach }, { name: 'Thomas Nowak', ...reach })).toBe('ask')
    // Without a postcode it is a name as many bear.
    expect(outcome({ name: 'Tomasz Nowak' }, { name: 'Thomas Nowak' })).toBe('different')
  })

  it('knows someone by a maiden name when the birth date is the same, and asks when it is not known', () => {
    const home = { addresses: ['12 Oak Lane'], postcode: 'M33 1AA', emails: ['lucy@mail.example'] }
    const [lucy, brearley] = [
      { name: 'Lucy Brown', ...home },
      { name: 'Lucy Brearley', ...home },
    ]
    expect(outcome({ ...lucy, birthDate: '1978-02-14' }, { ...brearley, birthDate: '1978-02-14' })).toBe(
      'same',
    )
    expect(outcome(lucy, brearley)).toBe('ask')
    const { probability } = comparePeople({ ...brearley, otherNames: ['Lucy Brown'] }, lucy)
    expect(probability).toBeGreaterThan(0.97)
  })

  it('takes a surname that only sounds alike for another spelling, and no other surname', () => {
    expect(codes({ name: 'Joan Meier', ...reach }, { name: 'Joan Mayer', ...reach })).toContain(
      'family_alike',
    )
    expect(codes({ name: 'Joan Meier', ...reach }, { name: 'Joan Whitlock', ...reach })).toContain(
      'family_different',
    )
    expect(outcome({ name: 'Joan Meier', ...reach }, { name: 'Joan Mayer', ...reach })).toBe('same')
  })

  it('counts one workplace for two records of a name, and two workplaces against', () => {
    const at = (workplaceId?: string) => ({ name: 'Joan Whitlock', postcode: 'M33 1AA', workplaceId })
    const sure = (other?: string) => comparePeople(at('depot'), at(other)).probability
    expect(codes(at('depot'), at('depot'))).toContain('workplace_same')
    expect(codes(at('depot'), at('town hall'))).toContain('workplace_different')
    expect(codes(at('depot'), at()).some((code) => code.startsWith('workplace'))).toBe(false)
    expect(sure('depot')).toBeGreaterThan(sure())
    expect(sure('town hall')).toBeLessThan(sure())
    // Colleagues are not one person for working in one place.
    expect(outcome({ ...at('depot'), name: 'Sam Osei' }, at('depot'))).toBe('different')
  })

  it('asks when there is a name with just the postcode, or with a birth date a digit apart', () => {
    const amy = { name: 'Amy Seddon' }
    expect(outcome({ ...amy, postcode: 'M33 1AA' }, { ...amy, postcode: 'M33 1AA' })).toBe('ask')
    expect(outcome({ ...amy, birthDate: '1978-02-14' }, { ...amy, birthDate: '1978-02-15' })).toBe('ask')
  })

  it('says why, in codes', () => {
    expect(codes({ name: 'Bill Ashworth', ...reach }, { name: 'William Ashwroth', ...reach })).toEqual(
      expect.arrayContaining(['phone_same', 'birth_same', 'given_nickname', 'family_typo']),
    )
    const swappedDate = codes(
      { name: 'A Khan', birthDate: '1980-04-03' },
      { name: 'Amina Khan', birthDate: '1980-03-04' },
    )
    expect(swappedDate).toEqual(expect.arrayContaining(['birth_swapped', 'given_initial', 'family_same']))
  })

  it('lets a common name prove less than a rare one', () => {
    const chance = (name: string) => comparePeople({ name }, { name }).probability
    expect(chance('John Smith')).toBeLessThan(chance('Wilhelmina Featherstone') - 0.3)
    expect(outcome({ name: 'John Smith' }, { name: 'John Smith' })).toBe('different')
  })
})

describe('two people', () => {
  const differ = (one: string, other: string) =>
    one !== other && nicknameTie(one.toLowerCase(), other.toLowerCase()) === null

  it('never joins twins, whatever they share', () => {
    fc.assert(
      fc.property(
        given,
        given,
        family,
        birth(1940, 2005),
        household,
        mobile,
        (one, other, name, birthDate, home, phone) => {
          fc.pre(differ(one, other))
          const both = { ...home, birthDate, phones: [...home.phones, phone] }
          expect(
            outcome({ name: `${one} ${name}`, ...both }, { name: `${other} ${name}`, ...both }),
          ).not.toBe('same')
        },
      ),
      runs,
    )
  })

  it('keeps couples and families apart without asking', () => {
    fc.assert(
      fc.property(
        given,
        given,
        family,
        birth(1940, 2005),
        birth(1940, 2005),
        household,
        (one, other, name, born, bornToo, home) => {
          fc.pre(
            differ(one, other) &&
              one[0] !== other[0] &&
              born.slice(0, 4) !== bornToo.slice(0, 4) &&
              born.slice(5) !== bornToo.slice(5),
          )
          const first = { name: `${one} ${name}`, ...home, birthDate: born }
          expect(outcome(first, { name: `${other} ${name}`, ...home, birthDate: bornToo })).toBe('different')
          expect(outcome({ ...first, birthDate: null }, { name: `${other} ${name}`, ...home })).not.toBe(
            'same',
          )
        },
      ),
      runs,
    )
  })

  it('never joins father and son of one name', () => {
    fc.assert(
      fc.property(
        given,
        family,
        birth(1930, 1960),
        birth(1976, 2005),
        household,
        mobile,
        (one, name, born, bornToo, home, phone) => {
          fc.pre(born.slice(5) !== bornToo.slice(5))
          const both = { name: `${one} ${name}`, ...home, phones: [...home.phones, phone] }
          expect(outcome({ ...both, birthDate: born }, { ...both, birthDate: bornToo })).not.toBe('same')
          expect(outcome({ ...both, bornYear: 1950 }, { ...both, bornYear: 1980 })).not.toBe('same')
          const atHome = {
            name: both.name,
            addresses: home.addresses,
            postcode: home.postcode,
            phones: home.phones,
          }
          expect(outcome(atHome, { ...atHome, birthDate: bornToo })).not.toBe('same')
          expect(outcome({ ...both, name: `${both.name} Jr` }, both)).not.toBe('same')
        },
      ),
      runs,
    )
  })

  it.each<[string, PersonLook, PersonLook]>([
    ['Mr and Mrs', { name: 'Mr J Smith', ...reach }, { name: 'Mrs J Smith', ...reach }],
    [
      'brothers whose first name is Mohammed',
      { name: 'Mohammed Usman Khan', ...reach, birthDate: null },
      { name: 'Mohammed Imran Khan', ...reach, birthDate: null },
    ],
    ['two peers of one name', { name: 'Lord Evans of Rainow' }, { name: 'Lord Evans of Sealand' }],
    [
      'colleagues with one office mail',
      { name: 'Joan Bell', emails: ['info@branch.example'], phones: ['+441614960000'] },
      { name: 'Ravi Patel', emails: ['info@branch.example'], phones: ['+441614960000'] },
    ],
  ])('%s', (_, one, other) => expect(outcome(one, other)).not.toBe('same'))
})

describe('any two records', () => {
  it('are judged the same in either order, with a probability', () => {
    fc.assert(
      fc.property(anyone, anyone, (one, other) => {
        const judged = comparePeople(one, other)
        const turned = comparePeople(preparePerson(other), one)
        expect(turned.probability).toBeCloseTo(judged.probability, 9)
        expect(turned.outcome).toBe(judged.outcome)
        expect(judged.probability).toBeGreaterThanOrEqual(0)
        expect(judged.probability).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  it('are one person when they say the same and enough', () => {
    fc.assert(
      fc.property(anyone, mail, birth(1930, 2005), landline, (person, address, birthDate, phone) => {
        const full = { ...person, emails: [address], birthDate, phones: [phone] }
        expect(outcome(full, { ...full })).toBe('same')
      }),
      runs,
    )
  })

  it('never throw, whatever was typed', () => {
    const typed = fc.string({ unit: 'binary', maxLength: 60 })
    const look = fc.record({
      name: typed,
      givenName: typed,
      familyName: typed,
      phones: fc.array(typed),
      emails: fc.array(typed),
      birthDate: typed,
      addresses: fc.array(typed),
      postcode: typed,
    })
    fc.assert(
      fc.property(look, look, (one, other) => {
        expect(comparePeople(one, other).probability).not.toBeNaN()
      }),
      { numRuns: 50 },
    )
  })
})
