import { foldText } from './names.ts'

/** A person's name, taken apart and folded: no titles, no accents, particles joined to the word they belong to. */
export type ReadName = {
  /** Given and middle names in order: "Mary Ann" gives mary, ann. */
  given: readonly string[]
  /** Family names in order: "Nguyen-Smith" gives nguyen, smith; "van der Meer" gives vandermeer. */
  family: readonly string[]
  /** Other given names the same record knows them by. */
  alsoKnown: readonly string[]
  /** What a title tells: Mrs and Baroness f, Mr and Lord m. */
  sex: 'f' | 'm' | null
  /** Told apart from a parent or child of the same name. */
  generation: 'younger' | 'elder' | null
  /** False when the order of the words had to be guessed. */
  sure: boolean
}

type Named = { name: string; givenName?: string | null; familyName?: string | null }

const set = (words: string) => new Set(words.split(' '))
const TITLES_F = set('mrs miss ms mz dame lady baroness sister smt shrimati mme countess')
const TITLES_M = set('mr mister sir lord viscount baron father fr brother shri sri imam mufti')
const TITLES = set(
  'dr doctor prof professor rev revd reverend rabbi cllr councillor ald alderman mx hon rt right honourable captain capt major maj col colonel lt sgt sergeant pc cpl cmdr canon pastor bishop archbishop ven very the haji hajji hajja hafiz maulana mawlana sheikh shaikh syedna ustad judge dcn deacon engr barrister comrade',
)
const LETTERS_AFTER = set(
  'mc mp msp mla mep am obe mbe cbe kbe dbe gbe bem kc qc jp dl phd bsc msc mba pgce rgn rmn rn frcn frsa bt esq esquire pc retd decd deceased',
)
// Those that lists write behind a name; most others are family names there.
const TITLES_AFTER = set('mr mrs miss ms mx dr rev cllr')
const PEERS = set('lord baroness viscount baron lady countess earl')
const YOUNGER = set('jr jnr junior ii iii jun')
const ELDER = set('sr snr senior sen')
const PARTICLES = set(
  'de del della di da dos das du le la van von der den ter ten te el al bin ibn bint binti ben abu mac mc o ni nic ui st san santa ap ab fitz zu af av dela delos abdul abdal abd',
)
// In front of a whole name these are given names: Al, Ben, Van.
const GIVEN_TOO = set('al ben van del mac di san la da')
// Beside these, Van is a Vietnamese middle name.
const VIETNAMESE = set('nguyen tran le pham hoang huynh phan vu vo dang bui ngo duong ly dinh truong')
const MAX_WORDS = 10

const wordsOf = (text: string) => {
  const folded = foldText(text.slice(0, 300))
  return folded === '' ? [] : folded.split(' ').slice(0, MAX_WORDS)
}

type Told = Pick<ReadName, 'sex' | 'generation'> & { words: string[]; peer: boolean }

/** Takes titles from the front and letters from the end, as long as a word is left. */
function withoutTitles(all: readonly string[]): Told {
  const words = [...all]
  const told: Told = { sex: null, generation: null, words, peer: false }
  while (words.length > 1) {
    const first = words[0]!
    if (TITLES_F.has(first)) told.sex = 'f'
    else if (TITLES_M.has(first)) told.sex = 'm'
    else if (!TITLES.has(first)) break
    if (PEERS.has(first)) told.peer = true
    words.shift()
  }
  while (words.length > 1) {
    const last = words.at(-1)!
    if (YOUNGER.has(last)) told.generation = 'younger'
    else if (ELDER.has(last)) told.generation = 'elder'
    else if (!LETTERS_AFTER.has(last) && !TITLES_AFTER.has(last)) break
    if (TITLES_F.has(last)) told.sex = 'f'
    if (last === 'mr') told.sex = 'm'
    words.pop()
  }
  return told
}

/** "van der meer" becomes vandermeer: people leave the spaces in or out as the form allows. */
function joinParticles(words: readonly string[], startsGiven = false): string[] {
  const joined: string[] = []
  let before = ''
  const vietnamese = words.some((word) => VIETNAMESE.has(word))
  words.forEach((word, index) => {
    const isGiven = (startsGiven && index === 0 && GIVEN_TOO.has(word)) || (vietnamese && word === 'van')
    if (PARTICLES.has(word) && !isGiven && index < words.length - 1) before += word
    else {
      joined.push(before + word)
      before = ''
    }
  })
  return joined
}

