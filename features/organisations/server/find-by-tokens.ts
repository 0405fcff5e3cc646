import { byCarrier } from '#kernel/text/carriers.ts'
import type { Token } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'
import { type Sought, selectCarriers } from './find-by-tokens.sql.ts'
import { type KnownOrganisation, readKnownOrganisations } from './find-organisations.ts'

/** With those of the sought tokens that brought it. */
export type FoundOrganisation = KnownOrganisation & { tokens: readonly Token[] }

/** All organisations the asker sees that share a word, a key or another system's id with those sought, or have an id. */
export async function findOrganisationsByTokens(tx: Tx, sought: Sought): Promise<FoundOrganisation[]> {
  const carried = byCarrier(await selectCarriers(tx, sought), sought.tokens)
  const known = await readKnownOrganisations(tx, [...carried.keys()])
  return known.map((each) => ({ ...each, tokens: carried.get(each.id)! }))
}
