import { FEWEST_SHOWN } from '../contract.ts'

export type Counted = { code: string; n: number }
export type Masked = { shown: Counted[]; elsewhere: number | null; total: number | null }

/**
 * Numbers for someone who may not see people. Places with fewer than five are not named at all: what they hold is told
 * as one number for everywhere else, together with those whose place is not known. Should that number be under five
 * itself, the smallest place shown joins it, so that subtracting what is shown from a total told elsewhere gives away
 * neither a number under five nor where it is. Which of all places in the land are meant is never told, so nothing
 * follows for any one of them. `unplaced` are people without a place.
 */
export function maskPlaces(counts: readonly Counted[], unplaced: number): Masked {
  const total = counts.reduce((sum, { n }) => sum + n, unplaced)
  if (total < FEWEST_SHOWN) return { shown: [], elsewhere: null, total: null }
  const shown = counts
    .filter(({ n }) => n >= FEWEST_SHOWN)
    .sort((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1))
  let elsewhere = total - shown.reduce((sum, { n }) => sum + n, 0)
  while (elsewhere > 0 && elsewhere < FEWEST_SHOWN && shown.length > 0) elsewhere += shown.pop()!.n
  return { shown, elsewhere, total }
}
