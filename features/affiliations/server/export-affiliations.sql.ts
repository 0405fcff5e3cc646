import { sql } from 'kysely'
import { leftAlone } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'

export type ExportedTie = {
  person_id: string
  person_name: string
  organisation_id: string
  organisation_name: string
  role: string
  role_words: string | null
  strength: number
  since_year: number | null
  willing_to_introduce: string
  source: string | null
  special: string | null
}

/** All ties the asker sees between people and organisations that were not put away and may be contacted. */
export async function selectForExport(tx: Tx): Promise<ExportedTie[]> {
  const { rows } =
    await sql<ExportedTie>`select p.id as person_id, p.name as person_name, o.id as organisation_id,
      o.name as organisation_name, a.role, a.role_words, a.strength, a.since_year, a.willing_to_introduce, a.source, a.special
    from affiliations a join people p on p.workspace_id = a.workspace_id and p.id = a.person_id
    join organisations o on o.workspace_id = a.workspace_id and o.id = a.organisation_id
    where a.workspace_id = ${tx.actor.workspaceId} and p.archived_at is null and o.archived_at is null
      and not ${leftAlone('p')} and not o.do_not_contact
    order by o.sort_name, o.id, p.sort_name, p.id`.execute(tx.db)
  return rows
}
