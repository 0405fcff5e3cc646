import type { Tx } from '#server/database/actor.ts'
import { rewriteOrganisationWords } from './bulk-change.ts'
import { selectNextIds } from './refresh-organisations.sql.ts'

const PART = 500

/** Works out anew by what words the next 500 organisations are found. Returns where the next part begins, or null. */
export async function refreshOrganisations(tx: Tx, after: string | null): Promise<string | null> {
  const ids = await selectNextIds(tx, after, PART)
  await rewriteOrganisationWords(tx, ids)
  return ids.length === PART ? ids.at(-1)! : null
}
