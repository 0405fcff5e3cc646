import type { ReadOrganisationName } from '#kernel/text/organisation-names.ts'
import { isGeneric, usualWordShare } from '#kernel/text/organisation-words.ts'
import type { Knowledge } from './knowledge.ts'
import { oneApart } from './spelling.ts'

const DOUBT = 300

/** The share of other organisations in whose name a word stands. */
export function wordShare(word: string, { wordFrequency }: Knowledge): number {
  const usual = usualWordShare(word)
  if (!wordFrequency) return usual
  const others = Math.max((wordFrequency.words.get(word) ?? 0) - 1, 0)
  return (others + DOUBT * usual) / (wordFrequency.organisations + DOUBT)
}

const isInUse = (word: string, { wordFrequency }: Knowledge) =>
  isGeneric(word) || (wordFrequency?.words.get(word) ?? 0) > 1

// A slip in a common word is made more than once: "lub" beside a hundred clubs is in nobody's use.
const MUCH_RARER = 0.05

/** Two words that names are made of, as Sale and Hale are. */
function areBothInUse(a: string, b: string, knowledge: Knowledge): boolean {
  if (!isInUse(a, knowledge) || !isInUse(b, knowledge)) return false
  const [one, other] = [wordShare(a, knowledge), wordShare(b, knowledge)]
  return Math.min(one, other) > Math.max(one, other) * MUCH_RARER
}

const hasDigit = (word: string) => /\d/.test(word)

/** A letter too many, too few, another one, or two that changed places; an s at the end may have been taken off. */
const slips = (a: string, b: string) => oneApart(a, b) || oneApart(`${a}s`, b) || oneApart(a, `${b}s`)

/** Whether the one may be the other with a slip. */
export function isMistyped(a: string, b: string, knowledge: Knowledge): boolean {
  const least = Math.min(a.length, b.length)
  if (least < 2 || hasDigit(a + b) || !slips(a, b) || areBothInUse(a, b, knowledge)) return false
  // Where nobody knows which words are in use, short ones and those that begin otherwise are left to a person.
  return knowledge.wordFrequency !== null || (least > 4 && a[0] === b[0])
}

const LEGAL = ['limited', 'charity', 'company', 'registered', 'incorporated']
const isLegalForm = (word: string, knowledge: Knowledge) =>
  !isInUse(word, knowledge) && LEGAL.some((each) => oneApart(word, each))

/** Which words two names share, which are the same but for a slip, and which only the one has. */
export type Sharing = {
  shared: readonly string[]
  mistyped: readonly string[]
  onlyA: readonly string[]
  onlyB: readonly string[]
}

export function sharing(a: ReadOrganisationName, b: ReadOrganisationName, knowledge: Knowledge): Sharing {
  const shared = a.words.filter((word) => b.words.includes(word))
  const left = new Set(b.words.filter((word) => !shared.includes(word)))
  const mistyped: string[] = []
  const onlyA: string[] = []
  for (const word of a.words) {
    if (shared.includes(word)) continue
    const other = [...left].find((each) => isMistyped(word, each, knowledge))
    if (!other) {
      onlyA.push(word)
      continue
    }
    left.delete(other)
    mistyped.push(isInUse(word, knowledge) ? word : other)
  }
  // What the one says aside the other may say without, or leave out.
  const rest = (words: Iterable<string>) =>
    [...words].filter(
      (word) => !a.asides.includes(word) && !b.asides.includes(word) && !isLegalForm(word, knowledge),
    )
  return { shared, mistyped, onlyA: rest(onlyA), onlyB: rest(left) }
}

const digitsOf = (text: string) => text.replace(/\D/g, '')

/** One slip in the whole name: between two words, or in words that are mostly written short. Of one word see above. */
export const isOneSlip = (a: ReadOrganisationName, b: ReadOrganisationName, { onlyA, onlyB }: Sharing) =>
  onlyA.length > 0 &&
  onlyB.length > 0 &&
  !(onlyA.length === 1 && onlyB.length === 1 && slips(onlyA[0]!, onlyB[0]!)) &&
  a.spelt.length > 7 &&
  digitsOf(a.spelt) === digitsOf(b.spelt) &&
  (a.spelt === b.spelt || oneApart(a.spelt, b.spelt))
