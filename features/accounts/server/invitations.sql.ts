import { sql } from 'kysely'
import type { Db } from './database.sql.ts'

export type NewInvitation = {
  id: string
  token_hash: string
  workspace_id: string
  invited_by: string
  name: string
  email: string | null
  role: string
  branch_ids: string[]
  coalition_ids: string[]
}

/** Keeps an invitation for seven days; returns when it ends. */
export async function insertInvitation(db: Db, invitation: NewInvitation): Promise<Date> {
  const row = await db
    .insertInto('sign_in.invitations')
    .values({ ...invitation, expires_at: sql<Date>`now() + interval '7 days'` })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return row.expires_at
}

const open = (db: Db) =>
  db
    .selectFrom('sign_in.invitations as i')
    .innerJoin('organisers as o', (join) =>
      join.onRef('o.workspace_id', '=', 'i.workspace_id').onRef('o.id', '=', 'i.invited_by'),
    )
    .innerJoin('workspaces as w', 'w.workspace_id', 'i.workspace_id')
    .select(['i.id', 'i.workspace_id', 'i.name', 'i.email', 'i.role', 'i.branch_ids', 'i.coalition_ids'])
    .select(['i.created_at', 'i.expires_at', 'o.name as invited_by', 'w.name as workspace_name'])
    .where('i.accepted_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .where('i.expires_at', '>', sql<Date>`now()`)

/** Those still open in a workspace, or only one organiser's own. */
export const listInvitations = (db: Db, workspaceId: string, onlyBy: string | null) => {
  const query = open(db).where('i.workspace_id', '=', workspaceId).orderBy('i.created_at', 'desc')
  return (onlyBy ? query.where('i.invited_by', '=', onlyBy) : query).execute()
}

export const findInvitation = (db: Db, tokenHash: string) =>
  open(db).where('i.token_hash', '=', tokenHash).executeTakeFirst()

export type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>

const close = (db: Db, how: 'accepted_at' | 'withdrawn_at') =>
  db
    .updateTable('sign_in.invitations')
    .set({ [how]: sql<Date>`now()` })
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)

/** Uses the invitation up: true for the one caller who came first. */
export async function takeInvitation(db: Db, id: string): Promise<boolean> {
  const row = await close(db, 'accepted_at')
    .where('id', '=', id)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row.numUpdatedRows > 0n
}

export async function withdraw(
  db: Db,
  workspaceId: string,
  id: string,
  onlyBy: string | null,
): Promise<boolean> {
  let query = close(db, 'withdrawn_at').where('workspace_id', '=', workspaceId).where('id', '=', id)
  if (onlyBy) query = query.where('invited_by', '=', onlyBy)
  return (await query.executeTakeFirst()).numUpdatedRows > 0n
}

export const withdrawAllOf = (db: Db, workspaceId: string, organiserId: string) =>
  close(db, 'withdrawn_at')
    .where('workspace_id', '=', workspaceId)
    .where('invited_by', '=', organiserId)
    .execute()
