import { foldText } from './names.ts'
import { fullName } from './nicknames.ts'
import { isEpithet, readOrganisationName } from './organisation-names.ts'
import { isGeneric } from './organisation-words.ts'
import { type ReadName, readName } from './person-names.ts'
import { remembering } from './remembering.ts'

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
const LONGEST = 60

type Found = readonly (readonly [kind: string, key: string | null | undefined])[]

function firstKeys(found: Found): string[] {
  const keys = new Set<string>()
  for (const [kind, key] of found) {
    if (!key || keys.size === MOST) continue
    keys.add(`${kind} ${key.replace(/\p{Cc}/gu, '')}`.slice(0, LONGEST).toWellFormed())
  }
  return [...keys]
}

const FIRST_VOWEL = /^[aeiouy]/
const SOUNDS: Record<string, string> = { c: 'k', q: 'k', z: 's', w: 'v', j: 'g', d: 't', b: 'p' }

// The same names and streets come again and again.
const consonantsOf = remembering(20_000, (word) => {
  const plain = word.replaceAll('ph', 'f').replace(/[cqzwjdb]/g, (letter) => SOUNDS[letter]!)
  const consonants = plain.replace(/[aeiouyh]/g, '').replace(/(.)\1+/gu, '$1')
  return FIRST_VOWEL.test(plain) ? `a${consonants}` : consonants || plain
})

/** The first consonants as they sound, a vowel in front kept as a: "katheryn" and "catherine" give ktr. */
const skeleton = (word: string, length: number): string => consonantsOf(word).slice(0, length)

/** Given and family name as they sound, pet names at full length, in either order. */
function nameKey(...names: (string | undefined)[]): string | null {
  const words = names.filter((name) => name !== undefined)
  if (words.length === 0 || words.every((word) => word.length < 2)) return null
  return words
    .map((word) => skeleton(fullName(word), 3))
    .sort()
    .join(' ')
}

/** Of three names and more the first two, of which one may be the family's: Chan Tai Man, Paramjit Kaur Gill. */
function otherOrder({ given, family }: ReadName): string | null {
  if (family.length > 1) return nameKey(given[0], family[0])
  return given.length > 1 ? nameKey(given[0], given[1]) : null
}

/** The day and the month in either order. */
function dateKey(date: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? []
  if (!year || !month || !day) return null
  return month < day ? year + month + day : year + day + month
}

const BRITISH = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/

/** A British postcode is a few doors; elsewhere it takes the number of the door as well. */
function homeKey({ postcode, addresses }: Pick<PersonLook, 'postcode' | 'addresses'>): string | null {
  const code = (postcode ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (BRITISH.test(code)) return code
  const door = /\d+/.exec(addresses?.[0] ?? '')?.[0]
  return code && door ? `${code} ${door}` : null
}

const streetKey = (address: string | undefined) => {
  const [, door, street] = /(\d+)[a-z]?,?\s+(.+)/i.exec(address ?? '') ?? []
  return door && street ? `${door} ${skeleton(foldText(street).split(' ')[0]!, 5)}` : null
}

/** Family name and first letter of the given name, within a district: finds "J. Smith". */
function initialKey({ given, family }: ReadName, { postcode }: PersonLook): string | null {
  const outcode = /^([A-Z]{1,2}\d[A-Z\d]?)\s*\d[A-Z]{2}$/i.exec(postcode ?? '')?.[1] ?? postcode
  return outcode && given[0] && family[0] ? `${outcode} ${skeleton(family.at(-1)!, 4)} ${given[0][0]}` : null
}

/** Family name as written and the beginning of the given name: finds "Tan" where "Tanmanjeet" stands. */
const beginningKey = ({ given, family }: ReadName) =>
  given[0] && given[0].length > 1 && family[0] ? `${family.at(-1)} ${given[0].slice(0, 2)}` : null

/**
 * The keys under which a person may meet another record of theirs: two records are compared when they share one.
 * At most 5, each at most 60 characters, looked up by equality only. What tells most comes first; someone with a
 * mail, a phone, a birth date, a home and a name has no room for more.
 */
export function personKeys(look: PersonLook): string[] {
  const name = readName(look)
  const [mails, phones] = [look.emails ?? [], look.phones ?? []]
  return firstKeys([
    ['e', mails[0]?.toLowerCase()],
    ['p', phones[0]],
    ['b', look.birthDate ? dateKey(look.birthDate) : null],
    ['h', homeKey(look)],
    ['n', nameKey(name.given[0], name.family.at(-1))],
    ['n', otherOrder(name)],
    ['p', phones[1]],
    ['e', mails[1]?.toLowerCase()],
    ['s', streetKey(look.addresses?.[0])],
    ['i', initialKey(name, look)],
    ['g', beginningKey(name)],
  ])
}

const SHARED_HOSTS = /(^|\.)(facebook|instagram|twitter|linktr|wordpress|google|justgiving|youtube)\./

const hostOf = (website: string | null | undefined) => {
  const host = /^(?:https?:\/\/)?(?:www\.)?([^/?#:\s]+\.[^/?#:\s]+)/i
    .exec(website?.trim() ?? '')?.[1]
    ?.toLowerCase()
  return host && !SHARED_HOSTS.test(host) ? host : null
}

/** The words that tell most, the longest first: a place or a patron. */
function tellingWords(name: string): string[] {
  const { words } = readOrganisationName(name)
  const rare = words.filter((word) => !isGeneric(word) && !isEpithet(word))
  const saints = words.filter((_, index) => words[index - 1] === 'saint')
  const best = [...new Set([...saints, ...rare.toSorted((a, b) => b.length - a.length)])]
  return best.length > 0 ? best : [words.join(' ')]
}

/** The same for an organisation: by postcode, the words that tell most, web site, phone and mail. */
export function organisationKeys(look: OrganisationLook): string[] {
  const [first, second, third] = tellingWords(look.name)
  const word = (each: string | undefined) => each && skeleton(each, 6)
  return firstKeys([
    ['h', homeKey(look)],
    ['n', word(first)],
    ['n', word(second)],
    ['w', hostOf(look.website)],
    ['p', look.phones?.[0]],
    ['e', look.emails?.[0]?.toLowerCase()],
    ['n', word(third)],
  ])
}
