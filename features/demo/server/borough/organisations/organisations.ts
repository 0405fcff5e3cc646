import { slug } from '../names/spelling.ts'
import type { AddressBook } from '../places/addresses.ts'
import type { PhoneBook } from '../places/phones.ts'
import type { Random } from '../random.ts'
import type { Organisation } from '../types.ts'
import { careAndHelp } from './care-and-help.ts'
import type { Entry } from './entry.ts'
import { faithAndCulture } from './faith-and-culture.ts'
import { neighbourhood } from './neighbourhood.ts'
import { schooling } from './schools.ts'
import { workAndMedia } from './work-and-media.ts'

/** An organisation with what the ties need to know of it and the borough does not show. */
export type Drawn = { organisation: Organisation; entry: Entry }

/** As on a real list: small groups have no website, and half of them no telephone. */
const SMALL = 4

function draw(entry: Entry, random: Random, addresses: AddressBook, phones: PhoneBook): Drawn {
  const key = slug(entry.name)
  const { address, postcode } = addresses.building(entry.areaKey)
  const large = entry.size > SMALL
  const organisation: Organisation = {
    key,
    name: entry.name,
    kinds: [...entry.kinds],
    about: entry.about,
    postcode,
    address,
    website: random.chance(large ? 0.85 : 0.3) ? `https://${key}.example.org/` : null,
    email: random.chance(large ? 0.95 : 0.65) ? `${key}@example.org` : null,
    phone: random.chance(large ? 0.9 : 0.45) ? (phones.landline() ?? null) : null,
    special: entry.special,
    interest: entry.interest,
    power: entry.power,
  }
  return { organisation, entry }
}

export const CATALOGUE: readonly Entry[] = [
  ...workAndMedia,
  ...neighbourhood,
  ...faithAndCulture,
  ...careAndHelp,
  ...schooling,
]

export const drawOrganisations = (random: Random, addresses: AddressBook, phones: PhoneBook): Drawn[] =>
  CATALOGUE.map((entry) => draw(entry, random, addresses, phones))

const EMPLOYER_KINDS = new Set(['employer', 'contractor', 'public_body'])

export const isEmployer = (organisation: Organisation): boolean =>
  organisation.kinds.some((kind) => EMPLOYER_KINDS.has(kind))
