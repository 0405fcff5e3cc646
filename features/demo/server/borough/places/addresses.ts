import type { Random } from '../random.ts'
import type { Area } from './areas.ts'
import { AREAS, areaOf } from './areas.ts'

export const BOROUGH = 'Harrow Dale'

export type Address = { area: Area; street: string; address: string; postcode: string }

export type AddressBook = {
  /** A home nobody else has been given; on `areaKey` when told. */
  home: (areaKey: string, street?: string) => Address
  /** A public building, which others may share the street of. */
  building: (areaKey: string, building?: string) => Address
  /** Every postcode given out so far, and where it is. */
  postcodes: ReadonlyMap<string, Area>
}

/** The last two letters of a real postcode never use C, I, K, M, O or V. */
const INWARD_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ'
const HOMES_A_POSTCODE = 20

function inwardCode(random: Random): string {
  const letter = () => INWARD_LETTERS[random.between(0, INWARD_LETTERS.length - 1)]!
  return `${random.between(1, 9)}${letter()}${letter()}`
}

export function openAddressBook(random: Random): AddressBook {
  const postcodes = new Map<string, string>()
  const given = new Set<string>()
  const used = new Map<string, Area>()

  const freshPostcode = (area: Area): string => {
    const postcode = `${area.outcode} ${inwardCode(random)}`
    if (used.has(postcode)) return freshPostcode(area)
    used.set(postcode, area)
    return postcode
  }
  /** Neighbours share a postcode: one for each short run of houses. */
  const postcodeAt = (area: Area, street: string, number: number): string => {
    const run = `${area.key}|${street}|${Math.floor(number / HOMES_A_POSTCODE)}`
    const known = postcodes.get(run) ?? freshPostcode(area)
    postcodes.set(run, known)
    return known
  }
  const home = (areaKey: string, wanted?: string): Address => {
    const area = areaOf(areaKey)
    const street = wanted ?? random.pick(area.streets)
    const number = random.between(1, 96)
    const address = `${number} ${street}, ${area.name}, ${BOROUGH}`.replace(`, ${BOROUGH} town centre,`, ',')
    if (given.has(address)) return home(areaKey, wanted)
    given.add(address)
    return { area, street, address, postcode: postcodeAt(area, street, number) }
  }
  const building = (areaKey: string, name?: string): Address => {
    const area = areaOf(areaKey)
    const street = random.pick(area.streets)
    const number = random.between(1, 60)
    const address = `${name ? `${name}, ` : ''}${number} ${street}, ${BOROUGH}`
    return { area, street, address, postcode: postcodeAt(area, street, number) }
  }
  return { home, building, postcodes: used }
}

/** An area to live in: larger ones more often, and those where others of the same origin live. */
export const areaFor = (random: Random, originKey: string): Area =>
  random.weighted(AREAS, (area) => area.size * (area.gathers.includes(originKey) ? 5 : 1))
