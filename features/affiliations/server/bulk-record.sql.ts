import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

/** A tie as it is written in bulk; who sees it and what it is marked with are read from both its ends. */
export type NewAffiliation = {
  id: string
  personId: string
  organisationId: string
  role: string
  roleWords?: string | null
  strength: 1 | 2 | 3
  sinceYear?: number | null
  willingToIntroduce?: 'yes' | 'no' | 'unknown'
  source?: string | null
}

export type NewConnection = {
  id: string
  fromPersonId: string
  toPersonId: string
  kind: string
  strength: 1 | 2 | 3
  sinceYear?: number | null
  source?: string | null
}

export type NewAlliesForm = {
  id: string
  personId: string
  /** YYYY-MM-DD */
  recordedOn: string
  impact?: string | null
  mightDo?: string | null
}

const WITHOUT_COALITIONS = (table: string) =>
  sql`array(select unnest(${sql.ref(`${table}.visible_to`)}) except select unnest(${sql.ref(`${table}.shared_with`)}))`

/** How many were written: fewer than given when an end is hidden from the asker or missing. */
export async function insertAffiliations(tx: Tx, rows: readonly NewAffiliation[]): Promise<number> {
  const { workspaceId, organiserId } = tx.actor
  const home = sql`case when p.branch_id is null then p.kept_by else array[p.branch_id] end || ${organiserId}::uuid`
  const done =
    await sql`insert into affiliations (workspace_id, id, person_id, organisation_id, role, role_words,
      strength, since_year, willing_to_introduce, source, special, recorded_by, visible_to)
    select p.workspace_id, t.id, p.id, o.id, t.role, t."roleWords", t.strength, t."sinceYear",
      coalesce(t."willingToIntroduce", 'unknown'), t.source, o.special, ${organiserId},
      case when o.special is null then ${WITHOUT_COALITIONS('p')} else ${home} end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (id uuid, "personId" uuid, "organisationId" uuid,
      role text, "roleWords" text, strength smallint, "sinceYear" smallint, "willingToIntroduce" text, source text)
    join people p on p.workspace_id = ${workspaceId} and p.id = t."personId"
    join organisations o on o.workspace_id = ${workspaceId} and o.id = t."organisationId"`.execute(tx.db)
  return Number(done.numAffectedRows ?? 0)
}

export async function insertConnections(tx: Tx, rows: readonly NewConnection[]): Promise<number> {
  const { workspaceId, organiserId } = tx.actor
  const done =
    await sql`insert into connections (workspace_id, id, from_person_id, to_person_id, kind, strength,
      since_year, source, recorded_by, from_visible_to, to_visible_to)
    select a.workspace_id, t.id, a.id, b.id, t.kind, t.strength, t."sinceYear", t.source, ${organiserId},
      ${WITHOUT_COALITIONS('a')}, ${WITHOUT_COALITIONS('b')}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (id uuid, "fromPersonId" uuid, "toPersonId" uuid,
      kind text, strength smallint, "sinceYear" smallint, source text)
    join people a on a.workspace_id = ${workspaceId} and a.id = t."fromPersonId"
    join people b on b.workspace_id = ${workspaceId} and b.id = t."toPersonId"`.execute(tx.db)
  return Number(done.numAffectedRows ?? 0)
}

export async function insertAlliesForms(tx: Tx, rows: readonly NewAlliesForm[]): Promise<number> {
  const { workspaceId, organiserId } = tx.actor
  const done =
    await sql`insert into allies_forms (workspace_id, id, person_id, recorded_by, recorded_on, impact,
      might_do, visible_to)
    select p.workspace_id, t.id, p.id, ${organiserId}, t."recordedOn", t.impact, t."mightDo", ${WITHOUT_COALITIONS('p')}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (id uuid, "personId" uuid, "recordedOn" date,
      impact text, "mightDo" text)
    join people p on p.workspace_id = ${workspaceId} and p.id = t."personId"`.execute(tx.db)
  return Number(done.numAffectedRows ?? 0)
}
