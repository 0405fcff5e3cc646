import { isEpithet } from '#kernel/text/organisation-names.ts'
import { isGeneric, usualWordShare } from '#kernel/text/organisation-words.ts'
import type { Knowledge } from './knowledge.ts'
import { APART, type PreparedOrganisation } from './organisations.ts'
import { oneApart } from './spelling.ts'

export type NameLevel =
  | 'name_same'
  | 'words_same'
  | 'words_some'
  | 'words_typo'
  | 'kind_different'
  | 'words_apart'
  | 'words_different'

/** How two names stand, and the share of strangers' names that would share the words these share. */
export type NameFinding = { level: NameLevel; stranger: number }

const DOUBT = 300
// How many of a region's organisations stand in a place that a name mentions.
const SHARE_OF_A_PLACE = 0.03

function wordShare(word: string, { wordFrequency }: Knowledge): number {
  const usual = usualWordShare(word)
  if (!wordFrequency) return usual
  const others = Math.max((wordFrequency.words.get(word) ?? 0) - 1, 0)
  return (others + DOUBT * usual) / (wordFrequency.organisations + DOUBT)
}

const isMistyped = (a: string, b: string) =>
  Math.min(a.length, b.length) > 3 && !/\d/.test(a + b) && oneApart(a, b)

type Sharing = { shared: string[]; mistyped: string[]; onlyA: string[]; onlyB: string[] }

function sharing(a: readonly string[], b: readonly string[]): Sharing {
  const found: Sharing = { shared: [], mistyped: [], onlyA: [], onlyB: [] }
  const left = new Set(b)
  for (const word of a) {
    if (left.delete(word)) found.shared.push(word)
    else found.onlyA.push(word)
  }
  for (const word of [...found.onlyA]) {
    const other = [...left].find((each) => isMistyped(word, each))
    if (!other) continue
    left.delete(other)
    found.mistyped.push(word)
    found.onlyA = found.onlyA.filter((each) => each !== word)
  }
  found.onlyB = [...left]
  return found
}

/** "Infant" in the one and "junior" in the other, a men's and a women's team, the first and the second troop. */
const areToldApart = (a: readonly string[], b: readonly string[]) =>
  APART.some((words) => {
    const [mine, theirs] = [a.filter((word) => words.has(word)), b.filter((word) => words.has(word))]
    return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word))
  })

/** Words that say something by themselves; where it is says nothing new when its address says so too. */
const telling = (words: readonly string[], other: PreparedOrganisation) =>
  words.filter((word) => !isGeneric(word) && !isEpithet(word) && !other.placeWords.has(word))

/** Words that do not tell much, but something: a foundation is not an association. */
const plain = (words: readonly string[]) => words.some((word) => !isEpithet(word) && word !== 'saint')

function compareWords(
  a: PreparedOrganisation,
  b: PreparedOrganisation,
  [mine, theirs]: readonly [readonly string[], readonly string[]],
  knowledge: Knowledge,
): NameFinding {
  const { shared, mistyped, onlyA, onlyB } = sharing(mine, theirs)
  const placed =
    onlyA.filter((word) => b.placeWords.has(word)).length +
    onlyB.filter((word) => a.placeWords.has(word)).length
  const stranger = [...shared, ...mistyped].reduce(
    (product, word) => product * wordShare(word, knowledge),
    SHARE_OF_A_PLACE ** placed,
  )
  const core = [...shared, ...mistyped].filter(
    (word) => word !== 'saint' && wordShare(word, knowledge) < 0.03,
  )
  const extra = telling(onlyA, b).length + telling(onlyB, a).length
  if (core.length === 0) {
    const same = onlyA.length + onlyB.length === 0 && shared.length > 0
    return { level: same ? 'name_same' : 'words_different', stranger }
  }
  const patronsDiffer =
    a.patrons.length > 0 && b.patrons.length > 0 && !a.patrons.some((each) => b.patrons.includes(each))
  if (patronsDiffer || areToldApart(a.tellingApart, b.tellingApart)) return { level: 'words_apart', stranger }
  if (a.sort && b.sort && a.sort !== b.sort) return { level: 'kind_different', stranger }
  if (telling(onlyA, b).length > 0 && telling(onlyB, a).length > 0)
    return { level: 'words_different', stranger }
  if (extra > 0 || (plain(onlyA) && plain(onlyB))) return { level: 'words_some', stranger }
  if (mistyped.length > 0) return { level: 'words_typo', stranger: stranger * 5 }
  return { level: onlyA.length + onlyB.length === 0 ? 'name_same' : 'words_same', stranger }
}

const ORDER: readonly NameLevel[] = [
  'name_same',
  'words_same',
  'words_typo',
  'words_some',
  'kind_different',
  'words_apart',
  'words_different',
]

/** The best that any two names of theirs say. */
export function nameFinding(
  a: PreparedOrganisation,
  b: PreparedOrganisation,
  knowledge: Knowledge,
): NameFinding {
  let best: NameFinding | null = null
  for (const mine of [a.words, ...a.otherNames]) {
    for (const theirs of [b.words, ...b.otherNames]) {
      const found = compareWords(a, b, [mine, theirs], knowledge)
      if (!best || ORDER.indexOf(found.level) < ORDER.indexOf(best.level)) best = found
    }
  }
  return best!
}
