import type { Row } from './rows.ts'

/** What stands when two rows say the same thing twice: the kept record's row, with what the other adds. */
export type Combine = (kept: Row, other: Row) => Row

const most = (a: unknown, b: unknown) => Math.max(Number(a), Number(b))

function earliest(a: unknown, b: unknown): unknown {
  const years = [a, b].filter((year) => year !== null && year !== undefined).map(Number)
  return years.length > 0 ? Math.min(...years) : null
}

function bothWords(a: unknown, b: unknown): unknown {
  if (!a || !b || a === b) return a ?? b ?? null
  return `${a}; ${b}`
}

/** Someone who ever said no to introducing us is not asked again. */
const willing = (a: unknown, b: unknown) =>
  ['no', 'yes'].find((answer) => [a, b].includes(answer)) ?? 'unknown'

const PLAIN_ROLES = ['member', 'supporter', 'other']
const plainer = (role: unknown) => PLAIN_ROLES.includes(String(role))

export const combineAffiliations: Combine = (kept, other) => ({
  ...kept,
  // "Secretary" says more than "member".
  role: plainer(kept.role) && !plainer(other.role) ? other.role : kept.role,
  role_words: bothWords(kept.role_words, other.role_words),
  strength: most(kept.strength, other.strength),
  since_year: earliest(kept.since_year, other.since_year),
  willing_to_introduce: willing(kept.willing_to_introduce, other.willing_to_introduce),
  source: bothWords(kept.source, other.source),
})

/** The ends stay those of the kept row, so a kind that says more is taken over only when it reads the same from both. */
export const combineConnections: Combine = (kept, other) => ({
  ...kept,
  kind: kept.kind === 'knows' && !['leads', 'follows'].includes(String(other.kind)) ? other.kind : kept.kind,
  strength: most(kept.strength, other.strength),
  since_year: earliest(kept.since_year, other.since_year),
  source: bothWords(kept.source, other.source),
})

/** What a person decided about either stands. */
export const combinePairs: Combine = (kept, other) => {
  const decided = [kept, other].find((row) => row.state === 'different')
  return decided
    ? { ...kept, state: 'different', decided_by: decided.decided_by, decided_at: decided.decided_at }
    : kept
}

/** Says no more than what it ties together. */
export const keptStands: Combine = (kept) => kept

/** From what settles a call to what says least: whom we reached or promised to ring is not rung as if nobody had. */
const SETTLED = [['do_not_call'], ['reached', 'call_back'], ['no_answer'], ['wrong_number']]
const weight = ({ outcome }: Row) =>
  outcome ? SETTLED.length - SETTLED.findIndex((some) => some.includes(String(outcome))) : 0
const calledAt = ({ called_at }: Row) => (called_at ? Date.parse(String(called_at)) : 0)

/** One place on the list, the earlier; what came of the call that settles more stands, of two alike the later one's. */
export const combineCalls: Combine = (kept, other) => {
  const [first, second] = [kept, other].sort((a, b) => weight(b) - weight(a) || calledAt(b) - calledAt(a))
  const { outcome, call_back_on, called_at, called_by } = first!
  return {
    ...kept,
    outcome,
    call_back_on,
    called_at: called_at ?? second!.called_at,
    called_by: called_by ?? second!.called_by,
    place: Math.min(Number(kept.place), Number(other.place)),
    tries: Number(kept.tries) + Number(other.tries),
    note: bothWords(kept.note, other.note),
  }
}
