import type { Db } from './database.sql.ts'

/** Ends what signs a user in without the password, in every workspace; returns how many of each. */
export async function deleteKeysOf(db: Db, userId: string): Promise<{ tokens: number; passkeys: number }> {
  const tokens = await db.deleteFrom('sign_in.tokens').where('user_id', '=', userId).executeTakeFirst()
  const passkeys = await db.deleteFrom('sign_in.passkeys').where('user_id', '=', userId).executeTakeFirst()
  return { tokens: Number(tokens.numDeletedRows), passkeys: Number(passkeys.numDeletedRows) }
}
