import { describe, expect, test } from 'vitest'
import { generateBorough } from './generate-borough.ts'
import type { Borough } from './types.ts'
import { ORGANISATION_KINDS } from './types.ts'

const borough = generateBorough()
const keysOf = (list: { key: string }[]) => new Set(list.map(({ key }) => key))
const within = (count: number, wanted: number) => expect(Math.abs(count - wanted)).toBeLessThan(wanted * 0.02)
const count = (list: string[]) =>
  [...Map.groupBy(list, (each) => each).values()].map((group) => group.length).sort((a, b) => b - a)

describe('the size of the borough', () => {
  test('is what the README promises', () => {
    within(borough.people.length, 2000)
    within(borough.organisations.length, 250)
    within(borough.affiliations.length, 6000)
    within(borough.connections.length, 1500)
    expect(new Set(borough.branches.map((each) => each.serviceGroup)).size).toBe(3)
    expect(borough.workplaces.length).toBeGreaterThanOrEqual(18)
  })

  test('has every kind of organisation, a few large ones and many small', () => {
    const kinds = new Set(borough.organisations.flatMap((each) => each.kinds))
    expect([...kinds].sort()).toEqual([...ORGANISATION_KINDS].sort())
    const sizes = count(borough.affiliations.map((each) => each.organisationKey))
    expect(sizes[0]!).toBeGreaterThan(6 * sizes[Math.floor(sizes.length / 2)]!)
  })

  test('never has more people at a workplace than work there, and fewest of us where work was contracted out', () => {
    const known = (key: string) => borough.people.filter((each) => each.workplaceKey === key).length
    for (const { key, headCount, contractorKey } of borough.workplaces) {
      expect(known(key)).toBeGreaterThan(0)
      expect(known(key) / headCount).toBeLessThanOrEqual(contractorKey ? 0.25 : 1)
    }
    expect(new Set(borough.workplaces.map((each) => each.contractorKey).filter(Boolean)).size).toBe(2)
  })
})

function expectSound({ branches, workplaces, employers, organisations, people, ...ties }: Borough): void {
  const [branchKeys, workKeys, organisationKeys, personKeys] = [
    branches,
    workplaces,
    organisations,
    people,
  ].map(keysOf) as [Set<string>, Set<string>, Set<string>, Set<string>]
  expect(workKeys.size).toBe(workplaces.length)
  expect(organisationKeys.size).toBe(organisations.length)
  expect(personKeys.size).toBe(people.length)
  for (const each of employers) expect(organisations).toContain(each)
  const employerKeys = keysOf(employers)
  for (const each of workplaces)
    expect(
      branchKeys.has(each.branchKey) &&
        employerKeys.has(each.employerKey) &&
        (each.contractorKey === null || employerKeys.has(each.contractorKey)) &&
        (each.contractorKey === null) === (each.contract === null),
    ).toBe(true)
  for (const { branchKey, workplaceKey } of people) {
    if (branchKey) expect(branchKeys).toContain(branchKey)
    if (workplaceKey) expect(workplaces.find(({ key }) => key === workplaceKey)!.branchKey).toBe(branchKey)
  }
  const belongings = ties.affiliations.map((each) => `${each.personKey}|${each.organisationKey}`)
  expect(new Set(belongings).size).toBe(belongings.length)
  expect(ties.affiliations.filter((each) => !personKeys.has(each.personKey))).toEqual([])
  expect(ties.affiliations.filter((each) => !organisationKeys.has(each.organisationKey))).toEqual([])
  const pairs = ties.connections.map((each) => [each.fromKey, each.toKey].sort().join('|'))
  expect(new Set(pairs).size).toBe(pairs.length)
  expect(
    ties.connections.filter(
      ({ fromKey, toKey }) => fromKey === toKey || !personKeys.has(fromKey) || !personKeys.has(toKey),
    ),
  ).toEqual([])
}

/** Twice the area within a ring, in square degrees; more than nought when it goes round against the clock. */
const area2 = (ring: [number, number][]) =>
  ring.reduce((sum, [x, y], at) => {
    const [px, py] = ring.at(at - 1)!
    return sum + (px + 2) * (y - 53) - (x + 2) * (py - 53)
  }, 0)

describe('the map of the borough', () => {
  test.each([undefined, 1, 42])('has wards that fill the outcodes they belong to, seed %s', (seed) => {
    const { map, people, organisations } = generateBorough(seed)
    expect(map.wards).toHaveLength(18)
    for (const { rings } of [...map.wards, ...map.outcodes])
      for (const ring of rings) {
        expect(ring.length).toBeGreaterThan(8)
        expect(ring[0]).toEqual(ring.at(-1))
      }
    const sum = (outlines: typeof map.wards) =>
      outlines.reduce((all, { rings }) => all + rings.reduce((own, ring) => own + area2(ring), 0), 0)
    for (const { rings } of map.wards) expect(area2(rings[0]!)).toBeGreaterThan(0)
    expect(sum(map.outcodes)).toBeCloseTo(sum(map.wards), 9)
    const placed = new Set(map.places.map(({ postcode }) => postcode))
    for (const { postcode } of [...people, ...organisations]) expect(placed).toContain(postcode)
  })
})

describe('soundness', () => {
  test.each([undefined, 1, 42, 2 ** 31])(
    'every reference resolves and every key is its own, seed %s',
    (seed) => {
      const other = generateBorough(seed)
      expectSound(other)
      for (const script of ['Arabic', 'Cyrillic', 'Han', 'Bengali'])
        expect(other.people.some(({ name }) => new RegExp(`\\p{Script=${script}}`, 'u').test(name))).toBe(
          true,
        )
    },
  )

  test('the same seed gives the same borough, another seed another', () => {
    expect(generateBorough()).toEqual(borough)
    expect(generateBorough(7).people).not.toEqual(borough.people)
  })
})
