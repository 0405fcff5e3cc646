import { type ReadName, readName } from './person-names.ts'

/** What is known of a person when two records are compared. Only the name must be there. */
export type PersonLook = {
  name: string
  /** Names they also go or went by: before a marriage, in another script. */
  otherNames?: readonly string[]
  givenName?: string | null
  familyName?: string | null
  /** E.164. */
  phones?: readonly string[]
  emails?: readonly string[]
  /** YYYY-MM-DD. */
  birthDate?: string | null
  bornYear?: number | null
  addresses?: readonly string[]
  postcode?: string | null
  workplaceId?: string | null
  branchId?: string | null
  jobTitle?: string | null
  externalIds?: readonly { system: string; id: string }[]
}

/** What is known of an organisation when two records are compared. Only the name must be there. */
export type OrganisationLook = {
  name: string
  otherNames?: readonly string[]
  kinds?: readonly string[]
  postcode?: string | null
  addresses?: readonly string[]
  website?: string | null
  phones?: readonly string[]
  emails?: readonly string[]
  externalIds?: readonly { system: string; id: string }[]
}

const MOST = 5

/** Consonants as they sound, the first letter always kept. */
function skeleton(word: string): string {
  const plain = word
    .replaceAll('ph', 'f')
    .replace(/[cq]/g, 'k')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
    .replace(/j/g, 'g')
    .replace(/(?<=.)[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1')
  return plain.slice(0, 4)
}

const nameKey = ({ given, family }: ReadName) =>
  [given[0] ?? '', family.at(-1) ?? '']
    .map((word) => skeleton(word).slice(0, 3))
    .sort()
    .join(' ')

/** The day and the month in either order. */
function dateKey(date: string): string {
  const [year, month, day] = date.split('-') as [string, string, string]
  return month < day ? `${year}${month}${day}` : `${year}${day}${month}`
}

/**
 * The keys under which a person may meet another record of theirs: two records are compared when they share one.
 * At most 5, each at most 60 characters, looked up by equality only.
 */
export function personKeys(look: PersonLook): string[] {
  const name = readName(look)
  const keys = new Set<string>()
  if (look.emails?.[0]) keys.add(`e ${look.emails[0].toLowerCase()}`)
  if (look.phones?.[0]) keys.add(`p ${look.phones[0]}`)
  if (look.birthDate) keys.add(`b ${dateKey(look.birthDate)}`)
  const number = /\d+/.exec(look.addresses?.[0] ?? '')?.[0]
  if (look.postcode && number) keys.add(`h ${look.postcode} ${number}`)
  keys.add(`n ${nameKey(name)}`)
  return [...keys].slice(0, MOST).map((key) => key.slice(0, 60))
}

/** The same for an organisation. */
export function organisationKeys(look: OrganisationLook): string[] {
  const keys = new Set<string>()
  for (const word of look.name.toLowerCase().match(/\p{L}{3,}/gu) ?? []) keys.add(`n ${skeleton(word)}`)
  return [...keys].slice(0, MOST)
}
