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

/** The counts of both together. */
export function withNames(known: NameFrequency | null, more: NameFrequency): NameFrequency {
  if (!known) return more
  const together = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) => {
    const all = new Map(a)
    for (const [name, count] of b) all.set(name, (a.get(name) ?? 0) + count)
    return all
  }
  return {
    people: known.people + more.people,
    share: Math.min(known.share, more.share),
    given: together(known.given, more.given),
    family: together(known.family, more.family),
  }
}

/** More names than these under one mail or number are not those of one person. */
const MOST_NAMES = 3

/** Mails (folded) and phones under which people of several names stand: an office, a family, a club. */
export function countShared(looks: Iterable<PersonLook>): string[] {
  const names = new Map<string, Set<string>>()
  for (const look of looks) {
    const { given, family } = readName(look)
    const name = [...given, ...family].sort().join(' ')
    for (const contact of [
      ...(look.emails ?? []).map((mail) => mail.toLowerCase()),
      ...(look.phones ?? []),
    ]) {
      const known = names.get(contact)
      if (known) known.add(name)
      else names.set(contact, new Set([name]))
    }
  }
  return [...names].flatMap(([contact, those]) => (those.size > MOST_NAMES ? [contact] : []))
}
