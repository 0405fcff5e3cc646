import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

/** The record that someone's old one was made one with, if the asker sees it. */
export async function findMovedTo(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select p.id from person_merges m
    join people p on p.workspace_id = m.workspace_id and p.id = m.kept_id
    where m.workspace_id = ${tx.actor.workspaceId} and m.merged_id = ${id}`.execute(tx.db)
  return rows[0]?.id
}

/** The id under which a record stands now: its own, or that of the one it was made one with. */
export const personNow = async (tx: Tx, id: string): Promise<string> => (await findMovedTo(tx, id)) ?? id
