/** Written in front of a family name in small letters, where more of the name follows. */
const PARTICLES = new Set('de del della da dos das van von der den ter la bin ibn bint al el y'.split(' '))
// Beside these, Van and La are given names.
const VIETNAMESE =
  /(?<!\p{L})(nguyen|nguyễn|tran|trần|pham|phạm|hoang|hoàng|huynh|huỳnh|dang|đặng|bui|bùi)(?!\p{L})/u
/** Other two letters that end in a consonant are initials: "JP", "AJ". */
const TWO_LETTERS = new Set('ng ed al an om oz dr mr ms st jr sr fr lt ab ap'.split(' '))
const LONGER_TITLES = new Set('mrs rtd'.split(' '))
const LETTERS_AFTER = new Set('mp msp mbe obe cbe kbe dbe kc qc jp ii iii iv'.split(' '))
const MAC =
  /^mac(?=(?:donald|leod|gregor|lean|pherson|millan|neil|neill|dougall|intyre|arthur|farlane|callum|kenzie|kay|kinnon|aulay|rae|innes|queen|phail|namara|manus|bride|lennan|mahon)s?$)/

// A name that holds anything else is none, or is written so for a reason.
const ONLY_LETTERS = /^[\p{L}\p{M}\s'’.,()-]*$/u
const hasSmall = /\p{Ll}/u
const hasCapital = /\p{Lu}/u

/** Whether a text is all in capitals or all in small letters, and so tells nothing of how it is written. */
export const isOneCase = (text: string): boolean => hasSmall.test(text) !== hasCapital.test(text)

const raise = (letter: string) => {
  const raised = letter.toUpperCase()
  // "ß" and the like have no capital of their own.
  return raised.length === letter.length ? raised : letter
}

const isInitials = (word: string) =>
  word.length === 2
    ? !TWO_LETTERS.has(word) && !/[aeiouy]$/.test(word)
    : word.length === 3 && !LONGER_TITLES.has(word) && !/[aeiouy]/.test(word)

/** "o'brien-smith" as "O'Brien-Smith", "j.r." as "J.R.", "sha'ban" as "Sha'ban". */
const capitalised = (word: string) =>
  word.replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, raise).replace(/(?<=(?<![\p{L}\p{M}])[DLNO]['’])\p{L}/gu, raise)

function wordIn(word: string, at: number, words: readonly string[], startsFamily: boolean): string {
  const last = at === words.length - 1
  if (/^[a-z]{2,3}$/.test(word)) {
    if (last && at > 0 && LETTERS_AFTER.has(word)) return word.toUpperCase()
    if (isInitials(word)) return word.toUpperCase()
  }
  const isParticle = PARTICLES.has(word) && !last && (at > 0 || startsFamily)
  if (isParticle && !VIETNAMESE.test(words.join(' '))) return word
  if (/^mc[a-z]{2}/.test(word)) return `Mc${capitalised(word.slice(2))}`
  return MAC.test(word) ? `Mac${capitalised(word.slice(3))}` : capitalised(word)
}

/**
 * A person's name that is all in capitals or all in small letters, as people would write it: "SINGH" as "Singh",
 * "ANA DE SILVA" as "Ana de Silva", "JP MCKAY" as "JP McKay". Any other name stays as it is. `family`: a family name alone.
 */
export function inOrdinaryCapitals(name: string, part: 'whole' | 'family' = 'whole'): string {
  if (!isOneCase(name) || !ONLY_LETTERS.test(name)) return name
  const words = name.toLowerCase().split(' ')
  return words.map((word, at) => wordIn(word, at, words, part === 'family')).join(' ')
}
