import { sql } from 'kysely'
import { leftAlone } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'

export type ExportedConnection = {
  person_id: string
  person_name: string
  other_id: string
  other_name: string
  kind: string
  strength: number
  since_year: number | null
  source: string | null
}

/** All that the asker sees of who knows whom, between people who were not put away and may both be contacted. */
export async function selectConnections(tx: Tx): Promise<ExportedConnection[]> {
  const { rows } =
    await sql<ExportedConnection>`select f.id as person_id, f.name as person_name, t.id as other_id, t.name as other_name,
      c.kind, c.strength, c.since_year, c.source
    from connections c join people f on f.workspace_id = c.workspace_id and f.id = c.from_person_id
    join people t on t.workspace_id = c.workspace_id and t.id = c.to_person_id
    where c.workspace_id = ${tx.actor.workspaceId} and f.archived_at is null and t.archived_at is null
      and not ${leftAlone('f')} and not ${leftAlone('t')}
    order by f.sort_name, f.id, t.sort_name, t.id`.execute(tx.db)
  return rows
}
