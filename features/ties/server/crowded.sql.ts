import { sql } from 'kysely'
import type pg from 'pg'
import type { Tx } from '#server/database/actor.ts'

/** In an organisation with more people than this, belonging says nothing about whether two people know each other. */
export const CROWDED = 120

/** Counts anew which organisations are crowded. Needs the whole workspace in sight: a regional actor. */
export async function countCrowded(tx: Tx): Promise<void> {
  const workspace = tx.actor.workspaceId
  await sql`delete from crowded_organisations where workspace_id = ${workspace}`.execute(tx.db)
  await sql`insert into crowded_organisations (workspace_id, organisation_id, members)
    select workspace_id, organisation_id, count(*) from affiliations where workspace_id = ${workspace}
    group by workspace_id, organisation_id having count(*) > ${CROWDED}`.execute(tx.db)
}

/** Every workspace of the installation, by the way in that may list them. */
export async function selectWorkspaces(accounts: pg.Pool): Promise<string[]> {
  const { rows } = await accounts.query<{ workspace_id: string }>('select workspace_id from workspaces')
  return rows.map((row) => row.workspace_id)
}
