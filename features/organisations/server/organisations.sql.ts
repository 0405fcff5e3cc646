import { sql } from 'kysely'
import type { ExternalId } from '#kernel/contact/fields.ts'
import type { Role } from '#kernel/contract.ts'
import { tokensOf } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'
import { rememberWords } from '#server/search/words.sql.ts'
import { findableOf } from './findable.ts'
import type { OrganisationRow, OrganisationValues, SeenOrganisation } from './organisation-row.ts'

const FOR_PARTNERS = [
  'id',
  'name',
  'sort_name',
  'kinds',
  'special',
  'about',
  'website',
  'phones',
  'emails',
  'addresses',
  'postcode',
  'outcode',
  'do_not_contact',
  'version',
  'created_at',
  'updated_at',
  'archived_at',
] as const
const FOR_US = [
  ...FOR_PARTNERS,
  'other_names',
  'interest',
  'power',
  'impact',
  'stage',
  'common_ground',
  'holder_id',
  'touch_on',
  'tags',
  'custom',
  'visible_to',
] as const

/** The columns a role may read; the database grants no others. */
export const columnsFor = (role: Role): readonly (keyof OrganisationRow)[] =>
  role === 'partner' ? FOR_PARTNERS : FOR_US

export async function findOrganisation(
  tx: Tx,
  id: string,
  lock = false,
): Promise<SeenOrganisation | undefined> {
  const query = tx.db
    .selectFrom('organisations')
    .select([...columnsFor(tx.actor.role)])
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst() as Promise<SeenOrganisation | undefined>
}

/** False when the id is taken, maybe by a row that the asker cannot see. */
export async function insertOrganisation(tx: Tx, row: OrganisationValues & { id: string }): Promise<boolean> {
  const result = await tx.db
    .insertInto('organisations')
    .values({ workspace_id: tx.actor.workspaceId, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Writes new values and the next version; true when the row was there to be changed. */
export async function updateOrganisation(
  tx: Tx,
  id: string,
  values: Partial<OrganisationValues> & { archived_at?: Date | null },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('organisations')
    .set({ ...values, version: sql`version + 1`, updated_at: sql`now()` })
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function findExternalIds(tx: Tx, organisationId: string): Promise<ExternalId[]> {
  if (tx.actor.role === 'partner') return []
  const rows = await tx.db
    .selectFrom('organisation_external_ids')
    .select(['system', 'external_id'])
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('organisation_id', '=', organisationId)
    .orderBy('system')
    .orderBy('external_id')
    .execute()
  return rows.map((row) => ({ system: row.system, id: row.external_id }))
}

/** Who may see the words an organisation is found by: copied from it, so that each policy needs no join. */
export type Guard = { special: string | null; visible_to: string[] }

type Mine = { workspace_id: string; organisation_id: string } & Guard

const mine = (tx: Tx, organisationId: string, guard: Guard): Mine => ({
  workspace_id: tx.actor.workspaceId,
  organisation_id: organisationId,
  ...guard,
})

export async function insertExternalIds(
  tx: Tx,
  organisationId: string,
  ids: readonly ExternalId[],
  guard: Guard,
): Promise<void> {
  const unique = new Map(ids.map((each) => [`${each.system}\n${each.id}`, each]))
  const rows = [...unique.values()].map((each) => ({
    ...mine(tx, organisationId, guard),
    system: each.system,
    external_id: each.id,
  }))
  if (rows.length > 0) await tx.db.insertInto('organisation_external_ids').values(rows).execute()
}

export async function insertTokens(
  tx: Tx,
  organisationId: string,
  values: OrganisationValues,
  guard: Guard,
): Promise<void> {
  const tokens = tokensOf(findableOf(values))
  const rows = tokens.map((token) => ({ ...mine(tx, organisationId, guard), ...token }))
  if (rows.length > 0) await tx.db.insertInto('organisation_tokens').values(rows).execute()
  await rememberWords(tx, tokens)
}

/** Takes away what belongs to the record as it was, to be written anew. A listener may not. */
export async function deleteOf(
  tx: Tx,
  table: 'organisation_tokens' | 'organisation_external_ids',
  organisationId: string,
): Promise<void> {
  await tx.db
    .deleteFrom(table)
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('organisation_id', '=', organisationId)
    .execute()
}
