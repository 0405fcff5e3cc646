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
