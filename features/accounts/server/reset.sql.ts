import { sql } from 'kysely'
import type { Db } from './database.sql.ts'

/** Keeps one link a user: a newer one ends the older. */
export const keepReset = (db: Db, userId: string, tokenHash: string) => {
  const values = { token_hash: tokenHash, expires_at: sql<Date>`now() + interval '1 day'` }
  return db
    .insertInto('sign_in.password_resets')
    .values({ user_id: userId, ...values })
    .onConflict((clash) => clash.column('user_id').doUpdateSet({ ...values, created_at: sql<Date>`now()` }))
    .execute()
}

export const findReset = (db: Db, tokenHash: string) =>
  db
    .selectFrom('sign_in.password_resets as r')
    .innerJoin('sign_in.users as u', 'u.id', 'r.user_id')
    .select(['u.id', 'u.name', 'u.email'])
    .where('r.token_hash', '=', tokenHash)
    .where('r.expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()

/** Uses the link up: true for the one caller who came first. */
export async function takeReset(db: Db, tokenHash: string): Promise<boolean> {
  const taken = await db
    .deleteFrom('sign_in.password_resets')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return taken.numDeletedRows > 0n
}
