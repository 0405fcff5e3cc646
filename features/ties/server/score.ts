import type { AffiliationRole } from '#features/affiliations/contract.ts'

/**
 * How good a way into an organisation is: a number between 0 and 1, read as the chance that a request passes along it.
 * The whole of the ranking is in this file; docs/who-do-we-know.md explains it to organisers.
 *
 * - A tie passes a request on with a probability of its own, and a path with the product of its ties: the independent
 *   cascade of Kempe, Kleinberg & Tardos, "Maximizing the spread of influence through a social network" (KDD 2003).
 * - Belonging to one organisation says the less about two people the more belong to it: 1 / log of its size, after
 *   Adamic & Adar, "Friends and neighbors on the Web" (Social Networks 25, 2003).
 * - Several paths of one person fail only if each fails: 1 - Π(1 - p), the noisy-or of Pearl, "Probabilistic Reasoning
 *   in Intelligent Systems" (1988).
 */

/** How likely a tie of strength 1, 2, 3 passes a request on. */
const RELIABILITY = { 1: 0.35, 2: 0.6, 3: 0.85 } as const

/** How close a role stands to where an organisation decides. */
const CLOSENESS: Record<AffiliationRole, number> = {
  chair: 1,
  secretary: 1,
  treasurer: 0.95,
  officer: 0.95,
  governor: 0.95,
  coach: 0.85,
  volunteer: 0.8,
  employee: 0.75,
  member: 0.75,
  worshipper: 0.7,
  parent: 0.65,
  resident: 0.6,
  supporter: 0.5,
  other: 0.6,
}

/** Someone who said yes to introducing us will; who was never asked may. */
const WILLINGNESS = { yes: 1, unknown: 0.9, no: 0 } as const

/** Being in one organisation is not yet knowing each other, even where only two are. */
const MEETING = 0.8

type Belonging = { role: AffiliationRole; strength: 1 | 2 | 3 }
type Introducing = Belonging & { willing: keyof typeof WILLINGNESS }

/** How likely someone's word counts in an organisation; 0 for whoever would not introduce us. */
export const belongingScore = (tie: Introducing): number =>
  RELIABILITY[tie.strength] * CLOSENESS[tie.role] * WILLINGNESS[tie.willing]

/** How likely one person passes a request on to another they know. */
export const knowingScore = (strength: 1 | 2 | 3): number => RELIABILITY[strength]

/** How likely two people who belong to an organisation with `members` people (2 or more) pass a request on. */
export const sharingScore = (one: Belonging, other: Belonging, members: number): number =>
  (MEETING * RELIABILITY[one.strength] * RELIABILITY[other.strength]) / Math.log2(Math.max(2, members))

/** A path from end to end. */
export const alongPath = (...parts: readonly number[]): number =>
  parts.reduce((product, part) => product * part, 1)

/** Several paths of one person. */
export const together = (paths: readonly number[]): number =>
  1 - paths.reduce((failing, path) => failing * (1 - path), 1)

/** The score in dots: a request that would more likely pass than not is strong. */
export function dotsOf(score: number): 1 | 2 | 3 {
  if (score >= 0.5) return 3
  return score >= 0.2 ? 2 : 1
}

type Ranked = { ours: boolean; direct: boolean; score: number; name: string; id: string }

/** Whoever has a tie of their own before those who know someone; among each, our own people first, then the strongest. */
export function byRank(a: Ranked, b: Ranked): number {
  return (
    Number(b.direct) - Number(a.direct) ||
    Number(b.ours) - Number(a.ours) ||
    b.score - a.score ||
    (a.name < b.name ? -1 : Number(a.name > b.name)) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  )
}
