import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'

const FOLDER = new URL('../../database/migrations/', import.meta.url)
const MIGRATING = 7_401_991

export class MigrationError extends Error {}

export type Migration = { name: string; sql: string; checksum: string }

export async function listMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, FOLDER), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  await client.query(`create schema if not exists installation;
    create table if not exists installation.migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query('select name, checksum from installation.migrations')
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

function refuseHistoryThatChanged(applied: Map<string, string>, known: Migration[]) {
  for (const [name, checksum] of applied) {
    const migration = known.find((each) => each.name === name)
    if (!migration)
      throw new MigrationError(
        `This database was used by a newer Commonground (it has ${name}). Start that version.`,
      )
    if (migration.checksum !== checksum)
      throw new MigrationError(`Migration ${name} was changed after it had been applied.`)
  }
}

/** Brings the database up to date, each migration whole or not at all. Returns the names newly applied.
 * `only` stops at an older shape, for restoring a backup of that time. */
export async function migrate(
  owner: pg.ClientConfig,
  appPassword?: string,
  only?: readonly string[],
): Promise<string[]> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATING])
    const known = await listMigrations()
    const applied = await appliedMigrations(client)
    refuseHistoryThatChanged(applied, known)
    const fresh = known.filter((each) => !applied.has(each.name) && (only?.includes(each.name) ?? true))
    for (const migration of fresh) await applyOne(client, migration)
    // A password is set at every start: the owner's may have changed since.
    if (appPassword) await client.query(`alter role commonground_app password '${appPassword}'`)
    return fresh.map((each) => each.name)
  } finally {
    await client.end()
  }
}

async function applyOne(client: pg.Client, migration: Migration) {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into installation.migrations (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new MigrationError(`Migration ${migration.name} failed: ${(error as Error).message}`, {
      cause: error,
    })
  }
}
