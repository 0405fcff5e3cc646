import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { Db } from './database.sql.ts'

/** Everyone who may sign in, in every workspace: for whoever runs the installation. */
export const listEveryone = (db: Db) =>
  db
    .selectFrom('organisers as o')
    .innerJoin('sign_in.users as u', 'u.id', 'o.user_id')
    .innerJoin('workspaces as w', 'w.workspace_id', 'o.workspace_id')
    .select(['w.name as workspace', 'o.name', 'u.email', 'o.role'])
    .select(sql<boolean>`coalesce(u.locked_until > now(), false)`.as('locked'))
    .where('o.removed_at', 'is', null)
    .orderBy('w.name')
    .orderBy('o.name')
    .execute()

export const listWorkspaces = (db: Db) =>
  db.selectFrom('workspaces').select(['workspace_id', 'name', 'example']).orderBy('created_at').execute()

export const firstRegional = (db: Db, workspaceId: string) =>
  db
    .selectFrom('organisers')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'region')
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst()

/** Branches or coalitions of these names, however they are capitalised. */
export const findPlacesNamed = (tx: Tx, table: 'branches' | 'coalitions', names: string[]) =>
  tx.db
    .selectFrom(table)
    .select(['id', 'name'])
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where(sql<boolean>`lower(name) = any (${names.map((name) => name.trim().toLowerCase())})`)
    .execute()
