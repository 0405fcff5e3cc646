import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { PeopleFilters } from '../contract.ts'
import { narrowedByBelonging, selectSpecialTies } from './list-people.sql.ts'

/** A list of those who belong somewhere tells that they do: who read whose faith, origin, politics or health is noted. */
export async function noteBelonging(tx: Tx, filters: PeopleFilters, ids: readonly string[]): Promise<void> {
  if (!narrowedByBelonging(filters) || ids.length === 0 || tx.actor.role === 'partner') return
  const told = await selectSpecialTies(tx, filters, ids)
  if (told.length === 0) return
  await audit(tx, {
    action: 'affiliations.read_special',
    subject: 'affiliations',
    after: {
      people: [...new Set(told.map((each) => each.person_id))].sort(),
      organisations: [...new Set(told.map((each) => each.organisation_id))].sort(),
    },
  })
}
