import { access, constants, stat, statfs } from 'node:fs/promises'
import pg from 'pg'
import type { Config } from '#server/config.ts'
import { type Database, openDatabase } from '#server/database/database.ts'
import { listMigrations } from '#server/database/migrate.ts'
import { INVARIANTS } from './invariants.ts'

/** One thing looked at: well, or what is wrong and what to do. */
export type Finding = { looked: string; wrong?: string }

const GIGABYTE = 1024 ** 3

async function lookAtFolder(config: Config): Promise<Finding[]> {
  if (config.databaseUrl) return []
  const folder: Finding = { looked: `data folder ${config.dataDir}` }
  try {
    await access(config.dataDir, constants.R_OK | constants.W_OK)
    const { mode } = await stat(`${config.dataDir}/postgres`)
    if (mode & 0o077) folder.wrong = 'others on this machine can look into it: chmod 700 it'
  } catch {
    folder.wrong = 'it cannot be read and written by this user; start once with npm start, or mend its owner'
  }
  const disk = await statfs(config.dataDir).catch(() => undefined)
  const free = disk ? disk.bavail * disk.bsize : 0
  return [
    folder,
    {
      looked: 'room on the disk',
      ...(free < GIGABYTE
        ? { wrong: `only ${Math.floor(free / 1024 ** 2)} MB are free; make room before it fills` }
        : {}),
    },
  ]
}

function lookAtSettings(config: Config): Finding[] {
  const open = !['127.0.0.1', '::1', 'localhost'].includes(config.host)
  const plain = !config.publicUrl?.startsWith('https://')
  return [
    {
      looked: 'how it is reached',
      ...(open && plain
        ? {
            wrong:
              'HOST lets others in but PUBLIC_URL is not https: put a reverse proxy with a certificate before it (docs/operating.md)',
          }
        : {}),
    },
  ]
}

async function lookAtDatabase(client: pg.Client): Promise<Finding[]> {
  const { rows } =
    await client.query(`select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync,
    (select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = 'commonground_app') as strong,
    (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as whole`)
  const row = rows[0]
  const applied = await client.query('select name from installation.migrations')
  const missing = (await listMigrations()).length - applied.rows.length
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
    {
      looked: 'backups see every row',
      ...(row.whole ? {} : { wrong: 'the owner in DATABASE_URL needs BYPASSRLS, or backups stay empty' }),
    },
    {
      looked: 'migrations',
      ...(missing > 0 ? { wrong: `${missing} have not been applied: run commonground migrate` } : {}),
    },
  ]
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

async function lookInside(config: Config): Promise<Finding[]> {
  let database: Database
  try {
    database = await openDatabase(config, { beside: true })
  } catch (error) {
    return [{ looked: 'the database', wrong: `it does not open: ${(error as Error).message}` }]
  }
  const client = new pg.Client(database.owner)
  try {
    await client.connect()
    await client.query('set statement_timeout = 0')
    return [...(await lookAtDatabase(client)), ...(await lookAtInvariants(client))]
  } catch (error) {
    return [{ looked: 'the database', wrong: `it could not be looked at: ${(error as Error).message}` }]
  } finally {
    await client.end().catch(() => {})
    await database.stop()
  }
}

/** Looks over the whole installation. Changes nothing. */
export async function examine(config: Config): Promise<Finding[]> {
  return [...lookAtSettings(config), ...(await lookAtFolder(config)), ...(await lookInside(config))]
}
