import type { Faith, Origin } from '../names/origin.ts'
import type { Address } from '../places/addresses.ts'
import type { Person } from '../types.ts'

/** The year the example is set in. */
export const THIS_YEAR = 2026

/** A person with what shapes their ties, which the borough itself never states. */
export type Inhabitant = {
  person: Person
  /** Their name in Latin letters, for a mail address. */
  latin: string
  household: number
  home: Address
  origin: Origin
  faith: Faith | null
  woman: boolean
  born: number
  /** How readily they join things; 0 for those of whom we know nothing yet. */
  sociable: number
}

export const ageOf = (inhabitant: Inhabitant): number => THIS_YEAR - inhabitant.born

export type Newcomer = {
  given: { written: string; latin: string }
  family: { written: string; latin: string }
  name: string
  origin: Origin
  faith: Faith | null
  woman: boolean
  born: number
  home: Address
  household: number
}

export function settle(newcomer: Newcomer): Inhabitant {
  const { given, family, name, home, born, origin, faith, woman, household } = newcomer
  const person: Person = {
    key: '',
    name,
    givenName: given.written,
    familyName: family.written,
    kind: 'public',
    branchKey: null,
    workplaceKey: null,
    jobTitle: null,
    activistRole: null,
    emails: [],
    phones: [],
    postcode: home.postcode,
    address: home.address,
    tags: [],
    consent: { contact: 'unknown' },
    doNotCall: false,
    bornYear: born,
  }
  const latin = `${given.latin} ${family.latin}`
  return { person, latin, household, home, origin, faith, woman, born, sociable: 1 }
}
