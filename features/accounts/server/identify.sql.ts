import { sql } from 'kysely'
import type pg from 'pg'
import type { Db } from './database.sql.ts'

/** An organiser's place in a workspace, and the session or token by which they are known there. */
export type Holder = {
  id: string
  user_id: string
  workspace_id: string
  organiser_id: string
  role: string
  branch_ids: string[]
  coalition_ids: string[]
  /** Whether it is time to note that it was used. */
  stale: boolean
}

export type TokenHolder = Holder & { scope: string; token_role: string }

// Asked before everything else that is asked, so the database reads and plans each of the two once a connection.
const BY_SESSION = {
  name: 'holder-of-session',
  text: `select s.id, s.user_id, s.workspace_id, o.id as organiser_id, o.role, o.branch_ids, o.coalition_ids,
      s.last_seen_at < now() - interval '5 minutes' as stale
    from sign_in.sessions s join organisers o on o.workspace_id = s.workspace_id and o.user_id = s.user_id
    where s.token_hash = $1 and s.expires_at > now() and o.removed_at is null`,
}
const BY_TOKEN = {
  name: 'holder-of-token',
  text: `select t.id, t.user_id, t.workspace_id, t.scope, t.role as token_role, o.id as organiser_id, o.role, o.branch_ids, o.coalition_ids,
      t.last_used_at is null or t.last_used_at < now() - interval '5 minutes' as stale
    from sign_in.tokens t join organisers o on o.workspace_id = t.workspace_id and o.user_id = t.user_id
    where t.token_hash = $1 and (t.expires_at is null or t.expires_at > now()) and o.removed_at is null`,
}

/** Whoever holds a live session in a workspace that still has them, else nothing. */
export async function findBySession(pool: pg.Pool, tokenHash: string): Promise<Holder | undefined> {
  const { rows } = await pool.query<Holder>({ ...BY_SESSION, values: [tokenHash] })
  return rows[0]
}

/** The same for a token, with what the token itself is limited to. */
export async function findByToken(pool: pg.Pool, tokenHash: string): Promise<TokenHolder | undefined> {
  const { rows } = await pool.query<TokenHolder>({ ...BY_TOKEN, values: [tokenHash] })
  return rows[0]
}

export const touchToken = (db: Db, id: string) =>
  db.updateTable('sign_in.tokens').set({ last_used_at: sql<Date>`now()` }).where('id', '=', id).execute()
