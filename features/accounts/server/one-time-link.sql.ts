import { sql } from 'kysely'
import type { Db } from './database.sql.ts'

/** Keeps one link a user: a newer one ends the older, and those whose day is over go too. */
export async function keepLink(db: Db, userId: string, tokenHash: string): Promise<void> {
  await sql`delete from sign_in.links where user_id = ${userId} or expires_at < now()`.execute(db)
  const expires_at = sql<Date>`now() + interval '1 day'`
  await db
    .insertInto('sign_in.links')
    .values({ token_hash: tokenHash, user_id: userId, expires_at })
    .execute()
}

/** Uses the link up: its user for the one caller who came first. */
export async function takeLink(db: Db, tokenHash: string): Promise<string | undefined> {
  const taken = await db
    .deleteFrom('sign_in.links')
    .where('token_hash', '=', tokenHash)
    .returning(['user_id', sql<boolean>`expires_at > now()`.as('alive')])
    .executeTakeFirst()
  return taken?.alive ? taken.user_id : undefined
}

/** Adds a user who has no password, unless someone with this address is there. */
export const addUserWithoutPassword = (db: Db, user: { id: string; email: string; name: string }) =>
  db
    .insertInto('sign_in.users')
    .values({ ...user, email_key: user.email })
    .onConflict((clash) => clash.constraint('users_email').doNothing())
    .execute()
