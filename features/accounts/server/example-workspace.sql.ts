import { sql } from 'kysely'
import type { Role } from '#kernel/contract.ts'
import type { Db } from './database.sql.ts'

export type ExampleOrganiser = {
  id: string
  userId: string
  name: string
  role: Role
  branchIds: string[]
  coalitionIds: string[]
}

/** Two requests of one user wait for each other until the transaction ends. */
export const oneAtATime = (db: Db, userId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`example ${userId}`}, 0))`.execute(db)

export const findExampleOf = (db: Db, userId: string) =>
  db
    .selectFrom('organisers as o')
    .innerJoin('workspaces as w', 'w.workspace_id', 'o.workspace_id')
    .select(['w.workspace_id', 'w.name', 'w.created_at'])
    .where('o.user_id', '=', userId)
    .where('o.role', '=', 'region')
    .where('o.removed_at', 'is', null)
    .where('w.example', '=', true)
    .executeTakeFirst()

export async function insertExample(
  db: Db,
  workspaceId: string,
  name: string,
  organisers: readonly ExampleOrganiser[],
): Promise<void> {
  await db.insertInto('workspaces').values({ workspace_id: workspaceId, name, example: true }).execute()
  const rows = organisers.map(({ id, userId, name, role, branchIds, coalitionIds }) => ({
    workspace_id: workspaceId,
    id,
    user_id: userId,
    name,
    role,
    branch_ids: branchIds,
    coalition_ids: coalitionIds,
  }))
  await db.insertInto('organisers').values(rows).execute()
}

export const moveSessionsOut = (db: Db, userId: string, from: string, to: string) =>
  db
    .updateTable('sign_in.sessions')
    .set({ workspace_id: to })
    .where('user_id', '=', userId)
    .where('workspace_id', '=', from)
    .execute()

/** Ends every way into a workspace that is about to go. */
export async function endSessionsIn(db: Db, workspaceId: string): Promise<void> {
  await db.deleteFrom('sign_in.sessions').where('workspace_id', '=', workspaceId).execute()
  await db.deleteFrom('sign_in.tokens').where('workspace_id', '=', workspaceId).execute()
  await db.deleteFrom('sign_in.invitations').where('workspace_id', '=', workspaceId).execute()
}

/** Everything in it goes too; row security lets this role remove nothing but examples. */
export const deleteExample = (db: Db, workspaceId: string) =>
  db.deleteFrom('workspaces').where('workspace_id', '=', workspaceId).where('example', '=', true).execute()
