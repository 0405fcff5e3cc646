const PLAIN = /^[\p{Script=Latin}\p{Nd}]+$/u

// Made when first needed: in most names a letter is one character, and making it costs an old phone a tenth of a second.
let segmenter: Intl.Segmenter | undefined

function firstLetters(text: string, count: number): string {
  const start = [...text].slice(0, count + 1)
  if (PLAIN.test(start.join(''))) return start.slice(0, count).join('')
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  const letters = Array.from(segmenter.segment(text), (part) => part.segment)
  return letters.slice(0, count).join('')
}

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
