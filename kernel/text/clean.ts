const CONTROL = /(?![\n\t])\p{Cc}|[\ufffe\uffff\ufeff]/gu
const LONE_SURROGATE = /\p{Surrogate}/gu
// Overrides and isolates let a name rewrite the line around it. Names in Arabic or Hebrew do not need them, and
// the plain marks (U+200E, U+200F) and joiners stay, because they are part of correct spelling.
const DIRECTION_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/g
const SPACES = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g

// Nothing in it that would have to go: as most of what is typed.
const CLEAN = /^[ -~]*$/

const strip = (text: string) => (CLEAN.test(text) ? text : stripped(text))

const stripped = (text: string) =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(LONE_SURROGATE, '')
    .replace(CONTROL, '')
    .replace(DIRECTION_OVERRIDES, '')
    .normalize('NFC')

/** Long text as it may be stored and printed: NFC, no control characters, line breaks as \n, at most one empty line. Idempotent. */
export function cleanText(text: string): string {
  const lines = strip(text).split('\n')
  return lines
    .map((line) => line.trimEnd().replace(/[^\S\n\t]+/g, ' '))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** One line of text: as `cleanText`, with every run of white space turned into one space. Idempotent. */
export const cleanLine = (text: string): string =>
  strip(text).replaceAll('\n', ' ').replace(SPACES, ' ').trim()
