import type { PersonLook } from '#kernel/text/match-keys.ts'
import { readName } from '#kernel/text/person-names.ts'
import type { NameFrequency } from './knowledge.ts'

/**
 * Counts the words of names among these records, each full name once, so that a person on ten lists counts once.
 * `share`: which part of all records these are.
 */
export function countNames(looks: Iterable<PersonLook>, share = 1): NameFrequency {
  const seen = new Set<string>()
  const counts = { given: new Map<string, number>(), family: new Map<string, number>() }
  const add = (map: Map<string, number>, word: string) => map.set(word, (map.get(word) ?? 0) + 1)
  for (const look of looks) {
    const { given, family } = readName(look)
    const whole = [...given, ...family].sort().join(' ')
    if (seen.has(whole)) continue
    seen.add(whole)
    for (const word of new Set(given)) add(counts.given, word)
    for (const word of new Set(family)) add(counts.family, word)
  }
  return { people: seen.size, share, ...counts }
}

type Counts = ReadonlyMap<string, number>
export const plus = (one: number, other: number) => one + other

/** Two counts as one: of what both counted, what `of` makes of it. */
export function together(a: Counts, b: Counts, of: (one: number, other: number) => number): Counts {
  const all = new Map(a)
  for (const [key, count] of b) all.set(key, of(a.get(key) ?? 0, count))
  return all
}

/** The counts of both together. */
export function withNames(known: NameFrequency | null, more: NameFrequency): NameFrequency {
  if (!known) return more
  return {
    people: known.people + more.people,
    share: Math.min(known.share, more.share),
    given: together(known.given, more.given, plus),
    family: together(known.family, more.family, plus),
  }
}

/** Several things under one. */
export type Many = Map<string, Set<string>>
export const addTo = (many: Many, key: string, value: string) =>
  many.set(key, (many.get(key) ?? new Set()).add(value))
export const havingMore = (many: Many, than: number) => [...many].filter(([, { size }]) => size > than)

/** More names than these under one mail or number are not those of one person. */
const MOST_NAMES = 3

/** Mails (folded) and phones under which people of several names stand: an office, a family, a club. */
export function countShared(looks: Iterable<PersonLook>): string[] {
  const names: Many = new Map()
  for (const look of looks) {
    const { given, family } = readName(look)
    const name = [...given, ...family].sort().join(' ')
    for (const contact of [
      ...(look.emails ?? []).map((mail) => mail.toLowerCase()),
      ...(look.phones ?? []),
    ]) {
      addTo(names, contact, name)
    }
  }
  return havingMore(names, MOST_NAMES).map(([contact]) => contact)
}
