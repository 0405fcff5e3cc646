import type { Finding } from './compare-people.ts'
import type { Outcome, Thresholds } from './judgement.ts'
import type { Level } from './weights.ts'

// No child is born to a parent younger than this.
export const GENERATION_GAP = 13

const AGREES: ReadonlySet<Level> = new Set(['birth_same', 'birth_swapped', 'birth_typo'])
const OTHER_NAME: ReadonlySet<Level> = new Set([
  'given_near',
  'given_alike',
  'given_different',
  'middle_different',
])
const OTHER_BIRTH: ReadonlySet<Level> = new Set(['birth_different', 'birth_year_different'])

const GIVEN_FITS: ReadonlySet<Level> = new Set(['given_same', 'given_nickname', 'given_typo', 'given_middle'])
const FAMILY_FITS: ReadonlySet<Level> = new Set(['family_same', 'family_typo'])

/** Twins and namesakes of two generations look like one person with one slip; those a person must decide. */
function isDoubtful({ standings, gap, sexDiffers, generationDiffers }: Finding): boolean {
  if (sexDiffers || generationDiffers) return true
  const has = (levels: ReadonlySet<Level>) => standings.some(({ level }) => levels.has(level))
  const numbered = standings.some(({ level }) => level === 'external_same')
  if (!has(GIVEN_FITS) && !has(FAMILY_FITS)) return true
  if (has(OTHER_NAME)) return !(numbered && has(AGREES))
  if (!has(OTHER_BIRTH) || numbered) return false
  const named = standings.some(({ level }) => level === 'given_same')
  return !named || gap === null || gap >= GENERATION_GAP
}

/** What to do with two records that are so likely one. Near certain is not enough for twins and namesakes. */
export function outcomeOf(probability: number, finding: Finding, thresholds: Thresholds): Outcome {
  if (probability < thresholds.ask) return 'different'
  const sure = thresholds.same < 1 && probability >= thresholds.same
  return sure && !isDoubtful(finding) ? 'same' : 'ask'
}
