import { sql } from 'kysely'
import type { ExternalId } from '#kernel/contact/fields.ts'
import type { Role } from '#kernel/contract.ts'
import { MOST_CARRIERS } from '#kernel/text/carriers.ts'
import { tokensOf } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'
import { rememberWords } from '#server/search/words.sql.ts'
import type { PersonRow, PersonValues } from './person-row.ts'

const FOR_PARTNERS = [
  'id',
  'name',
  'given_name',
  'family_name',
  'sort_name',
  'phones',
  'emails',
  'outcode',
  'do_not_contact',
  'do_not_call',
  'do_not_text',
  'do_not_mail',
  'contact_consent',
  'version',
  'created_at',
  'updated_at',
  'archived_at',
] as const
const FOR_US = [
  ...FOR_PARTNERS,
  'other_names',
  'kind',
  'branch_id',
  'workplace_id',
  'job_title',
  'activist_role',
  'addresses',
  'postcode',
  'birth_date',
  'custom',
  'born_year',
  'notes',
  'consent_note',
  'tags',
  'recorded_by',
  'assigned_to',
  'shared_with',
  'kept_by',
  'visible_to',
] as const

/** The columns a role may read; the database grants no others. */
export const columnsFor = (role: Role): readonly (keyof PersonRow)[] =>
  role === 'partner' ? FOR_PARTNERS : FOR_US

/** Of what we may read, all that somebody typed, and the version: without who sees a row and since when it is there. */
const NOT_TYPED: ReadonlySet<string> = new Set([
  'sort_name',
  'recorded_by',
  'assigned_to',
  'shared_with',
  'kept_by',
  'visible_to',
  'created_at',
  'updated_at',
  'archived_at',
])
export const TYPED = FOR_US.filter((column) => !NOT_TYPED.has(column))

export type SeenPerson = Partial<PersonRow> &
  Pick<PersonRow, 'id' | 'name' | 'version' | 'created_at' | 'updated_at'>

export async function findPerson(tx: Tx, id: string, lock = false): Promise<SeenPerson | undefined> {
  const query = tx.db
    .selectFrom('people')
    .select([...columnsFor(tx.actor.role)])
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst() as Promise<SeenPerson | undefined>
}

export function insertPerson(
  tx: Tx,
  row: PersonValues & Pick<PersonRow, 'id' | 'recorded_by' | 'kept_by' | 'visible_to'>,
) {
  return tx.db
    .insertInto('people')
    .values({ workspace_id: tx.actor.workspaceId, ...row })
    .execute()
}

/** Writes new values and the next version; true when the row was there to be changed. */
export async function updatePerson(
  tx: Tx,
  id: string,
  values: Partial<PersonValues> & { archived_at?: Date | null; kept_by?: string[] },
): Promise<boolean> {
  const result = await tx.db
    .updateTable('people')
    .set({ ...values, version: sql`version + 1`, updated_at: sql`now()` })
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export async function findExternalIds(tx: Tx, personId: string): Promise<ExternalId[]> {
  if (tx.actor.role === 'partner') return []
  const rows = await tx.db
    .selectFrom('person_external_ids')
    .select(['system', 'external_id'])
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('person_id', '=', personId)
    .orderBy('system')
    .orderBy('external_id')
    .execute()
  return rows.map((row) => ({ system: row.system, id: row.external_id }))
}

/**
 * Whether somebody else whom the asker sees carries one of these ids, and this person does not yet. Whoever is out of
 * sight may carry the same: nobody is to learn of them by trying numbers out.
 */
export async function someoneElseHas(tx: Tx, personId: string, ids: readonly ExternalId[]): Promise<boolean> {
  const { rows } = await sql`select from unnest(${ids.map((each) => each.system)}::text[],
      ${ids.map((each) => each.id)}::text[]) as k (system, external_id)
    cross join lateral (select person_id = ${personId}::uuid as mine from person_external_ids
      where workspace_id = ${tx.actor.workspaceId} and system = k.system and external_id = k.external_id
      limit ${MOST_CARRIERS}) e
    group by k.system, k.external_id having not bool_or(e.mine)`.execute(tx.db)
  return rows.length > 0
}

/** Makes a person's external ids exactly these. */
export async function replaceExternalIds(
  tx: Tx,
  personId: string,
  ids: readonly ExternalId[],
  visibleTo: string[],
): Promise<void> {
  const mine = { workspace_id: tx.actor.workspaceId, person_id: personId }
  await tx.db
    .deleteFrom('person_external_ids')
    .where('workspace_id', '=', mine.workspace_id)
    .where('person_id', '=', personId)
    .execute()
  const unique = new Map(ids.map((each) => [`${each.system}\n${each.id}`, each]))
  const rows = [...unique.values()].map((each) => ({
    ...mine,
    system: each.system,
    external_id: each.id,
    visible_to: visibleTo,
  }))
  if (rows.length > 0) await tx.db.insertInto('person_external_ids').values(rows).execute()
}

/** Makes the words a person is found by exactly those of their record. */
export async function replaceTokens(
  tx: Tx,
  personId: string,
  record: Parameters<typeof tokensOf>[0] & { sortName: string },
  visibleTo: string[],
): Promise<void> {
  const mine = { workspace_id: tx.actor.workspaceId, person_id: personId }
  await tx.db
    .deleteFrom('person_tokens')
    .where('workspace_id', '=', mine.workspace_id)
    .where('person_id', '=', personId)
    .execute()
  const tokens = tokensOf(record)
  const rows = tokens.map((token) => ({
    ...mine,
    ...token,
    sort_name: record.sortName,
    visible_to: visibleTo,
  }))
  if (rows.length > 0) await tx.db.insertInto('person_tokens').values(rows).execute()
  await rememberWords(tx, tokens)
}

/** Whether the asker sees a branch and, when given, that the workplace belongs to it. */
export async function findPlaces(tx: Tx, branchId: string | null, workplaceId: string | null) {
  const workspaceId = tx.actor.workspaceId
  const branch = branchId
    ? await tx.db
        .selectFrom('branches')
        .select('id')
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', branchId)
        .executeTakeFirst()
    : undefined
  const workplace = workplaceId
    ? await tx.db
        .selectFrom('workplaces')
        .select(['id', 'branch_id'])
        .where('workspace_id', '=', workspaceId)
        .where('id', '=', workplaceId)
        .executeTakeFirst()
    : undefined
  return { branch, workplace }
}
