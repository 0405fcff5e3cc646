/**
 * How good it is to ask someone now for an introduction: a number between 0 and 1, the product of five factors. The whole
 * of the ranking is in this file; docs/introductions.md explains it to organisers.
 *
 *   score = way × trust × load × before × worked
 *
 * - `way`: how likely a request passes along their ties to the target (strength, role, willingness, closeness), as the
 *   ties room scores it.
 * - `trust`: when somebody of us last talked with them. It halves every 120 days, and never falls below what a stranger has.
 * - `load`: what is already asked of them, so that it is not the same three people each time.
 * - `before`: they said no to this one, though not for ever.
 * - `worked`: how often an introduction came about when they were asked, in the last two years: the mean of a Beta(2, 1)
 *   prior after what was seen, (came about + 2) / (ended + 3). Without history 2/3 for everyone; one success or one failure
 *   moves it little, many move it far (Gelman et al., "Bayesian Data Analysis", 3rd ed. 2013, section 2.4).
 *
 * Our own members and activists stand before everyone else, whatever the score: an introduction is asked of one of us.
 * "Not me, never for this one" is no factor: whoever said it is not in the list.
 */

const STRANGER = 0.6
const HALVES_AFTER_DAYS = 120
/** A talk with a colleague of the asker is worth three quarters of one's own. */
const COLLEAGUE = 0.75
const EACH_OPEN = 0.5
const EACH_RECENT = 0.25
const SAID_NO = 0.5

/** Before anything is known of someone: as if of three introductions through them two had come about. */
const PRIOR = { cameAbout: 2, ended: 3 }

/** What came of introductions longer ago says little about now. */
export const RECORD_DAYS = 730
/** An introduction that ended less than so many days ago still counts as load. */
export const RECENT_DAYS = 60
/** A "no" to this one is remembered for so many days. */
export const NO_HOLDS_DAYS = 365

export type Standing = {
  /** 0 to 1, from the ties room. */
  way: number
  ours: boolean
  /** Days since the asker last talked with them, and since anyone of us did, as far as the asker may know. */
  daysSinceMine: number | null
  daysSinceOurs: number | null
  /** Introductions of theirs that are under way, and that ended lately. */
  open: number
  recent: number
  saidNo: boolean
  /** Introductions they were asked for that came about in the last two years, of all that came about or came to nothing. */
  cameAbout: number
  ended: number
}

const freshness = (days: number | null) => (days === null ? 0 : 2 ** (-Math.max(0, days) / HALVES_AFTER_DAYS))

export const trustOf = ({
  daysSinceMine,
  daysSinceOurs,
}: Pick<Standing, 'daysSinceMine' | 'daysSinceOurs'>): number =>
  STRANGER + (1 - STRANGER) * Math.max(freshness(daysSinceMine), COLLEAGUE * freshness(daysSinceOurs))

export const loadOf = ({ open, recent }: Pick<Standing, 'open' | 'recent'>): number =>
  1 / (1 + EACH_OPEN * open + EACH_RECENT * recent)

export const workedOf = ({ cameAbout, ended }: Pick<Standing, 'cameAbout' | 'ended'>): number =>
  (cameAbout + PRIOR.cameAbout) / (ended + PRIOR.ended)

export function scoreOf(standing: Standing): number {
  const { way, saidNo } = standing
  return way * trustOf(standing) * loadOf(standing) * (saidNo ? SAID_NO : 1) * workedOf(standing)
}

type Ranked = { score: number; ours: boolean; direct: boolean; person: { name: string; id: string } }

/** Ours before the rest, then the best first; of two alike whoever has a tie of their own. */
export function byScore(a: Ranked, b: Ranked): number {
  return (
    Number(b.ours) - Number(a.ours) ||
    b.score - a.score ||
    Number(b.direct) - Number(a.direct) ||
    (a.person.name < b.person.name ? -1 : Number(a.person.name > b.person.name)) ||
    (a.person.id < b.person.id ? -1 : 1)
  )
}
