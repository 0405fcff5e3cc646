import type { Db } from './database.sql.ts'

export async function replaceSetUpLink(db: Db, tokenHash: string): Promise<void> {
  await db.deleteFrom('sign_in.setup').execute()
  await db.insertInto('sign_in.setup').values({ token_hash: tokenHash }).execute()
}

/** Uses the link up: true for the one caller who held it. */
export async function takeSetUpLink(db: Db, tokenHash: string): Promise<boolean> {
  const taken = await db.deleteFrom('sign_in.setup').where('token_hash', '=', tokenHash).executeTakeFirst()
  return taken.numDeletedRows > 0n
}
