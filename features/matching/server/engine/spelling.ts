/** Whether two words differ by one wrong, missing, extra or swapped letter; false when they are equal. */
export function oneApart(a: string, b: string): boolean {
  const gap = a.length - b.length
  if (gap > 1 || gap < -1 || a === b) return false
  let i = 0
  while (i < a.length && i < b.length && a.charCodeAt(i) === b.charCodeAt(i)) i++
  let x = a.length - 1
  let y = b.length - 1
  while (x >= i && y >= i && a.charCodeAt(x) === b.charCodeAt(y)) {
    x--
    y--
  }
  if (gap !== 0) return x < i || y < i
  return (
    x === i || (x === i + 1 && a.charCodeAt(i) === b.charCodeAt(x) && a.charCodeAt(x) === b.charCodeAt(i))
  )
}

const CLASSES: Record<string, string> = { c: 'k', q: 'k', z: 's', x: 'ks', w: 'v', j: 'g', d: 't', b: 'p' }

/** Consonants as they sound, the first letter always kept: "catherine" and "katheryn" give ktrn. */
export function sounded(word: string): string {
  const plain = word
    .replaceAll('ph', 'f')
    .replaceAll('sz', 's')
    .replaceAll('sh', 's')
    .replaceAll('ck', 'k')
    .replace(/[cqzxwjdb]/g, (letter) => CLASSES[letter]!)
  const first = /^[aeiouyh]/.test(plain) ? 'a' : ''
  return first + plain.replace(/[aeiouyh]/g, '').replace(/(.)\1+/gu, '$1')
}
