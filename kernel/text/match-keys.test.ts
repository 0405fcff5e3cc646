import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type OrganisationLook, organisationKeys, type PersonLook, personKeys } from './match-keys.ts'
import { nicknameTie } from './nicknames.ts'
import { readOrganisationName } from './organisation-names.ts'
import { readName } from './person-names.ts'

const meet = (a: PersonLook, b: PersonLook) => personKeys(a).some((key) => personKeys(b).includes(key))
const typed = fc.string({ unit: 'binary', maxLength: 80 })

describe('readName', () => {
  it.each<[string, string, string]>([
    ['Amina Khan', 'amina', 'khan'],
    ['Khan, Amina (Mrs)', 'amina', 'khan'],
    ['KHAN Amina', 'amina', 'khan'],
    ['Rt Hon Sir John Smith KBE MP', 'john', 'smith'],
    ['Fatima Begum', 'fatima', 'begum'],
    ['Ludwig van der Meer', 'ludwig', 'vandermeer'],
    ['Seán Ó Súilleabháin', 'sean', 'osuilleabhain'],
    ['Dr Claire Taylor-Webb MBE', 'claire', 'taylor webb'],
    ['Al Pinkerton', 'al', 'pinkerton'],
    ['Lord Evans of Rainow', '', 'evans rainow'],
    ['Bridget', '', 'bridget'],
  ])('%s', (name, given, family) => {
    const read = readName({ name })
    expect([read.given.join(' '), read.family.join(' ')]).toEqual([given, family])
  })

  it('reads two plain words as it reads any others', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Mrs',
        'Van',
        'Der',
        'Mc',
        'Nguyen',
        'Lord',
        'JP',
        'Jr',
        'Ó',
        "O'Dea",
        'Ann-Marie',
        'KHAN',
        '7',
      ),
      fc.string({ unit: fc.constantFrom(...'aBcé'), minLength: 1, maxLength: 4 }),
    )
    fc.assert(
      fc.property(word, word, (givenName, familyName) => {
        const two = { givenName, familyName }
        // With two spaces between them it is not the plain form, and says the same.
        const apart = readName({ name: `${givenName}  ${familyName}`, ...two })
        expect(readName({ name: `${givenName} ${familyName}`, ...two })).toEqual(apart)
      }),
      { numRuns: 1000 },
    )
  })

  it('takes the two fields when both are there, and keeps what else the name says', () => {
    const read = readName({ name: 'Bill Ogden', givenName: 'William', familyName: 'Ogden' })
    expect(read).toMatchObject({ given: ['william'], family: ['ogden'], alsoKnown: ['bill'] })
    expect(readName({ name: 'Bridget', givenName: 'Bridget' })).toMatchObject({
      given: ['bridget'],
      family: [],
    })
    expect(readName({ name: 'Mr John Smith Jr' })).toMatchObject({ sex: 'm', generation: 'younger' })
  })
})

describe('nicknameTie', () => {
  it('knows pet names and spellings, and keeps brothers and sisters apart', () => {
    for (const [a, b] of ['bill william', 'mo mohammed', 'liz beth', 'sam samantha', 'kasia katarzyna'].map(
      (pair) => pair.split(' '),
    ))
      expect(nicknameTie(a!, b!)).toBe('close')
    expect(nicknameTie('jack', 'sean')).toBe('loose')
    expect(nicknameTie('daniel', 'danielle')).toBeNull()
  })
})

describe('personKeys', () => {
  const home = { addresses: ['12 Oak Lane, Sale'], postcode: 'M33 1AA' }

  it.each<[string, PersonLook, PersonLook]>([
    ['by mail', { name: 'A', emails: ['Amina@mail.example'] }, { name: 'B', emails: ['amina@mail.example'] }],
    [
      'by a birth date with day and month swapped',
      { name: 'A', birthDate: '1980-03-04' },
      { name: 'B', birthDate: '1980-04-03' },
    ],
    [
      'by a postcode alone',
      { name: 'J Smith', postcode: 'm33 1aa' },
      { name: 'Joan Seddon', postcode: 'M33 1AA' },
    ],
    ['by names in either order', { name: 'Piotr Nowak' }, { name: 'Nowak Piotr' }],
    ['by a pet name', { name: 'Bill Ashworth' }, { name: 'William Ashworth' }],
    ['by sound', { name: 'Catherine MacDonald' }, { name: 'Kathryn McDonald' }],
    ['without accents', { name: 'Małgorzata Wójcik' }, { name: 'Malgorzata Wojcik' }],
    [
      'by door and street',
      { name: 'Ann Lee', addresses: home.addresses },
      { name: 'B Lee', addresses: ['12 Oak Ln'] },
    ],
  ])('lets records meet %s', (_, one, other) => expect(meet(one, other)).toBe(true))

  it('gives at most five short keys, each once, for any text', () => {
    const look = fc.record({
      name: typed,
      phones: fc.array(typed),
      emails: fc.array(typed),
      birthDate: fc.oneof(typed, fc.constant('1980-03-04')),
      addresses: fc.array(typed),
      postcode: typed,
    })
    fc.assert(
      fc.property(look, (person) => {
        for (const keys of [personKeys(person), organisationKeys(person)]) {
          expect(keys.length).toBeLessThanOrEqual(5)
          expect(new Set(keys).size).toBe(keys.length)
          for (const key of keys) expect(key.length).toBeLessThanOrEqual(60)
          for (const key of keys) expect(key.isWellFormed() && !key.includes('\0')).toBe(true)
        }
      }),
    )
  })
})

describe('organisations', () => {
  it.each([
    ["St. John's C of E Prim. Sch.", 'saint john anglican primary school'],
    ['S. John the Evangelist C of E', 'saint john evangelist anglican'],
    ['STRETFORD ST JOHN', 'stretford saint john'],
    ['Sale F.C. Ltd', 'sale football club'],
    ['The Parochial Church Council of Christ Church, Timperley', 'pcc christ church timperley'],
    ['Flixton Utd AFC', 'flixton united football club'],
    ['1st Sale Scouts (Cubs)', '1 sale scout'],
    ['Gorse Hill Tenants & Residents Assoc.', 'gorse hill resident association'],
  ])('reads %s', (name, words) => expect(readOrganisationName(name).words.join(' ')).toBe(words))

  it('lets the three spellings of one church meet', () => {
    const names = ["St John's", 'S. John the Evangelist C of E', 'STRETFORD ST JOHN']
    const keys = names.map((name) => organisationKeys({ name } satisfies OrganisationLook))
    for (const each of keys) expect(each.some((key) => keys[0]!.includes(key))).toBe(true)
  })
})
