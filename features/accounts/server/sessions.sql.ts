import { sql } from 'kysely'
import type { Db } from './database.sql.ts'

// A session lives 30 days after it was last used, and 180 days at most.
const UNTIL = sql<Date>`least(now() + interval '30 days', created_at + interval '180 days')`

export type NewSession = {
  id: string
  token_hash: string
  user_id: string
  workspace_id: string
  device: string
}

export const insertSession = (db: Db, session: NewSession) =>
  db
    .insertInto('sign_in.sessions')
    .values({ ...session, expires_at: sql<Date>`now() + interval '30 days'` })
    .execute()

export const touchSession = (db: Db, id: string) =>
  db
    .updateTable('sign_in.sessions')
    .set({ last_seen_at: sql<Date>`now()`, expires_at: UNTIL })
    .where('id', '=', id)
    .execute()

export const listSessions = (db: Db, userId: string) =>
  db
    .selectFrom('sign_in.sessions')
    .select(['id', 'device', 'created_at', 'last_seen_at'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('last_seen_at', 'desc')
    .execute()

export async function deleteSession(db: Db, userId: string, id: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('sign_in.sessions')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Ends every session of a user but `keep`; returns how many. */
export async function deleteOtherSessions(db: Db, userId: string, keep: string | null): Promise<number> {
  let query = db.deleteFrom('sign_in.sessions').where('user_id', '=', userId)
  if (keep) query = query.where('id', '!=', keep)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

export const moveSession = (db: Db, id: string, workspaceId: string) =>
  db.updateTable('sign_in.sessions').set({ workspace_id: workspaceId }).where('id', '=', id).execute()
