import type { Faith, Origin } from '../names/origin.ts'
import { ORIGINS } from '../names/origins.ts'
import type { Spelling } from '../names/spelling.ts'
import { fullName, spell, surnameFor } from '../names/spelling.ts'
import type { Address, AddressBook } from '../places/addresses.ts'
import { areaFor } from '../places/addresses.ts'
import type { Random } from '../random.ts'
import type { Inhabitant } from './inhabitant.ts'
import { settle, THIS_YEAR } from './inhabitant.ts'

/** Adults on our lists at one address, of a hundred addresses. */
const SIZES: readonly [people: number, share: number][] = [
  [1, 58],
  [2, 22],
  [3, 10],
  [4, 6],
  [5, 3],
  [6, 1],
]
const ADULT = 18
const OWN_SURNAME = 0.14
const NAME_FROM_ELSEWHERE = 0.05
const DOUBLE_BARRELLED = 0.03
const KEEPS_THE_FAITH = 0.88
const ELDERLY = 0.13

function faithOf(random: Random, origin: Origin): Faith | null {
  let roll = random.next()
  for (const [faith, share] of Object.entries(origin.faiths)) {
    roll -= share
    if (roll < 0) return faith as Faith
  }
  return null
}

function surnameIn(random: Random, origin: Origin, woman: boolean, shared: string): Spelling {
  const own = surnameFor(shared, woman)
  if (origin.familyFirst || !random.chance(DOUBLE_BARRELLED)) return own
  const second = surnameFor(random.pick(origin.families), woman)
  if (second.written === own.written || own.written.length + second.written.length > 30) return own
  return { written: `${own.written}-${second.written}`, latin: `${own.latin}-${second.latin}` }
}

function givenNameIn(random: Random, origin: Origin, woman: boolean): Spelling {
  const source =
    !origin.familyFirst && random.chance(NAME_FROM_ELSEWHERE)
      ? random.weighted(
          ORIGINS.filter((each) => !each.familyFirst),
          (each) => each.weight,
        )
      : origin
  return spell(random.pick(woman ? source.women : source.men))
}

function eldestBorn(random: Random, size: number): number {
  if (size > 2) return random.between(1957, 1984)
  return random.chance(ELDERLY) ? random.between(1939, 1958) : random.between(1959, 2006)
}

/** The second adult is of an age with the first; the others are grown children. */
function bornInto(random: Random, eldest: number, place: number): number {
  if (place === 0) return eldest
  if (place === 1) return Math.min(THIS_YEAR - ADULT, eldest + random.between(-5, 6))
  return Math.min(THIS_YEAR - ADULT, eldest + random.between(22, 34))
}

export type House = { number: number; size: number; origin: Origin; home: Address }

export function fillHouse(random: Random, house: House): Inhabitant[] {
  const { origin, home } = house
  const shared = random.pick(origin.families)
  const eldest = eldestBorn(random, house.size)
  const householdFaith = faithOf(random, origin)
  return Array.from({ length: house.size }, (_, place) => {
    const woman = random.chance(0.56)
    const surname = place > 0 && random.chance(OWN_SURNAME) ? random.pick(origin.families) : shared
    const given = givenNameIn(random, origin, woman)
    const family = surnameIn(random, origin, woman, surname)
    const name = fullName(origin, given.written, family.written)
    const born = bornInto(random, eldest, place)
    const faith = random.chance(KEEPS_THE_FAITH) ? householdFaith : null
    return settle({ given, family, name, origin, faith, woman, born, home, household: house.number })
  })
}

export function drawHouseholds(
  random: Random,
  addresses: AddressBook,
  wanted: number,
  from: number,
): Inhabitant[] {
  const all: Inhabitant[] = []
  for (let number = from; all.length < wanted; number++) {
    const origin = random.weighted(ORIGINS, (each) => each.weight)
    const [size] = random.weighted(SIZES, ([, share]) => share)
    const home = addresses.home(areaFor(random, origin.key).key)
    all.push(...fillHouse(random, { number, size: Math.min(size, wanted - all.length), origin, home }))
  }
  return all
}
