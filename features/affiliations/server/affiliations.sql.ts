import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { AffiliationValues } from './affiliation-row.ts'

export type AffiliationRow = AffiliationValues & {
  id: string
  person_id: string
  organisation_id: string
  special: string | null
  person_name: string
  person_kind: string
  do_not_contact: boolean
  organisation_name: string | null
  organisation_kinds: string[] | null
  recorded_by: string | null
  created_at: Date
  updated_at: Date
}

const COLUMNS = sql`a.id, a.person_id, a.organisation_id, a.role, a.role_words, a.strength, a.since_year,
  a.willing_to_introduce, a.source, a.special, p.name as person_name, p.kind as person_kind, p.do_not_contact,
  o.name as organisation_name, o.kinds as organisation_kinds, who.name as recorded_by, a.created_at, a.updated_at`

const FROM = sql`affiliations a
  join people p on p.workspace_id = a.workspace_id and p.id = a.person_id
  left join organisations o on o.workspace_id = a.workspace_id and o.id = a.organisation_id
  left join organisers who on who.workspace_id = a.workspace_id and who.id = a.recorded_by`

/** One tie, also to an organisation whose name the asker may not read (`organisation_name` is null then). */
export async function findAffiliation(tx: Tx, id: string): Promise<AffiliationRow | undefined> {
  const { rows } = await sql<AffiliationRow>`select ${COLUMNS} from ${FROM}
    where a.workspace_id = ${tx.actor.workspaceId} and a.id = ${id}`.execute(tx.db)
  return rows[0]
}

export async function selectOfPerson(tx: Tx, personId: string): Promise<AffiliationRow[]> {
  const { rows } = await sql<AffiliationRow>`select ${COLUMNS} from ${FROM}
    where a.workspace_id = ${tx.actor.workspaceId} and a.person_id = ${personId} and o.archived_at is null and o.id is not null
    order by a.strength desc, o.sort_name, a.id limit 500`.execute(tx.db)
  return rows
}

export type StrengthCursor = { strength: number; personId: string }

export async function selectOfOrganisation(
  tx: Tx,
  organisationId: string,
  after: StrengthCursor | undefined,
  limit: number,
): Promise<AffiliationRow[]> {
  const further = after
    ? sql`and (a.strength < ${after.strength} or (a.strength = ${after.strength} and a.person_id > ${after.personId}::uuid))`
    : sql``
  const { rows } = await sql<AffiliationRow>`select ${COLUMNS} from ${FROM}
    where a.workspace_id = ${tx.actor.workspaceId} and a.organisation_id = ${organisationId} and o.id is not null
      and p.archived_at is null ${further}
    order by a.strength desc, a.person_id limit ${limit}`.execute(tx.db)
  return rows
}

export type BelongingRow = {
  person_id: string
  id: string
  name: string
  role: string
  special: string | null
  total: number
}

/** The three strongest ties of each person, and how many there are. */
export async function selectOfPeople(tx: Tx, personIds: readonly string[]): Promise<BelongingRow[]> {
  const { rows } = await sql<BelongingRow>`select person_id, id, name, role, special, total from (
      select a.person_id, o.id, o.name, a.role, a.special, count(*) over (partition by a.person_id)::int as total,
        row_number() over (partition by a.person_id order by a.strength desc, o.sort_name, o.id) as place
      from affiliations a join organisations o on o.workspace_id = a.workspace_id and o.id = a.organisation_id
      where a.workspace_id = ${tx.actor.workspaceId} and a.person_id = any(${personIds}::uuid[]) and o.archived_at is null
    ) ranked where place <= 3 order by person_id, place`.execute(tx.db)
  return rows
}

/** The tie between a person and an organisation, if the asker may see one. */
export async function findPair(
  tx: Tx,
  personId: string,
  organisationId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string
  }>`select id from affiliations where workspace_id = ${tx.actor.workspaceId}
    and person_id = ${personId} and organisation_id = ${organisationId}`.execute(tx.db)
  return rows[0]?.id
}

type NewRow = AffiliationValues & {
  id: string
  person_id: string
  organisation_id: string
  special: string | null
}

/**
 * Writes a tie with its copy of who may see it, by the rule of the people room's visibility: the person's own
 * without coalitions, or, where the organisation is special, their branch and whoever writes it down.
 * Nothing is read back, because a listener may add what they may not read.
 */
export async function insertAffiliation(tx: Tx, row: NewRow): Promise<void> {
  const me = tx.actor.organiserId
  await sql`insert into affiliations (workspace_id, id, person_id, organisation_id, role, role_words, strength, since_year,
      willing_to_introduce, source, special, recorded_by, visible_to)
    select p.workspace_id, ${row.id}::uuid, p.id, ${row.organisation_id}::uuid, ${row.role}, ${row.role_words}, ${row.strength}::smallint,
      ${row.since_year}::smallint, ${row.willing_to_introduce}, ${row.source}, ${row.special}::text, ${me}::uuid,
      case when ${row.special}::text is null then array(select unnest(p.visible_to) except select unnest(p.shared_with))
        else (case when p.branch_id is null then p.kept_by else array[p.branch_id] end) || ${me}::uuid end
    from people p where p.workspace_id = ${tx.actor.workspaceId} and p.id = ${row.person_id}`.execute(tx.db)
}

export async function updateAffiliation(tx: Tx, id: string, values: AffiliationValues): Promise<void> {
  await tx.db
    .updateTable('affiliations')
    .set({ ...values, updated_at: sql`now()` })
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', id)
    .execute()
}

export async function deleteAffiliation(tx: Tx, id: string): Promise<void> {
  await tx.db
    .deleteFrom('affiliations')
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', id)
    .execute()
}
