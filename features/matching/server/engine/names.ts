import { editDistance } from '#kernel/text/distance.ts'
import { nicknameTie } from '#kernel/text/nicknames.ts'
import { type Knowledge, shareOf } from './knowledge.ts'
import type { Part, PreparedPerson } from './prepare.ts'
import { oneApart } from './spelling.ts'
import type { Level } from './weights.ts'

/** A field's level, and the share of strangers that would stand there when it depends on how rare the name is. */
export type Standing = { level: Level; stranger?: number; kin?: number }

const UNKNOWN_GIVEN = 0.002
const UNKNOWN_FAMILY = 0.0004
// Brothers and sisters share a name that stands before the one they are called by, as Mohammed often does.
const SHARED_FORENAME = 5
// For a name with its short forms, that the other's is just this one of them.
const PET_NAMES = 1.5

function apart(a: string, b: string): 'typo' | 'alike' | null {
  if (a.length < 3 || b.length < 3) return null
  if (oneApart(a, b)) return a.length > 3 || b.length > 3 ? 'typo' : 'alike'
  if (a.length > 5 && b.length > 5 && editDistance(a, b, 2) === 2) return 'alike'
  return null
}

const sameSound = (a: Part, b: Part) => a.sound === b.sound && a.sound.length > 1 && a.text[0] === b.text[0]

const withoutEnding = (name: string) => name.replace(/[ao]h?$/, '')
const lettersOf = (name: string) => [...name].sort().join('')

/**
 * Names that two children of one house may well bear, however close: Amir and Amira, Mario and Maria differ in what
 * tells a girl's from a boy's; Ling and Ying, Ray and Jay rhyme, and a first letter is seldom mistyped.
 */
function likeSiblings(a: string, b: string): boolean {
  if (withoutEnding(a) === withoutEnding(b)) return true
  const swapped = a.length === b.length && lettersOf(a) === lettersOf(b)
  return !swapped && (a[0] !== b[0] || Math.min(a.length, b.length) < 4)
}

/** In use as a given name, in the language or among these people; its own misspellings are rarer than that. */
const isBorne = ({ text, isGiven }: Part, { nameFrequency }: Knowledge) =>
  isGiven || (nameFrequency?.given.get(text) ?? 0) > 2

function givenWord(a: Part, b: Part, knowledge: Knowledge): Level {
  const short = a.text.length <= b.text.length ? a.text : b.text
  const long = short === a.text ? b.text : a.text
  if (short.length === 1) return long.startsWith(short) ? 'given_initial' : 'given_different'
  const tie = nicknameTie(a.text, b.text)
  if (tie === 'close') return 'given_nickname'
  // Thomas and Tomasz: one name as two languages write it, which hardly two of one house bear.
  if (tie === 'loose') return sameSound(a, b) && !likeSiblings(a.text, b.text) ? 'given_alike' : 'given_near'
  const close = apart(a.text, b.text)
  if (close || sameSound(a, b)) {
    if (likeSiblings(a.text, b.text) || (isBorne(a, knowledge) && isBorne(b, knowledge))) return 'given_near'
    return close === 'typo' ? 'given_typo' : 'given_alike'
  }
  return long.startsWith(short) && short.length > 2 ? 'given_alike' : 'given_different'
}

const sharesOne = (a: readonly Part[], b: readonly Part[]): boolean =>
  a.some((one) => one.text.length > 1 && b.some((other) => other.text === one.text))

/** How rare the rarest word is that both have; null when they share none. */
function rarestShared(
  a: readonly Part[],
  b: readonly Part[],
  share: (name: string) => number,
): number | null {
  let rarest: number | null = null
  for (const { text } of a) {
    if (text.length < 2 || !b.some((other) => other.text === text)) continue
    rarest = Math.min(share(text), rarest ?? 1)
  }
  return rarest
}

const rarer = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.min(a, b))

type Side = Pick<PreparedPerson, 'given' | 'alsoGiven' | 'givenJoined' | 'whole'>

/** How rare a name is among others than the two who are compared. */
const sharesFor =
  (a: Pick<Side, 'whole'>, b: Pick<Side, 'whole'>, knowledge: Knowledge, otherwise: number) =>
  (name: string) =>
    shareOf(name, knowledge, otherwise, a.whole === b.whole ? 1 : 2)

function joinedLevel(a: Side, b: Side): Level | null {
  if (a.given.length === b.given.length) return null
  const close = apart(a.givenJoined, b.givenJoined)
  return close && (close === 'typo' ? 'given_typo' : 'given_alike')
}

function same(share: number): Standing {
  return { level: 'given_same', stranger: share, kin: Math.min(SHARED_FORENAME * share, 0.4) }
}

/** How the given names stand, the first of each first. */
export function givenStanding(a: Side, b: Side, knowledge: Knowledge): Standing | null {
  const one = a.given[0]
  const other = b.given[0]
  if (!one || !other) return null
  const share = sharesFor(a, b, knowledge, UNKNOWN_GIVEN)
  if (one.text === other.text && one.text.length > 1) return same(share(one.text))
  if (a.givenJoined === b.givenJoined) return same(share(a.givenJoined))
  const byWord = givenWord(one, other, knowledge)
  // A space typed into a name makes two words of it.
  const level = byWord === 'given_different' ? (joinedLevel(a, b) ?? byWord) : byWord
  if (level === 'given_nickname') {
    const shares = [one, other].map(({ text }) => share(text))
    return { level, stranger: PET_NAMES * Math.max(...shares) }
  }
  if (level === 'given_typo') return { level }
  const known = rarestShared([one, ...a.alsoGiven], [other, ...b.alsoGiven], share)
  if (known !== null) return same(known)
  const middle = rarer(rarestShared([one], b.given, share), rarestShared([other], a.given, share))
  if (middle !== null) return { level: 'given_middle', stranger: 2 * middle }
  return { level }
}

