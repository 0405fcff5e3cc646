const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const firstLetters = (text: string, count: number) =>
  [...segmenter.segment(text)]
    .slice(0, count)
    .map((part) => part.segment)
    .join('')

/** "Joan Whitlock" → "JW", "Marsh estate residents" → "Ma", "نور" → "ن". */
export function initials(name: string, kind: 'person' | 'organisation'): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}|\p{N}/u.test(word))
  const first = words[0] ?? '?'
  if (kind === 'organisation') return firstLetters(first, 2)
  const last = words.length > 1 ? words[words.length - 1]! : ''
  return (firstLetters(first, 1) + firstLetters(last, 1)).toLocaleUpperCase('en-GB')
}
