import { describe, expect, test } from 'vitest'
import { generateBorough } from './generate-borough.ts'

const borough = generateBorough()
const { people, organisations } = borough

const DRAMA = /^(07700 900\d{3}|0161 496 0\d{3})$/
const EXAMPLE_MAIL = /^[a-z0-9]+([.-][a-z0-9]+)*@example\.(org|com)$/
const POSTCODE = /^(M3[23]|WA1[45]) \d[ABD-HJLNP-UW-Z]{2}$/

test('nobody real can be reached: phones for drama, mail and web on example domains', () => {
  const phones = [
    ...people.flatMap((each) => each.phones),
    ...organisations.flatMap((each) => each.phone ?? []),
  ]
  const mails = [
    ...people.flatMap((each) => each.emails),
    ...organisations.flatMap((each) => each.email ?? []),
  ]
  expect(phones.length).toBeGreaterThan(1500)
  expect(phones.filter((each) => !DRAMA.test(each))).toEqual([])
  expect(mails.filter((each) => !EXAMPLE_MAIL.test(each))).toEqual([])
  expect(new Set(mails).size).toBe(mails.length)
  const sites = organisations.flatMap((each) => each.website ?? [])
  expect(sites.filter((each) => !/^https:\/\/[a-z0-9-]+\.example\.org\/$/.test(each))).toEqual([])
})

test('postcodes have the shape of real ones', () => {
  const all = [...people, ...organisations, ...borough.workplaces].map((each) => each.postcode)
  expect(all.filter((each) => !POSTCODE.test(each))).toEqual([])
})

test('every text is clean', () => {
  const texts = JSON.stringify(borough)
  expect(texts).not.toMatch(/undefined|NaN|\[object/)
  const strings = [...people, ...organisations, ...borough.affiliations, ...borough.connections].flatMap(
    (each) => Object.values(each).filter((value) => typeof value === 'string'),
  )
  const unclean = (text: string) => text === '' || text !== text.trim() || /\s{2}|\p{Cc}/u.test(text)
  expect(strings.filter((text) => unclean(text) || text !== text.normalize('NFC'))).toEqual([])
})

describe('names', () => {
  test.each(['Arabic', 'Cyrillic', 'Han', 'Bengali'])('some are written in %s script', (script) => {
    const pattern = new RegExp(`\\p{Script=${script}}`, 'u')
    expect(people.some((each) => pattern.test(each.name))).toBe(true)
  })

  test('some are long, some double-barrelled, and families share one with an address and a phone', () => {
    expect(people.some((each) => each.name.length > 45)).toBe(true)
    expect(people.filter((each) => /\p{L}{3}-\p{Lu}/u.test(each.familyName)).length).toBeGreaterThan(20)
    const homes = Map.groupBy(people, (each) => `${each.familyName}|${each.address}|${each.phones.at(-1)}`)
    expect([...homes.values()].filter((home) => home.length > 1).length).toBeGreaterThan(100)
  })
})

describe('the texture of the borough', () => {
  const tiesOf = Map.groupBy(borough.affiliations, (each) => each.personKey)
  const mean = (kind: string) => {
    const group = people.filter((each) => each.kind === kind)
    return group.reduce((sum, each) => sum + (tiesOf.get(each.key)?.length ?? 0), 0) / group.length
  }

  test('activists have more ties than members, and someone has forty', () => {
    expect(mean('activist')).toBeGreaterThan(mean('member') * 1.5)
    expect(Math.max(...[...tiesOf.values()].map((each) => each.length))).toBe(40)
  })

  test('no organisation has two chairs, and community leaders chair more than their share', () => {
    const chairs = borough.affiliations.filter((each) => each.role === 'chair')
    expect(new Set(chairs.map((each) => each.organisationKey)).size).toBe(chairs.length)
    const kindOf = new Map(people.map((each) => [each.key, each.kind]))
    const led = chairs.filter((each) => kindOf.get(each.personKey) === 'community_leader')
    expect(led.length / chairs.length).toBeGreaterThan(0.3)
  })

  test('each branch has one secretary, chair and treasurer', () => {
    for (const { key } of borough.branches)
      for (const office of ['branch secretary', 'branch chair', 'branch treasurer'])
        expect(people.filter((each) => each.branchKey === key && each.activistRole === office)).toHaveLength(
          1,
        )
  })

  test('the wardens know the Marsh: Joan chairs it, Dele coaches with her, Rita lives there', () => {
    const person = (name: string) => people.find((each) => each.name === name)!
    const role = (name: string, where: string) =>
      tiesOf.get(person(name).key)!.find((each) => each.organisationKey === where)?.role
    expect(role('Joan Whitlock', 'marsh-estate-residents')).toBe('chair')
    expect(role('Dele Okafor', 'harrow-dale-harriers')).toBe('coach')
    expect(role('Joan Whitlock', 'harrow-dale-harriers')).toBe('coach')
    expect(role('Rita Sanghera', 'marsh-estate-residents')).toBe('resident')
    expect(role('Tom Mbeki', 'marsh-estate-youth-club')).toBe('chair')
    expect(person('Dele Okafor')).toMatchObject({
      activistRole: 'steward',
      workplaceKey: 'estate-wardens-marsh-lane-depot',
    })
  })
})
