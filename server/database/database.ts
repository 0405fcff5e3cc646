import { createHmac } from 'node:crypto'
import type { Socket } from 'node:net'
import pg from 'pg'
import type { Config } from '#server/config.ts'
import { DataFolderInUse, type Embedded, ownerOf, startEmbedded } from './embedded.ts'

/** The ways into PostgreSQL. Features get none of these, only a transaction opened by `withActor`. */
export type Database = {
  /** Logs in as commonground_app, which may read nothing until a transaction takes a role. */
  app: pg.Pool
  /** Sign-in, sessions and tokens: role cg_accounts, which sees the sign_in schema and who is an organiser where. */
  accounts: pg.Pool
  /** How to connect as the owner: migrations, jobs' own tables, backup. */
  owner: pg.ClientConfig
  /** How to connect as cg_jobs, which owns nothing but the queue's tables. */
  jobs: pg.ClientConfig
  embedded: boolean
  stop: () => Promise<void>
}

/** The password of commonground_app on a server: derived, so that nothing more has to be kept or configured. */
export function appPassword(databaseUrl: string | undefined): string | undefined {
  const password = databaseUrl ? decodeURIComponent(new URL(databaseUrl).password) : ''
  // Derived from nothing it could be computed by anybody; then the server's own rules must let the app in.
  if (!password) return undefined
  return createHmac('sha256', password).update('commonground_app').digest('hex')
}

function connectionOf(config: Config, socket: string | undefined, user?: string): pg.ClientConfig {
  if (!config.databaseUrl) return { ...ownerOf(socket!), ...(user ? { user } : {}) }
  const url = new URL(config.databaseUrl)
  if (user) {
    url.username = user
    url.password = appPassword(config.databaseUrl) ?? ''
  }
  return { connectionString: url.href }
}

// A little longer than the database's own limit for a statement: it counts only when nothing answers any more.
const SILENCE = 16_000

/**
 * A connection that dies in the middle of its work fails the statement under way, which is answered for; unheard, the
 * event would end the process. One that says nothing at all (a pulled cable) is ended, so that nobody waits for it again.
 */
function watch(client: pg.PoolClient) {
  client.on('error', () => {})
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.setTimeout(SILENCE, () =>
    stream.destroy(Object.assign(new Error('The database does not answer'), { code: 'ETIMEDOUT' })),
  )
}

function poolOf(connection: pg.ClientConfig, max: number, options?: string) {
  const pool = new pg.Pool({
    ...connection,
    max,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    options,
  })
  // A connection that dies while idle is replaced at its next use; unheard, the event would end the process.
  pool.on('error', () => {})
  pool.on('connect', watch)
  return pool
}

async function makeSureItExists(socket: string) {
  const client = new pg.Client(ownerOf(socket, 'postgres'))
  await client.connect()
  const { rowCount } = await client.query(`select from pg_database where datname = 'commonground'`)
  if (!rowCount) await client.query('create database commonground')
  await client.end()
}

export type Opening = {
  onExit?: (why: string) => void
  /** Share the PostgreSQL of a server that already runs on this data folder: for commands, never for a server. */
  beside?: boolean
}

async function embeddedOf(dataDir: string, { onExit, beside }: Opening): Promise<Embedded> {
  try {
    return await startEmbedded(dataDir, onExit)
  } catch (error) {
    if (beside && error instanceof DataFolderInUse) return { socket: error.socket, stop: async () => {} }
    throw error
  }
}

/** Opens the database that `config` names, starting the embedded one when it names none. Migrate before first use. */
export async function openDatabase(config: Config, opening: Opening = {}): Promise<Database> {
  const embedded = config.databaseUrl ? undefined : await embeddedOf(config.dataDir, opening)
  try {
    if (embedded) await makeSureItExists(embedded.socket)
  } catch (error) {
    await embedded?.stop()
    throw error
  }
  const asApp = connectionOf(config, embedded?.socket, 'commonground_app')
  // Many short questions at once: starting helpers for one of them costs more than it saves.
  const limits =
    '-c statement_timeout=15000 -c idle_in_transaction_session_timeout=60000 -c max_parallel_workers_per_gather=0 -c citus.propagate_set_commands=local'
  const app = poolOf(asApp, config.pool, limits)
  const accounts = poolOf(asApp, Math.max(2, Math.ceil(config.pool / 3)), `-c role=cg_accounts ${limits}`)
  return {
    app,
    accounts,
    owner: connectionOf(config, embedded?.socket),
    jobs: { ...asApp, options: '-c role=cg_jobs' } as pg.ClientConfig,
    embedded: Boolean(embedded),
    stop: async () => {
      await Promise.all([app.end(), accounts.end()])
      await embedded?.stop()
    },
  }
}
