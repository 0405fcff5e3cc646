import type { Tx } from '#server/database/actor.ts'
import type { PersonRow } from './person-row.ts'

type Deciding = Pick<PersonRow, 'branch_id' | 'recorded_by' | 'assigned_to' | 'shared_with' | 'kept_by'>

/**
 * Who may see a person, beside the regional organiser: their branch, the branches that keep someone without a branch,
 * whoever recorded them, the listeners they were given to and the coalitions they were shared with.
 */
export function visibleTo(person: Deciding): string[] {
  const home = person.branch_id ? [person.branch_id] : person.kept_by
  return [...new Set([...home, person.recorded_by, ...person.assigned_to, ...person.shared_with])].sort()
}

/** The branches that keep someone who has none of their own: those of whoever writes them down. */
export const keepersOf = (tx: Tx): string[] => (tx.actor.role === 'region' ? [] : [...tx.actor.branchIds])
