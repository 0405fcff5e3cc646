import { isEpithet, type ReadOrganisationName } from '#kernel/text/organisation-names.ts'
import { isForm, isGeneric } from '#kernel/text/organisation-words.ts'
import type { Knowledge } from './knowledge.ts'
import { isMistyped, isOneSlip, type Sharing, sharing, wordShare } from './organisation-slips.ts'
import { ORGANISATION_FIELDS } from './organisation-weights.ts'
import { APART, type PreparedOrganisation, tellsApart } from './organisations.ts'

export type NameLevel = (typeof ORGANISATION_FIELDS)['name'][number]

/**
 * How two names stand, and the share of strangers' names that would share the words these share. `placeAdded`: one
 * says where it is and the other does not, as the branches of a charity do beside its seat.
 */
export type NameFinding = { level: NameLevel; stranger: number; placeAdded: boolean }

// How many of a region's organisations stand in a place that a name mentions.
const SHARE_OF_A_PLACE = 0.03
// Of some thousand names those whose words begin with just these letters.
const SHARE_OF_AN_ACRONYM = 0.0005
// As many names a letter away from a name as it has letters to mistype, hardly any of them in use.
const NAMES_NEARBY = 5
// A word that stands in more names than this tells little by itself.
const SHARE_OF_A_COMMON_WORD = 0.03

type Words = readonly string[]

const shareOfAll = (words: Words, knowledge: Knowledge) =>
  words.reduce((product, word) => product * wordShare(word, knowledge), 1)

/** In how many districts beside its own a name is borne, as a share of all that were counted. */
const shareElsewhere = ({ words }: ReadOrganisationName, { namesakes, wordFrequency, people }: Knowledge) =>
  ((namesakes.get(words.join(' ')) ?? 1) - 1) / Math.max(wordFrequency?.organisations ?? people, 1)

const hasDigit = (word: string) => /\d/.test(word)

/** "Infant" in the one and "junior" in the other, a men's and a women's team, the first and the second troop. */
const areToldApart = ({ onlyA, onlyB }: Sharing) =>
  (onlyA.some(hasDigit) && onlyB.some(hasDigit)) ||
  APART.some((words) => onlyA.some((word) => words.has(word)) && onlyB.some((word) => words.has(word)))

const haveOneInCommon = (a: Words, b: Words, knowledge: Knowledge) =>
  a.some((one) => b.some((other) => one === other || isMistyped(one, other, knowledge)))

const areUnlike = (a: Words, b: Words, knowledge: Knowledge) =>
  a.length > 0 && b.length > 0 && !haveOneInCommon(a, b, knowledge)

const isAcronym = (a: ReadOrganisationName, b: ReadOrganisationName) =>
  a.words.length === 1 && a.words[0]!.length > 2 && b.words.length > 1 && a.words[0] === b.initials

const isTelling = (word: string) => !isGeneric(word) && !isEpithet(word)
const isPlain = (word: string) => !isEpithet(word) && word !== 'saint'
/** More than what it calls itself (a group, a society): whose it is, what is done there. */
const saysWhich = (word: string) => isPlain(word) && !isForm(word)

type Beside = { restA: Words; restB: Words; placeAdded: boolean }

/**
 * What stands in the one name only, but for where it is: that says nothing new when the other's address says so too,
 * or its own does and the other name says nothing else.
 */
function beside({ onlyA, onlyB }: Sharing, a: PreparedOrganisation, b: PreparedOrganisation): Beside {
  const without = (words: Words, { placeWords }: PreparedOrganisation) =>
    words.filter((word) => !placeWords.has(word))
  const [outA, outB] = [without(onlyA, b), without(onlyB, a)]
  const restA = outB.length > 0 ? outA : without(outA, a)
  const restB = outA.length > 0 ? outB : without(outB, b)
  return { restA, restB, placeAdded: restA.length + restB.length < outA.length + outB.length }
}

/** How two names stand by the words in which they differ. */
function levelOf({ mistyped, onlyA, onlyB }: Sharing, { restA, restB }: Beside, aside: Words): NameLevel {
  const [whichA, whichB] = [restA.some(saysWhich), restB.some(saysWhich)]
  if (whichA && whichB && [...restA, ...restB].some(isTelling)) return 'words_different'
  const bothPlain = onlyA.some(isPlain) && onlyB.some(isPlain)
  if (whichA || whichB || bothPlain || [...onlyA, ...onlyB, ...aside].some(tellsApart)) return 'words_some'
  if (mistyped.length > 0) return 'words_typo'
  return onlyA.length + onlyB.length === 0 ? 'name_same' : 'words_same'
}

function compareWords(
  a: PreparedOrganisation,
  b: PreparedOrganisation,
  [mine, theirs]: readonly [ReadOrganisationName, ReadOrganisationName],
  knowledge: Knowledge,
): NameFinding {
  const elsewhere = Math.max(shareElsewhere(mine, knowledge), shareElsewhere(theirs, knowledge))
  // Words of a name go together (a Saint Mary's is a church), so what was counted of whole names holds against theirs.
  const find = (level: NameLevel, share: number, placeAdded = false) => ({
    level,
    stranger: Math.max(share, elsewhere) * (level === 'words_typo' ? NAMES_NEARBY : 1),
    placeAdded,
  })
  if (isAcronym(mine, theirs) || isAcronym(theirs, mine)) return find('acronym', SHARE_OF_AN_ACRONYM)
  const found = sharing(mine, theirs, knowledge)
  const { mistyped, onlyA, onlyB } = found
  if (isOneSlip(mine, theirs, found))
    return find(
      'words_typo',
      Math.min(shareOfAll(mine.words, knowledge), shareOfAll(theirs.words, knowledge)),
    )
  const placed = [
    ...onlyA.filter((word) => b.placeWords.has(word)),
    ...onlyB.filter((word) => a.placeWords.has(word)),
  ].length
  const all = [...found.shared, ...mistyped]
  const share = shareOfAll(all, knowledge) * SHARE_OF_A_PLACE ** placed
  const differ = onlyA.length + onlyB.length
  if (!all.some((word) => word !== 'saint' && wordShare(word, knowledge) < SHARE_OF_A_COMMON_WORD))
    return find(differ === 0 && all.length > 0 ? 'name_same' : 'words_different', share)
  if (
    areUnlike(a.patrons, b.patrons, knowledge) ||
    areToldApart(found) ||
    areUnlike(mine.asides, theirs.asides, knowledge)
  )
    return find('words_apart', share)
  const oneAside = mine.asides.length > 0 !== theirs.asides.length > 0
  const rest = beside(found, a, b)
  const isSlip = mistyped.length > 0 && differ === 0
  if (a.sort && b.sort && a.sort !== b.sort && !isSlip)
    return find([a.sort, b.sort].includes('trust') ? 'words_some' : 'kind_different', share)
  const level = levelOf(found, rest, oneAside ? [...mine.asides, ...theirs.asides] : [])
  return find(level, share, oneAside || rest.placeAdded)
}

const ORDER: readonly NameLevel[] = ORGANISATION_FIELDS.name

/** The best that any two names of theirs say. */
export function nameFinding(
  a: PreparedOrganisation,
  b: PreparedOrganisation,
  knowledge: Knowledge,
): NameFinding {
  let best: NameFinding | null = null
  for (const mine of [a.name, ...a.otherNames]) {
    for (const theirs of [b.name, ...b.otherNames]) {
      const found = compareWords(a, b, [mine, theirs], knowledge)
      if (!best || ORDER.indexOf(found.level) < ORDER.indexOf(best.level)) best = found
    }
  }
  return best!
}
