import { sql } from 'kysely'
import type { Db } from './database.sql.ts'

/** Counts one try in one statement, so that many at once cannot slip through; returns tries in this window. */
export async function countTry(db: Db, key: string, windowSeconds: number): Promise<number> {
  const { rows } = await sql<{ used: number }>`
    insert into sign_in.attempts as a (key, used, resets_at)
    values (${key}, 1, now() + make_interval(secs => ${windowSeconds}))
    on conflict (key) do update set
      used = case when a.resets_at <= now() then 1 else a.used + 1 end,
      resets_at = case when a.resets_at <= now() then excluded.resets_at else a.resets_at end
    returning used`.execute(db)
  return rows[0]!.used
}

/** Takes a counted try back: it was not a wrong one. */
export const forgiveTry = (db: Db, key: string) =>
  sql`update sign_in.attempts set used = greatest(used - 1, 0) where key = ${key}`.execute(db)

export const clearTries = (db: Db, keys: string[]) =>
  db.deleteFrom('sign_in.attempts').where('key', 'in', keys).execute()

/** Counts a wrong password for an address without an account, and locks it just as an account would be. */
export const countNobody = (db: Db, key: string) =>
  sql`insert into sign_in.attempts as a (key, used, resets_at) values (${key}, 1, now())
    on conflict (key) do update set
      used = a.used + 1,
      resets_at = case when a.used + 1 >= 10
        then now() + interval '15 minutes' * least(power(2, a.used - 9), 96)
        else now() end`.execute(db)

export async function isNobodyLocked(db: Db, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('sign_in.attempts')
    .select('key')
    .where('key', '=', key)
    .where('resets_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row !== undefined
}
