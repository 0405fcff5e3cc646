import type { Tx } from '#server/database/actor.ts'
import { type Sought, selectIdsByTokens } from './find-by-tokens.sql.ts'
import { type KnownOrganisation, readKnownOrganisations } from './find-organisations.ts'

/** All organisations the asker sees that share a word, a key or another system's id with those sought, or have an id. */
export async function findOrganisationsByTokens(tx: Tx, sought: Sought): Promise<KnownOrganisation[]> {
  return readKnownOrganisations(tx, await selectIdsByTokens(tx, sought))
}
