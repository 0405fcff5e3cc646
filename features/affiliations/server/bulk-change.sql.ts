import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

/** What stands about a tie, without whom it ties. */
export type TieValues = {
  role: string
  roleWords: string | null
  strength: 1 | 2 | 3
  sinceYear: number | null
  source: string | null
  willingToIntroduce: 'yes' | 'no' | 'unknown'
}

/** A tie that is there already. */
export type KnownTie = TieValues & { id: string; personId: string; organisationId: string }

/** All ties of these people that the asker sees. */
export async function selectTiesOf(tx: Tx, personIds: readonly string[]): Promise<KnownTie[]> {
  const { rows } =
    await sql<KnownTie>`select id, person_id as "personId", organisation_id as "organisationId", role,
      role_words as "roleWords", strength, since_year as "sinceYear", source,
      willing_to_introduce as "willingToIntroduce"
    from affiliations where workspace_id = ${tx.actor.workspaceId} and person_id = any(${personIds}::uuid[])`.execute(
      tx.db,
    )
  return rows
}

/** How many were changed: fewer than given when one is gone or hidden from the asker. */
export async function updateTies(tx: Tx, rows: readonly (TieValues & { id: string })[]): Promise<number> {
  const done =
    await sql`update affiliations a set role = t.role, role_words = t."roleWords", strength = t.strength,
      since_year = t."sinceYear", source = t.source,
      willing_to_introduce = t."willingToIntroduce", updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (id uuid, role text, "roleWords" text,
      strength smallint, "sinceYear" smallint, source text, "willingToIntroduce" text)
    where a.workspace_id = ${tx.actor.workspaceId} and a.id = t.id`.execute(tx.db)
  return Number(done.numAffectedRows ?? 0)
}
