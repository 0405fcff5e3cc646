import { sql } from 'kysely'
import type { Db } from './database.sql.ts'

const USER = [
  'id',
  'email',
  'email_key',
  'name',
  'password_hash',
  'totp_secret',
  'totp_confirmed_at',
  'totp_last_step',
  'failed_attempts',
  'locked_until',
] as const

export const findUserByEmail = (db: Db, emailKey: string) =>
  db.selectFrom('sign_in.users').select(USER).where('email_key', '=', emailKey).executeTakeFirst()

export const findUser = (db: Db, id: string) =>
  db.selectFrom('sign_in.users').select(USER).where('id', '=', id).executeTakeFirst()

export type User = NonNullable<Awaited<ReturnType<typeof findUser>>>

/** Whether anyone uses this installation for real; those who only try an example do not keep others from setting it up. */
export async function anyUser(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select from organisers o join workspaces w on w.workspace_id = o.workspace_id where not w.example limit 1`.execute(
    db,
  )
  return rows.length > 0
}

export type NewUser = { id: string; email: string; email_key: string; name: string; password_hash: string }

export const insertUser = (db: Db, user: NewUser) => db.insertInto('sign_in.users').values(user).execute()

/** A new password also ends any lock: whoever set it has just proved who they are. */
export const setPassword = (db: Db, id: string, passwordHash: string) =>
  db
    .updateTable('sign_in.users')
    .set({ password_hash: passwordHash, failed_attempts: 0, locked_until: null })
    .where('id', '=', id)
    .execute()

/** Counts a wrong password; from the tenth in a row each locks the account, first for 15 minutes, then twice as long. */
export const countWrong = (db: Db, id: string) =>
  sql`update sign_in.users set
        failed_attempts = failed_attempts + 1,
        locked_until = case when failed_attempts + 1 >= 10
          then now() + interval '15 minutes' * least(power(2, failed_attempts - 9), 96)
          else locked_until end
      where id = ${id}`.execute(db)

export const clearWrong = (db: Db, id: string) =>
  db
    .updateTable('sign_in.users')
    .set({ failed_attempts: 0, locked_until: null })
    .where('id', '=', id)
    .where('failed_attempts', '>', 0)
    .execute()
