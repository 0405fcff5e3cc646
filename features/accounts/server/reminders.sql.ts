import { sql } from 'kysely'
import type { Db } from './database.sql.ts'

export type Reminders = { remind: 'never' | 'daily' | 'weekly'; hour: number; day: number }

/** Hours and days are those of Britain, whatever the server's clock is set to. */
const now = (at: Date) => sql`${at}::timestamptz at time zone 'Europe/London'`

export async function findReminders(db: Db, workspaceId: string, id: string): Promise<Reminders | undefined> {
  const row = await db
    .selectFrom('organisers')
    .select(['remind', 'remind_hour', 'remind_day'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row && { remind: row.remind as Reminders['remind'], hour: row.remind_hour, day: row.remind_day }
}

export async function updateReminders(
  db: Db,
  workspaceId: string,
  id: string,
  { remind, hour, day }: Reminders,
): Promise<void> {
  await db
    .updateTable('organisers')
    .set({ remind, remind_hour: hour, remind_day: day })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export type DueRow = {
  workspace_id: string
  organiser_id: string
  role: string
  branch_ids: string[]
  coalition_ids: string[]
  name: string
  remind: 'daily' | 'weekly'
  key: string
  email: string
  workspace: string
}

/** Marks as reminded today all whose hour has come, and gives them: two servers never take the same one. */
export async function claimDue(db: Db, at: Date): Promise<DueRow[]> {
  const { rows } =
    await sql<DueRow>`update organisers o set reminded_on = (${now(at)})::date, remind_key = coalesce(o.remind_key, gen_random_uuid()::text) from sign_in.users u, workspaces w
    where u.id = o.user_id and w.workspace_id = o.workspace_id and not w.example and o.removed_at is null
      and o.role in ('region', 'branch', 'listener') and o.remind <> 'never'
      and (o.remind = 'daily' or extract(isodow from ${now(at)}) = o.remind_day)
      and extract(hour from ${now(at)}) >= o.remind_hour and o.reminded_on is distinct from (${now(at)})::date
    returning o.workspace_id, o.id as organiser_id, o.role, o.branch_ids, o.coalition_ids, o.name, o.remind, o.remind_key as key, u.email,
      w.name as workspace`.execute(db)
  return rows
}

/** The mail did not go out: it is tried again with the next hour. */
export async function giveBack(db: Db, workspaceId: string, id: string): Promise<void> {
  await db
    .updateTable('organisers')
    .set({ reminded_on: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute()
}

export async function stopByKey(db: Db, key: string): Promise<boolean> {
  const done = await db
    .updateTable('organisers')
    .set({ remind: 'never' })
    .where('remind_key', '=', key)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}
