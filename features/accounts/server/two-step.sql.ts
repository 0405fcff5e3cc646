import { sql } from 'kysely'
import type { Db } from './database.sql.ts'

const users = (db: Db, id: string) => db.updateTable('sign_in.users').where('id', '=', id)

/** Keeps a secret that does not count yet; false when the second step is on already. */
export async function startTwoStep(db: Db, id: string, secret: string): Promise<boolean> {
  const row = await users(db, id)
    .set({ totp_secret: secret, totp_last_step: null })
    .where('totp_confirmed_at', 'is', null)
    .executeTakeFirst()
  return row.numUpdatedRows > 0n
}

export async function confirmTwoStep(
  db: Db,
  id: string,
  step: number,
  recoveryHashes: string[],
): Promise<boolean> {
  const row = await users(db, id)
    .set({ totp_confirmed_at: sql<Date>`now()`, totp_last_step: step, recovery_hashes: recoveryHashes })
    .where('totp_confirmed_at', 'is', null)
    .executeTakeFirst()
  return row.numUpdatedRows > 0n
}

export const stopTwoStep = (db: Db, id: string) =>
  users(db, id)
    .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null, recovery_hashes: [] })
    .execute()

/** Uses a time step up; false when it or a later one was used before. */
export async function takeStep(db: Db, id: string, step: number): Promise<boolean> {
  const row = await users(db, id)
    .set({ totp_last_step: step })
    .where((e) => e.or([e('totp_last_step', 'is', null), e('totp_last_step', '<', String(step))]))
    .executeTakeFirst()
  return row.numUpdatedRows > 0n
}

/** Uses a recovery code up; false when it is none of theirs, or no longer. */
export async function takeRecoveryCode(db: Db, id: string, hash: string): Promise<boolean> {
  const row = await users(db, id)
    .set({ recovery_hashes: sql<string[]>`array_remove(recovery_hashes, ${hash})` })
    .where(sql<boolean>`${hash} = any (recovery_hashes)`)
    .executeTakeFirst()
  return row.numUpdatedRows > 0n
}
