import type { Tx } from '#server/database/actor.ts'
import type { OrganisationInput } from '../contract.ts'
import { insertExternalIdsOf, insertOrganisations, insertTokensOf } from './bulk-record.sql.ts'
import { toRow } from './organisation-row.ts'

export type NewOrganisation = OrganisationInput & { id: string }

const CHUNK = 500

/**
 * Writes down many new organisations at once, as `recordOrganisation` would one by one; an id that is taken refuses
 * them all. The trail is the caller's: one entry for the whole load.
 */
export async function recordOrganisations(tx: Tx, organisations: readonly NewOrganisation[]): Promise<void> {
  for (let from = 0; from < organisations.length; from += CHUNK) {
    const rows = organisations
      .slice(from, from + CHUNK)
      .map(({ id, ...input }) => ({ id, values: toRow(input), externalIds: input.externalIds ?? [] }))
    await insertOrganisations(tx, rows)
    await insertTokensOf(tx, rows)
    await insertExternalIdsOf(tx, rows)
  }
}
