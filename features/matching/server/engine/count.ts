import type { OrganisationLook, PersonLook } from '#kernel/text/match-keys.ts'
import { readOrganisationName } from '#kernel/text/organisation-names.ts'
import { readName } from '#kernel/text/person-names.ts'
import type { NameFrequency, WordFrequency } from './knowledge.ts'

/** Counts the words of names among these records, each full name once, so that a person on ten lists counts once. */
export function countNames(looks: Iterable<PersonLook>): NameFrequency {
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
  return { people: seen.size, ...counts }
}

/** Counts the words of organisations' names, each name once. */
export function countWords(looks: Iterable<OrganisationLook>): WordFrequency {
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  for (const look of looks) {
    const { words } = readOrganisationName(look.name)
    const whole = words.join(' ')
    if (seen.has(whole)) continue
    seen.add(whole)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return { organisations: seen.size, words: counts }
}
