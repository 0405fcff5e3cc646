import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { DB } from '#database/types.ts'
import type { House } from '#server/house.ts'

/** Queries as cg_accounts, alone or inside a transaction. */
export type Db = Kysely<DB>

const opened = new WeakMap<pg.Pool, Db>()

/** The installation's sign-in tables. They belong to no workspace, so no row policy narrows them: each query must. */
export function accountsOf(house: Pick<House, 'database'>): Db {
  const pool = house.database.accounts
  const known = opened.get(pool)
  if (known) return known
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  opened.set(pool, db)
  return db
}

/** Runs `work` in one transaction, kept whole when it returns and undone whole when it throws. */
export const inOneGo = <T>(house: Pick<House, 'database'>, work: (db: Db) => Promise<T>): Promise<T> =>
  accountsOf(house).transaction().execute(work)
