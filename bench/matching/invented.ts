import type { PersonLook } from '#features/matching/server/public.ts'
import { ALSO, COMMUNITIES } from './invented-names.ts'
import type { Known } from './score.ts'

type Person = {
  id: string
  woman: boolean
  given: string
  family: string
  maiden: string | null
  birth: string
  mobile: string
  landline: string | null
  mail: string
  number: number
  street: string
  postcode: string
  workplace: string
}

/** A repeatable source of chance (mulberry32). */
export function chance(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const upTo = (n: number) => Math.floor(next() * n)
  return {
    next,
    upTo,
    pick: <T>(list: readonly T[]): T => list[upTo(list.length)]!,
    may: (p: number) => next() < p,
  }
}
type Chance = ReturnType<typeof chance>

const STREETS =
  'Station Church Victoria Albert Moss Chester Washway Barton Cross Oak Elm Park Derby Edge Lostock Urmston Navigation Harboro Marsland Brooklands Dane Atlantic Ayres Norris Woodhouse Firs Glebe Hope Ashton Broad'.split(
    ' ',
  )
const KINDS = ['Road', 'Street', 'Avenue', 'Lane', 'Close']
const MAILS = ['gmail.example', 'hotmail.example', 'outlook.example', 'btinternet.example']
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f']/g, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
const two = (n: number) => String(n).padStart(2, '0')

function communityOf({ upTo }: Chance) {
  let left = upTo(COMMUNITIES.reduce((sum, { share }) => sum + share, 0))
  return COMMUNITIES.find(({ share }) => {
    left -= share
    return left < 0
  })!
}

const bornIn = (year: number, { upTo }: Chance) => `${year}-${two(1 + upTo(12))}-${two(1 + upTo(28))}`

/** Nobody else's: providers give an address once. */
function ownMail(name: string, by: Chance, taken: Set<string>): string {
  for (let tail = by.may(0.5) ? String(by.upTo(99)) : ''; ; tail = String(by.upTo(9999))) {
    const mail = `${name}${tail}@${by.pick(MAILS)}`
    if (taken.has(mail)) continue
    taken.add(mail)
    return mail
  }
}

/** One household: someone alone, a couple, parents with grown children, now and then twins or a namesake son. */
function household(index: number, by: Chance, mailsTaken: Set<string>): Person[] {
  const { upTo, pick, may } = by
  const community = communityOf(by)
  const family = pick(community.families).replace('_', ' ')
  const home = {
    number: 1 + upTo(180),
    street: `${pick(STREETS)} ${pick(KINDS)}`,
    postcode: `M${pick([16, 31, 32, 33, 41])} ${upTo(10)}${pick('ABDEFGHJLN'.split(''))}${pick('ABDEFGHJLN'.split(''))}`,
    landline: may(0.4) ? `+44161${pick([865, 962, 973, 748])}${1000 + upTo(9000)}` : null,
  }
  const parents = 1940 + upTo(40)
  const members: Person[] = []
  const add = (woman: boolean, year: number, given?: string, birth?: string) => {
    const taken = members.map((each) => each.given)
    const free = (woman ? community.women : community.men).map((each) => each.replace('_', ' '))
    const name = given ?? pick(free.filter((each) => !taken.includes(each)))
    const mailName = may(0.6)
      ? `${plain(name.split(' ')[0]!)}.${plain(family)}`
      : `${plain(name)[0]}${plain(family)}`
    members.push({
      id: `${index}.${members.length}`,
      woman,
      given: name,
      family,
      maiden: woman && may(0.5) ? pick(community.families).replace('_', ' ') : null,
      birth: birth ?? bornIn(year, by),
      mobile: `+447${pick([4, 5, 7, 8, 9])}${10_000_000 + upTo(89_999_999)}`,
      mail: ownMail(mailName.toLowerCase().replaceAll(' ', ''), by, mailsTaken),
      workplace: `w${upTo(25)}`,
      ...home,
    })
  }
  const woman = may(0.6)
  add(woman, parents)
  if (may(0.5)) add(!woman, parents + upTo(6) - 3)
  const children = may(0.3) ? 1 + upTo(3) : 0
  for (let i = 0; i < children; i++) {
    const father = members.find((each) => !each.woman)
    const namesake = i === 0 && father && may(0.06)
    if (namesake) add(false, parents + 22 + upTo(12), father.given)
    else add(may(0.5), parents + 22 + upTo(12))
  }
  if (children > 0 && may(0.08)) add(members.at(-1)!.woman, 0, undefined, members.at(-1)!.birth)
  // A couple may have one mail between them.
  if (members.length > 1 && may(0.12)) members[1]!.mail = members[0]!.mail
  if (members.length > 1 && may(0.08)) members[1]!.mobile = members[0]!.mobile
  return members
}

