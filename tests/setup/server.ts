import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepare } from './prepared.ts'

/** A server of its own, as `npm start` runs it: same program, own data folder, any free port. */
export type Server = {
  url: string
  /** The one-time link it printed: to set up, or to sign in to the example. */
  link: string
  dataDir: string
  process: ChildProcess
  stop: () => Promise<void>
}

const NODE = join(process.cwd(), 'node_modules', 'node', 'bin', 'node')

export type ServerOptions = { demo?: boolean; dataDir?: string; env?: Record<string, string> }

/** Starts it and waits until it says that it is ready. With `dataDir`, the folder is the caller's to keep. */
export async function startServer({ demo = false, dataDir, env = {} }: ServerOptions = {}): Promise<Server> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'commonground-journey-')))
  if (!dataDir && !env.DATABASE_URL) await prepare(folder, demo ? 'example' : 'empty')
  const child = spawn(NODE, ['cli/commonground.ts', 'serve', ...(demo ? ['--demo'] : [])], {
    env: { ...process.env, DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ready = new Promise<void>((done, fail) => {
    const listen = (part: Buffer) => {
      said += part
      if (/ready at http\S+/.test(said)) done()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', (code) => fail(new Error(`The server ended with ${code}:\n${said}`)))
    setTimeout(() => fail(new Error(`The server did not start:\n${said}`)), 300_000).unref()
  })
  await ready
  const url = /ready at (http\S+)/.exec(said)![1]!
  const link = /(http\S+#\S+)/.exec(said)?.[1] ?? ''
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once('exit', done))
      child.kill('SIGINT')
      await gone
    }
    if (!dataDir) await rm(folder, { recursive: true, force: true })
  }
  return { url, link, dataDir: folder, process: child, stop }
}
