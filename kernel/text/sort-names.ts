import { foldText } from './names.ts'
import { readName } from './person-names.ts'

const MOST = 200

/** The words as they were written that make up a name whose particles were joined: "vandermeer" is "van der meer". */
function asWritten(words: readonly string[], joined: readonly string[]): string {
  const whole = joined.join('')
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= words.length; to += 1)
      if (words.slice(from, to).join('') === whole) return words.slice(from, to).join(' ')
  return joined.join(' ')
}

/** A name of which only one half stands in a field of its own: the other half is what is left of the whole. */
function withOneHalf(name: string, half: string, isFamily: boolean): string | null {
  const [whole, known] = [foldText(name), foldText(half)]
  if (!known || whole === known) return null
  const rest = isFamily && whole.endsWith(` ${known}`) ? whole.slice(0, -known.length).trim() : null
  if (rest) return `${known} ${rest}`
  return !isFamily && whole.startsWith(`${known} `) ? `${whole.slice(known.length).trim()} ${known}` : null
}

/**
 * Under what a person stands in a list: the family name, then the others, folded; at most 200 letters. One rule for all,
 * whether the name came in two fields or in one. Of one field the last name counts as the family's, unless a comma or
 * capitals say otherwise; titles do not count.
 */
export function sortNameOf(name: string, family: string | null, given: string | null): string {
  if (family && given) return foldText(`${family} ${given}`).slice(0, MOST)
  const half = family ?? given
  const halved = half ? withOneHalf(name, half, Boolean(family)) : null
  if (halved) return halved.slice(0, MOST)
  const words = foldText(name).split(' ')
  const read = readName({ name })
  const parts = [read.family, read.given].filter((each) => each.length > 0)
  return (parts.map((each) => asWritten(words, each)).join(' ') || foldText(name)).slice(0, MOST)
}
