type Rows = [before: Uint32Array, above: Uint32Array, row: Uint32Array]
let rows: Rows = [new Uint32Array(64), new Uint32Array(64), new Uint32Array(64)]

/** Three rows of the table, the same ones every time: words are compared by the hundred thousand. */
function rowsFor(width: number): Rows {
  if (rows[0].length < width)
    rows = [new Uint32Array(width * 2), new Uint32Array(width * 2), new Uint32Array(width * 2)]
  return rows
}

/**
 * Damerau–Levenshtein distance, optimal string alignment: inserts, deletes, swaps of neighbours and
 * replacements, each counting 1. Stops early and answers `limit + 1` once the distance must exceed `limit`.
 */
export function editDistance(a: string, b: string, limit = 3): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let [before, above, row] = rowsFor(b.length + 1)
  for (let j = 0; j <= b.length; j++) above[j] = j
  let bestAbove = 0
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1)
      row[j] = cost
      if (cost < best) best = cost
    }
    // A swap reaches back two rows, so one row over the limit is not proof yet.
    if (best > limit && bestAbove > limit) return limit + 1
    bestAbove = best
    ;[before, above, row] = [above, row, before]
  }
  return Math.min(above[b.length]!, limit + 1)
}

/** Marks, for each letter of `a`, the partner it found in `b` within the window; answers both flag lists. */
function matchLetters(a: string, b: string): { inA: boolean[]; inB: boolean[]; matches: number } {
  const window = Math.max(Math.floor(Math.max(a.length, b.length) / 2) - 1, 0)
  const inA: boolean[] = new Array(a.length).fill(false)
  const inB: boolean[] = new Array(b.length).fill(false)
  let matches = 0
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - window); j <= Math.min(b.length - 1, i + window); j++) {
      if (inB[j] || a[i] !== b[j]) continue
      inA[i] = inB[j] = true
      matches++
      break
    }
  }
  return { inA, inB, matches }
}

/** Jaro similarity: 0 for nothing in common, 1 for equal (Jaro 1989). */
function jaro(a: string, b: string): number {
  if (a === b) return 1
  const { inA, inB, matches } = matchLetters(a, b)
  if (matches === 0) return 0
  const lettersA = [...inA.keys()].filter((i) => inA[i]).map((i) => a[i])
  const lettersB = [...inB.keys()].filter((j) => inB[j]).map((j) => b[j])
  const halfTurns = lettersA.filter((letter, k) => letter !== lettersB[k]).length
  return (matches / a.length + matches / b.length + (matches - halfTurns / 2) / matches) / 3
}

/**
 * Jaro–Winkler similarity from 0 to 1: Jaro, raised by 0.1 for each of up to four equal first letters
 * (Winkler 1990). Meant for ranking names; compare folded text.
 */
export function nameSimilarity(a: string, b: string): number {
  const base = jaro(a, b)
  let shared = 0
  while (shared < 4 && shared < a.length && a[shared] === b[shared]) shared++
  return base + shared * 0.1 * (1 - base)
}