/** Borne by others too, so that a letter's difference may well be another family: Wong and Wang. */
const isInUse = ({ text }: Part, knowledge: Knowledge) =>
  text.length < 5 || shareOf(text, knowledge, UNKNOWN_FAMILY) >= 2 * UNKNOWN_FAMILY

const PARTICLES =
  /^(?:d[aeiou]s?|del|della|la|le|van|vander|vanden|von|al|el|o|mac|mc|bin|ben|ibn|st|ni|nic|af|zu|ter|ten)$/

/** "da Silva" and "Silva": people leave the particle out. */
const lacksParticle = (a: string, b: string) => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length > 3 && long.endsWith(short) && PARTICLES.test(long.slice(0, -short.length))
}

function familyWord(a: Part, b: Part, knowledge: Knowledge): Level {
  if (a.text.length === 1 || b.text.length === 1)
    return a.text[0] === b.text[0] ? 'family_initial' : 'family_different'
  if (lacksParticle(a.text, b.text)) return 'family_part'
  const close = apart(a.text, b.text)
  if (close === 'typo' && !(isInUse(a, knowledge) && isInUse(b, knowledge))) return 'family_typo'
  if (close) return 'family_alike'
  return sameSound(a, b) ? 'family_alike' : 'family_different'
}

/** How the family names stand; parts of a double name may be left out by one of the two, not exchanged. */
export function familyStanding(a: PreparedPerson, b: PreparedPerson, knowledge: Knowledge): Standing | null {
  if (a.family.length === 0 || b.family.length === 0) return null
  const share = sharesFor(a, b, knowledge, UNKNOWN_FAMILY)
  const whole = a.givenJoined + a.familyJoined === b.givenJoined + b.familyJoined
  if (whole || a.familyJoined === b.familyJoined) {
    const rarest = Math.min(...a.family.map(({ text }) => share(text)))
    return { level: 'family_same', stranger: rarest }
  }
  if (a.alsoFamily.length + b.alsoFamily.length > 0) {
    const also = rarestShared([...a.family, ...a.alsoFamily], [...b.family, ...b.alsoFamily], share)
    if (also !== null) return { level: 'family_same', stranger: 2 * also }
  }
  if (a.family.length === 1 || b.family.length === 1) {
    const part = rarer(
      rarestShared(a.family, [...b.family, ...b.given.slice(1)], share),
      rarestShared(b.family, a.given.slice(1), share),
    )
    if (part !== null) return { level: 'family_part', stranger: 3 * part }
  } else if (sharesOne(a.family, b.family))
    return { level: oneApart(a.familyJoined, b.familyJoined) ? 'family_typo' : 'family_different' }
  return { level: familyWord(a.family.at(-1)!, b.family.at(-1)!, knowledge) }
}

/** What the names after the first say, when both have some. */
export function middleStanding(a: PreparedPerson, b: PreparedPerson): Standing | null {
  const mine = a.given.slice(1)
  const theirs = b.given.slice(1)
  if (mine.length === 0 || theirs.length === 0) return null
  if (a.givenJoined === b.givenJoined) return { level: 'middle_same' }
  if (sharesOne(mine, theirs)) return { level: 'middle_same' }
  const fits = mine.some((one) =>
    theirs.some(({ text }) =>
      one.text.length === 1 || text.length === 1 ? text[0] === one.text[0] : oneApart(one.text, text),
    ),
  )
  return { level: fits ? 'middle_initial' : 'middle_different' }
}

/** The same words with the first taken for the family name: "Wong Ka Yan" is Ka Yan of the Wongs. */
export function turned(person: PreparedPerson): PreparedPerson {
  const [first, ...rest] = [...person.given, ...person.family]
  const joined = (parts: readonly Part[]) => parts.map(({ text }) => text).join('')
  return { ...person, given: rest, family: [first!], givenJoined: joined(rest), familyJoined: first!.text }
}

/** Whether the first word of the one may be the family name of the other. */
export const mayBeTurned = (a: PreparedPerson, b: PreparedPerson): boolean =>
  a.given.length > 0 &&
  b.given.length > 0 &&
  b.family.some(({ text }) => text === a.given[0]!.text && text.length > 1)

/** Someone of whom only one name is known, taken for their given name. */
export const byGivenName = (person: PreparedPerson): PreparedPerson => ({
  ...person,
  given: person.family,
  family: [],
  givenJoined: person.familyJoined,
  familyJoined: '',
})

/** Whether the one name that is known of `a` is rather the given name of `b`. */
export const isGivenNameOf = (a: PreparedPerson, b: PreparedPerson): boolean =>
  !a.sure && a.given.length === 0 && a.family.length === 1 && b.given[0]?.text === a.family[0]!.text