const LETTERS = 'abcdefghijklmnoprstuvwy'
function mistype(text: string, { upTo, pick }: Chance): string {
  const at = 1 + upTo(Math.max(text.length - 1, 1))
  const letter = pick(LETTERS.split(''))
  return [
    text.slice(0, at) + letter + text.slice(at + 1),
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + letter + text.slice(at),
    text.slice(0, at - 1) + (text[at] ?? '') + text[at - 1] + text.slice(at + 1),
  ][upTo(4)]!
}

function wornDate(birth: string, by: Chance): string {
  const [year, month, day] = birth.split('-') as [string, string, string]
  if (by.may(0.4) && Number(day) <= 12) return `${year}-${day}-${month}`
  if (by.may(0.5)) return `${year}-${month}-${two(1 + by.upTo(28))}`
  return `${Number(year) + by.pick([-1, 1, 10, -10])}-${month}-${day}`
}

/** What a list says of someone: some fields left out, some old, some mistyped, the name as people write names. */
function written(person: Person, worn: boolean, by: Chance): PersonLook {
  const { may, pick } = by
  let { given, family } = person
  const also = ALSO[given.split(' ')[0]!]
  if (worn) {
    if (also && may(0.25)) given = [pick(also), ...given.split(' ').slice(1)].join(' ')
    else if (may(0.08)) given = given[0]!
    else if (may(0.12)) given = mistype(given, by)
    if (person.maiden && may(0.1)) family = person.maiden
    else if (may(0.1)) family = mistype(family, by)
    else if (family.includes('-') && may(0.5)) family = family.split('-')[by.upTo(2)]!
    if (may(0.3)) [given, family] = [plain(given), plain(family)]
    if (may(0.03)) [given, family] = [family, given]
  }
  const moved = worn && may(0.1)
  const address = moved
    ? `${1 + by.upTo(90)} ${pick(STREETS)} ${pick(KINDS)}`
    : `${person.number} ${person.street}`
  const street = worn && may(0.1) ? mistype(address, by) : address
  const has = {
    birth: may(0.6),
    mail: may(0.6),
    phone: may(0.7),
    home: may(0.7),
    code: may(0.8),
    place: may(0.5),
  }
  const phone = person.landline && may(0.4) ? person.landline : person.mobile
  const shape = by.upTo(3)
  const title = person.woman ? 'Mrs' : 'Mr'
  return {
    name:
      shape === 0 ? `${family}, ${given}` : may(0.1) ? `${title} ${given} ${family}` : `${given} ${family}`,
    ...(shape === 2 ? { givenName: given, familyName: family } : {}),
    birthDate: has.birth ? (worn && may(0.08) ? wornDate(person.birth, by) : person.birth) : null,
    emails: has.mail ? [worn && may(0.15) ? `old${by.upTo(9999)}@${pick(MAILS)}` : person.mail] : [],
    phones: has.phone ? [worn && may(0.12) ? `+4477${10_000_000 + by.upTo(89_999_999)}` : phone] : [],
    addresses: has.home ? [street] : [],
    postcode: has.code && !moved ? person.postcode : null,
    workplaceId: has.place ? person.workplace : null,
  }
}

/** A union's list of a town, written by many hands: families, namesakes, twins, and people who are there twice. */
export function inventedList(households: number, seed: number): Known[] {
  const by = chance(seed)
  const records: Known[] = []
  const mailsTaken = new Set<string>()
  for (let index = 0; index < households; index++) {
    for (const person of household(index, by, mailsTaken)) {
      records.push({ truth: person.id, look: written(person, false, by) })
      while (by.may(0.25)) records.push({ truth: person.id, look: written(person, true, by) })
    }
  }
  return records
}