// "KHAN Amina": one word in capitals among others that are not is the family name, as in much of the world.
const TWO_CAPITALS = /\p{Lu}['’]?\p{Lu}/u

function capitalWord(name: string): string | null {
  if (!TWO_CAPITALS.test(name) || !/\p{Ll}/u.test(name)) return null
  const shouted = name.match(/(?<![\p{L}'’-])\p{Lu}[\p{Lu}'’-]{2,}(?![\p{L}])/gu)
  return shouted?.length === 1 ? foldText(shouted[0]).replaceAll(' ', '') : null
}

const HYPHEN = /[-\u2010-\u2013]/

/** Whether the two words were written as one with a hyphen. */
const isDouble = (name: string, words: readonly string[]) =>
  (name.match(/[\p{L}\p{M}'’]+[-\u2010-\u2013][\p{L}\p{M}'’]+/gu) ?? []).some(
    (each) => wordsOf(each).join(' ') === words.join(' '),
  )

type Split = Pick<ReadName, 'given' | 'family' | 'sure'>

function splitWords(words: readonly string[], name: string, peer: boolean): Split {
  // Peers are known by title and seat: "Lord Evans of Rainow" and "Lord Evans of Sealand" are two.
  if (peer) return { given: [], family: words.filter((word) => word !== 'of'), sure: true }
  const joined = joinParticles(words, true)
  const capital = joined.length > 1 ? capitalWord(name) : null
  const at = capital ? joined.indexOf(capital) : -1
  if (at >= 0) return { given: joined.toSpliced(at, 1), family: [joined[at]!], sure: true }
  const last = joined.length > 2 && HYPHEN.test(name) && isDouble(name, joined.slice(-2)) ? -2 : -1
  return { given: joined.slice(0, last), family: joined.slice(last), sure: false }
}

function splitName(name: string): Split & Told {
  const comma = name.indexOf(',')
  if (comma > 0) {
    const told = withoutTitles(wordsOf(name.slice(comma + 1)))
    const family = withoutTitles(wordsOf(name.slice(0, comma)))
    const isTail = told.words.every((word) => LETTERS_AFTER.has(word) || YOUNGER.has(word) || ELDER.has(word))
    if (told.words.length > 0 && !isTail) {
      const generation = told.generation ?? family.generation
      const parts = { given: joinParticles(told.words), family: joinParticles(family.words), sure: true }
      return { ...told, generation, sex: told.sex ?? family.sex, ...parts }
    }
  }
  const told = withoutTitles(wordsOf(name))
  return { ...told, ...splitWords(told.words, name, told.peer) }
}

/** With one of the two fields filled in, and the name no more than that, the other name is not known. */
function alone({ name, givenName, familyName }: Named, { given, family, sure }: Split): Split {
  const only = givenName || familyName
  if (!only || foldText(only) !== foldText(name)) return { given, family, sure }
  const words = joinParticles(withoutTitles(wordsOf(only)).words)
  return givenName ? { given: words, family: [], sure: true } : { given: [], family: words, sure: true }
}

const TELLS = [
  TITLES_F,
  TITLES_M,
  TITLES,
  LETTERS_AFTER,
  TITLES_AFTER,
  PEERS,
  YOUNGER,
  ELDER,
  PARTICLES,
  VIETNAMESE,
]
const TELLING = new Set(TELLS.flatMap((words) => [...words]))
const ONE_WORD = /^[a-z0-9]+$/
const isPlain = (word: string) => ONE_WORD.test(word) && !TELLING.has(word)

/** Most names of lists are two plain words, of which two fields say which is which: there is nothing to take apart. */
function readPlain({ name, givenName, familyName }: Named): ReadName | null {
  if (!givenName || !familyName || name !== `${givenName} ${familyName}`) return null
  const [given, family] = [givenName.toLowerCase(), familyName.toLowerCase()]
  if (!isPlain(given) || !isPlain(family)) return null
  return { given: [given], family: [family], alsoKnown: [], sex: null, generation: null, sure: true }
}

/** Reads a name as written in one field or two, in whatever order; for comparing, never for showing. */
export function readName(look: Named): ReadName {
  const plain = readPlain(look)
  if (plain) return plain
  const whole = splitName(look.name)
  const { sex, generation } = whole
  if (!look.givenName || !look.familyName) return { ...alone(look, whole), alsoKnown: [], sex, generation }
  const given = withoutTitles(wordsOf(look.givenName))
  const family = withoutTitles(wordsOf(look.familyName))
  const parts = { given: joinParticles(given.words), family: joinParticles(family.words) }
  const inParts = new Set([...parts.given, ...parts.family, ...given.words, ...family.words])
  const alsoKnown = joinParticles(whole.words).filter((word) => word.length > 1 && !inParts.has(word))
  return {
    ...parts,
    alsoKnown: alsoKnown.slice(0, 2),
    sex: sex ?? given.sex ?? family.sex,
    generation: generation ?? family.generation ?? given.generation,
    sure: true,
  }
}
