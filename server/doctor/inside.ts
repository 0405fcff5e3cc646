import pg from 'pg'
import type { Config } from '#server/config.ts'
import { type Database, openDatabase } from '#server/database/database.ts'
import { listMigrations } from '#server/database/migrate.ts'
import type { Finding } from './finding.ts'
import { INVARIANTS } from './invariants.ts'
import { lookAtSchema } from './schema.ts'

async function lookAtServer(client: pg.Client): Promise<Finding[]> {
  const { rows } =
    await client.query(`select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync,
    (select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = 'commonground_app') as strong`)
  const row = rows[0]
  return [
    {
      looked: `PostgreSQL ${Math.floor(row.version / 10000)}`,
      ...(row.version < 150000 ? { wrong: 'it must be 15 or newer' } : {}),
    },
    {
      looked: 'writes reach the disk',
      ...(row.fsync === 'off' ? { wrong: 'fsync is off: a power cut can lose notes' } : {}),
    },
    {
      looked: 'the app may do nothing by itself',
      ...(row.strong !== false ? { wrong: 'role commonground_app is missing or too strong' } : {}),
    },
  ]
}

async function lookAtOwner(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query(
    'select rolname as name, rolsuper or rolbypassrls as whole from pg_roles where rolname = current_user',
  )
  const { name, whole } = rows[0]
  const wrong = `the owner in DATABASE_URL needs BYPASSRLS, or backups stay empty and doctor cannot see the rows: alter role "${name}" bypassrls`
  return { looked: 'backups see every row', ...(whole ? {} : { wrong }) }
}

async function lookAtMigrations(client: pg.Client): Promise<Finding> {
  const looked = 'migrations'
  const { rows } = await client.query(`select to_regclass('installation.migrations') is not null as made`)
  if (!rows[0].made) return { looked, wrong: 'the database is empty: run commonground migrate' }
  const applied = await client.query('select name from installation.migrations')
  const missing = (await listMigrations()).length - applied.rows.length
  if (missing < 0)
    return { looked, wrong: 'this database was used by a newer Commonground: start that version' }
  return {
    looked,
    ...(missing > 0 ? { wrong: `${missing} have not been applied: run commonground migrate` } : {}),
  }
}

async function lookAtInvariants(client: pg.Client): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { looked, sql, wrong } of INVARIANTS) {
    const { rows } = await client.query<{ n: string }>(sql)
    const n = Number(rows[0]!.n)
    findings.push({ looked, ...(n > 0 ? { wrong: `${n} ${wrong}` } : {}) })
  }
  return findings
}

async function lookAtRows(client: pg.Client): Promise<Finding[]> {
  const [owner, migrations] = [await lookAtOwner(client), await lookAtMigrations(client)]
  // Without these two, what follows would fail or look well because nothing could be seen.
  if (owner.wrong || migrations.wrong) return [owner, migrations]
  return [owner, migrations, ...(await lookAtSchema(client)), ...(await lookAtInvariants(client))]
}

/** What stands in the database, opened beside a running server or, when none runs, for the moment of looking. */
export async function lookInside(config: Config): Promise<Finding[]> {
  let database: Database
  try {
    database = await openDatabase(config, { beside: true })
  } catch (error) {
    return [{ looked: 'the database', wrong: `it does not open: ${(error as Error).message}` }]
  }
  const client = new pg.Client(database.owner)
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('set statement_timeout = 0')
    return [...(await lookAtServer(client)), ...(await lookAtRows(client))]
  } catch (error) {
    return [{ looked: 'the database', wrong: `it could not be looked at: ${(error as Error).message}` }]
  } finally {
    await client.end().catch(() => {})
    await database.stop()
  }
}
