import type { Inferred } from '../contract.ts'
import type { SharedRow } from './communities.sql.ts'
import type { ReachRow } from './reaches.sql.ts'

const MOST = 5

/** Communities an outlet may reach because some of ours belong to both, those with most first, less what was told anyway. */
export function inferredFrom(shared: readonly SharedRow[], told: readonly ReachRow[]): Inferred[] {
  const known = new Set(told.map(({ organisation_id }) => organisation_id))
  return shared
    .filter(({ id }) => !known.has(id))
    .slice(0, MOST)
    .map(({ id, name, people }) => ({ organisationId: id, name, people }))
}
