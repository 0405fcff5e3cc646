import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Db } from './database.sql.ts'

/** Keeps a challenge for five minutes; returns the id it is asked for by. */
export async function keepChallenge(db: Db, challenge: string, userId: string | null): Promise<string> {
  const id = newId()
  const expires_at = sql<Date>`now() + interval '5 minutes'`
  await db.insertInto('sign_in.challenges').values({ id, challenge, user_id: userId, expires_at }).execute()
  return id
}

/** Uses a challenge up; undefined when it was used, is too old, or was someone else's. */
export async function takeChallenge(db: Db, id: string, userId: string | null): Promise<string | undefined> {
  const row = await db
    .deleteFrom('sign_in.challenges')
    .where('id', '=', id)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('user_id', 'is not distinct from', userId)
    .returning('challenge')
    .executeTakeFirst()
  return row?.challenge
}

export const listPasskeys = (db: Db, userId: string) =>
  db
    .selectFrom('sign_in.passkeys')
    .select(['id', 'name', 'transports', 'created_at', 'last_used_at'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .execute()

export const findPasskey = (db: Db, id: string) =>
  db.selectFrom('sign_in.passkeys').selectAll().where('id', '=', id).executeTakeFirst()

export type NewPasskey = {
  id: string
  user_id: string
  name: string
  public_key: Buffer
  counter: number
  transports: string[]
}

/** False when that passkey is known already. */
export async function insertPasskey(db: Db, passkey: NewPasskey): Promise<boolean> {
  const row = await db
    .insertInto('sign_in.passkeys')
    .values(passkey)
    .onConflict((clash) => clash.column('id').doNothing())
    .executeTakeFirst()
  return (row.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const countPasskeyUse = (db: Db, id: string, counter: number) =>
  db
    .updateTable('sign_in.passkeys')
    .set({ counter, last_used_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()

export async function deletePasskey(db: Db, userId: string, id: string): Promise<string | undefined> {
  const row = await db
    .deleteFrom('sign_in.passkeys')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .returning('name')
    .executeTakeFirst()
  return row?.name
}
