import { sql } from 'kysely'
import type { Db } from './database.sql.ts'

/** One row for whoever holds a live session in a workspace that still has them, else nothing. */
export const findBySession = (db: Db, tokenHash: string) =>
  db
    .selectFrom('sign_in.sessions as s')
    .innerJoin('organisers as o', (join) =>
      join.onRef('o.workspace_id', '=', 's.workspace_id').onRef('o.user_id', '=', 's.user_id'),
    )
    .select([
      's.id',
      's.user_id',
      's.workspace_id',
      'o.id as organiser_id',
      'o.role',
      'o.branch_ids',
      'o.coalition_ids',
    ])
    .select(sql<boolean>`s.last_seen_at < now() - interval '5 minutes'`.as('stale'))
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .where('o.removed_at', 'is', null)
    .executeTakeFirst()

/** The same for a token, with what the token itself is limited to. */
export const findByToken = (db: Db, tokenHash: string) =>
  db
    .selectFrom('sign_in.tokens as t')
    .innerJoin('organisers as o', (join) =>
      join.onRef('o.workspace_id', '=', 't.workspace_id').onRef('o.user_id', '=', 't.user_id'),
    )
    .select(['t.id', 't.user_id', 't.workspace_id', 't.scope', 't.role as token_role'])
    .select(['o.id as organiser_id', 'o.role', 'o.branch_ids', 'o.coalition_ids'])
    .select(sql<boolean>`t.last_used_at is null or t.last_used_at < now() - interval '5 minutes'`.as('stale'))
    .where('t.token_hash', '=', tokenHash)
    .where((e) => e.or([e('t.expires_at', 'is', null), e('t.expires_at', '>', sql<Date>`now()`)]))
    .where('o.removed_at', 'is', null)
    .executeTakeFirst()

export const touchToken = (db: Db, id: string) =>
  db.updateTable('sign_in.tokens').set({ last_used_at: sql<Date>`now()` }).where('id', '=', id).execute()
