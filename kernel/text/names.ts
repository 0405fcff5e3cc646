import { remembering } from './remembering.ts'

/** Letters that Unicode does not break into a base letter and a mark, with what an English keyboard types instead. */
const LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ĸ: 'k',
  ə: 'a',
  ɓ: 'b',
  ɗ: 'd',
  ɖ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ɛ: 'e',
  ɔ: 'o',
  ɣ: 'g',
  ʋ: 'v',
  ŀ: 'l',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
}
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')

// Marks that writers leave out. Vowel signs of Indic scripts and the Japanese voicing marks are letters to
// their readers, so they are not in this list.
const MARKS =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640]/g
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const APOSTROPHES =
  /['\u00b4`\u2018\u2019\u201a\u201b\u2032\u2035\u02b9-\u02bf\u02c8\u02ca\u02cb\u05f3\uff07]/g
const HYPHENS = /[\u2010-\u2013\u2212\ufe63\uff0d]/g
const NOT_A_WORD = /[^\p{L}\p{M}\p{N}'-]+/gu
const PLAIN = /^\p{ASCII}*$/u

const MAX_TOKENS = 12
const MAX_TOKEN = 40
const MAX_READ = 1000

/** Folded words that still hold their inner apostrophes and hyphens. */
function foldedWords(text: string): string[] {
  let folded = text
  if (!PLAIN.test(text)) {
    folded = text
      .toWellFormed()
      .replace(APOSTROPHES, "'")
      .normalize('NFKD')
      .replace(INVISIBLE, '')
      .toLowerCase()
    folded = folded.replace(MARKS, '').replace(SPECIAL, (letter) => LETTERS[letter]!)
    folded = folded.replace(APOSTROPHES, "'").replace(HYPHENS, '-').normalize('NFC')
  }
  return folded.toLowerCase().replace(/&/g, ' and ').replace(NOT_A_WORD, ' ').split(' ').filter(Boolean)
}

const plainParts = (word: string) =>
  word
    .split('-')
    .map((part) => part.replaceAll("'", ''))
    .filter(Boolean)

const FOLDED = /^[a-z0-9]+(?: [a-z0-9]+)*$/

/** The same for plain letters, as most text is, without taking it apart. */
function foldPlain(text: string): string {
  const folded = text.toLowerCase()
  if (FOLDED.test(folded)) return folded
  return folded
    .replaceAll("'", '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * The form in which names are compared: no case, accents, apostrophes or punctuation, one space between words.
 * "Słavomir O’Brien-Núñez" becomes "slavomir obrien nunez". Other scripts stay in their own letters.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return foldPlain(text)
  return text.length > LONG ? foldBeyond(text) : foldLately(text)
}

const foldBeyond = (text: string) => foldedWords(text).flatMap(plainParts).join(' ')
const LONG = 60
// Letters beyond the plain ones take ten times as long, and the same names come again and again.
const foldLately = remembering(10_000, foldBeyond)

function cut(token: string): string {
  if (token.length <= MAX_TOKEN) return token
  const last = token.charCodeAt(MAX_TOKEN - 1)
  return token.slice(0, last >= 0xd800 && last < 0xdc00 ? MAX_TOKEN - 1 : MAX_TOKEN)
}

/** Other ways to type a joined word: "obrien-nunez" as one, "o'brien" without its first letter. */
function otherForms(word: string): string[] {
  const joined = word.includes('-') ? [plainParts(word).join('')] : []
  const shorter = word.includes("'") ? word.split(/['-]/).filter((part) => part.length > 1) : []
  return [...shorter, ...joined]
}

/**
 * The tokens under which a name is found: its words in order, then other ways to type its joined words.
 * Unique, at most 12, each at most 40 UTF-16 units; "O'Brien-Smith" gives obrien, smith, brien, obriensmith.
 */
export function nameTokens(name: string): string[] {
  const words = foldedWords(name.slice(0, MAX_READ))
  const tokens = new Set(
    [...words.flatMap(plainParts), ...words.flatMap(otherForms)].filter(Boolean).map(cut),
  )
  return [...tokens].slice(0, MAX_TOKENS)
}
