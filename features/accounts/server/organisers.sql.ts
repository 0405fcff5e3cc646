import { sql } from 'kysely'
import type { Db } from './database.sql.ts'

/** The workspaces a user may enter, the real ones before the examples, the oldest first. */
export const listPlaces = (db: Db, userId: string) =>
  db
    .selectFrom('organisers as o')
    .innerJoin('workspaces as w', 'w.workspace_id', 'o.workspace_id')
    .select([
      'o.id',
      'o.workspace_id',
      'o.name',
      'o.role',
      'o.branch_ids',
      'o.coalition_ids',
      'w.name as workspace_name',
      'w.example',
    ])
    .where('o.user_id', '=', userId)
    .where('o.removed_at', 'is', null)
    .orderBy('w.example')
    .orderBy('w.created_at')
    .orderBy('w.workspace_id')
    .execute()

export const workspaceNames = async (db: Db, userId: string) =>
  (await listPlaces(db, userId)).map((place) => place.workspace_name)

export type Place = Awaited<ReturnType<typeof listPlaces>>[number]

export const insertWorkspace = (db: Db, id: string, name: string) =>
  db.insertInto('workspaces').values({ workspace_id: id, name }).execute()

export type NewOrganiser = {
  workspace_id: string
  id: string
  user_id: string
  name: string
  role: string
  branch_ids: string[]
  coalition_ids: string[]
}

/** Adds an organiser, or brings back one who had been removed under their old id; null when they are here already. */
export async function placeOrganiser(db: Db, organiser: NewOrganiser): Promise<string | null> {
  const { workspace_id, id, user_id, ...values } = organiser
  const row = await db
    .insertInto('organisers')
    .values({ workspace_id, id, user_id, ...values })
    .onConflict((clash) =>
      clash
        .constraint('organisers_user')
        .doUpdateSet({ ...values, removed_at: null })
        .where('organisers.removed_at', 'is not', null),
    )
    .returning(sql<string>`organisers.id`.as('id'))
    .executeTakeFirst()
  return row?.id ?? null
}
