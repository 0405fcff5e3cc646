import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { Db } from './database.sql.ts'

const organisers = (db: Db, workspaceId: string) =>
  db
    .selectFrom('organisers as o')
    .leftJoin('sign_in.users as u', 'u.id', 'o.user_id')
    .select(['o.id', 'o.user_id', 'o.name', 'o.role', 'o.branch_ids', 'o.coalition_ids', 'u.email'])
    .select(sql<boolean>`u.totp_confirmed_at is not null`.as('two_step'))
    .select((e) =>
      e
        .selectFrom('sign_in.sessions as s')
        .select(sql<Date | null>`max(s.last_seen_at)`.as('at'))
        .whereRef('s.user_id', '=', 'o.user_id')
        .whereRef('s.workspace_id', '=', 'o.workspace_id')
        .as('last_seen_at'),
    )
    .where('o.workspace_id', '=', workspaceId)
    .where('o.removed_at', 'is', null)

/** Everyone in a workspace with how they sign in: for regional organisers only. */
export const listWithAccounts = (db: Db, workspaceId: string) =>
  organisers(db, workspaceId).orderBy('o.name').orderBy('o.id').execute()

export const findWithAccount = (db: Db, workspaceId: string, id: string) =>
  organisers(db, workspaceId).where('o.id', '=', id).executeTakeFirst()

export type WithAccount = NonNullable<Awaited<ReturnType<typeof findWithAccount>>>

/** What the asker's own role may read of their colleagues. */
export async function listByName(tx: Tx) {
  const mayReadRoles = tx.actor.role === 'region' || tx.actor.role === 'branch'
  return tx.db
    .selectFrom('organisers')
    .select(['id', 'name'])
    .$if(mayReadRoles, (query) => query.select(['role', 'branch_ids']))
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** Locks the regional organisers, so that two of them cannot each take the other's role away at once. */
export async function lockRegional(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('organisers')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'region')
    .where('removed_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}

type Place = { role: string; branch_ids: string[]; coalition_ids: string[] }

export const updateOrganiser = (
  db: Db,
  workspaceId: string,
  id: string,
  values: Place | { removed_at: Date },
) =>
  db
    .updateTable('organisers')
    .set(values)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()

/** Ends someone's sessions and tokens in one workspace; elsewhere they stay. */
export async function endWaysIn(db: Db, userId: string, workspaceId: string): Promise<void> {
  for (const table of ['sign_in.sessions', 'sign_in.tokens'] as const) {
    await db.deleteFrom(table).where('user_id', '=', userId).where('workspace_id', '=', workspaceId).execute()
  }
}

/** Which of these branches and coalitions exist and are visible to whoever asks. */
export async function countSeen(tx: Tx, table: 'branches' | 'coalitions', ids: string[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await tx.db
    .selectFrom(table)
    .select('id')
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', 'in', ids)
    .execute()
  return rows.length
}
