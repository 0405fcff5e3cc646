import { slug } from '../names/spelling.ts'
import type { PhoneBook } from '../places/phones.ts'
import type { Random } from '../random.ts'
import type { PersonKind } from '../types.ts'
import type { Inhabitant } from './inhabitant.ts'
import { ageOf } from './inhabitant.ts'

const KNOWN_BEST: readonly PersonKind[] = [
  'activist',
  'community_leader',
  'decision_maker',
  'member',
  'non_member',
  'public',
]
const HAS_MAIL: Record<PersonKind, number> = {
  activist: 1,
  community_leader: 0.95,
  decision_maker: 1,
  member: 0.86,
  non_member: 0.5,
  public: 0.55,
}
const SHARED_LANDLINE = 0.55

const TAGS = [
  'night shift',
  'part-time',
  'first aider',
  'driver',
  'came to the lobby',
  'wants training',
  'new starter',
]

function giveMail(random: Random, all: Inhabitant[]): void {
  const taken = new Set<string>()
  for (const { person, latin } of all) {
    if (!random.chance(HAS_MAIL[person.kind])) continue
    const local = slug(latin).replace(/-/g, '.').slice(0, 48).replace(/\.$/, '')
    const domain = random.chance(0.6) ? 'example.org' : 'example.com'
    let mail = `${local}@${domain}`
    for (let n = 2; taken.has(mail); n++) mail = `${local}${n}@${domain}`
    taken.add(mail)
    person.emails.push(mail)
    if (random.chance(0.05)) person.emails.push(mail.replace('@', `.home@`))
  }
}

/** A thousand mobiles go to those we know best; a landline belongs to the household. */
function givePhones(random: Random, all: Inhabitant[], phones: PhoneBook): void {
  const ranked = KNOWN_BEST.flatMap((kind) => all.filter(({ person }) => person.kind === kind))
  for (const { person } of ranked) {
    const mobile = random.chance(0.82) ? phones.mobile() : undefined
    if (mobile) person.phones.push(mobile)
  }
  const households = Map.groupBy(all, (each) => each.household)
  for (const home of households.values()) {
    const elder = home.some((each) => ageOf(each) > 58)
    if (!random.chance(elder || home.length > 2 ? 0.85 : SHARED_LANDLINE)) continue
    const landline = phones.landline()
    if (landline) for (const { person } of home) if (random.chance(0.8)) person.phones.push(landline)
  }
}

function giveWishes(random: Random, { person, origin }: Inhabitant): void {
  const willing = person.kind === 'activist' ? 0.94 : person.kind === 'public' ? 0.34 : 0.6
  const roll = random.next()
  const contact = roll < willing ? 'yes' : roll > 0.95 ? 'no' : 'unknown'
  person.consent = { contact }
  person.doNotCall = contact === 'no' || (person.kind !== 'activist' && random.chance(0.03))
  if (!random.chance(0.7)) person.bornYear = null
  if (origin.language && random.chance(0.3)) addTag(person.tags, `speaks ${origin.language}`)
  if (person.workplaceKey && random.chance(0.28)) addTag(person.tags, random.pick(TAGS))
}

function addTag(tags: string[], tag: string): void {
  if (!tags.includes(tag)) tags.push(tag)
}

export function giveContactDetails(random: Random, all: Inhabitant[], phones: PhoneBook): void {
  giveMail(random, all)
  givePhones(random, all, phones)
  for (const each of all) giveWishes(random, each)
}
