import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

export type KnownConnection = { id: string; fromPersonId: string; toPersonId: string }

/** Who of these people knows whom, in either direction, as far as the asker sees both. */
export async function findConnectionsOf(tx: Tx, personIds: readonly string[]): Promise<KnownConnection[]> {
  if (personIds.length === 0) return []
  const workspace = tx.actor.workspaceId
  const columns = sql`id, from_person_id as "fromPersonId", to_person_id as "toPersonId"`
  const { rows } = await sql<KnownConnection>`select ${columns} from connections
      where workspace_id = ${workspace} and from_person_id = any(${personIds}::uuid[])
    union select ${columns} from connections
      where workspace_id = ${workspace} and to_person_id = any(${personIds}::uuid[])`.execute(tx.db)
  return rows
}
