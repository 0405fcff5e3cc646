// What every command needs first: packages as the lock file says, and Node 24, whatever Node started us.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MODULES = join(ROOT, 'node_modules')
const STAMP = join(MODULES, '.commonground')

export const say = (words) => process.stderr.write(`${words}\n`)

export function stop(words) {
  say(words)
  process.exit(1)
}

const digest = (...texts) => {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(text)
  return hash.digest('hex')
}

/** Runs `npm ci` when the packages are not those of the lock file. */
export function installPackages() {
  const wanted = digest(readFileSync(join(ROOT, 'package-lock.json')), process.platform, process.arch)
  const got = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : ''
  if (got === wanted && existsSync(node24())) return
  say('Fetching the packages Commonground is made of (once, a minute or two) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0)
    stop('The packages could not be fetched. Is there a network? Run the same command again.')
  writeFileSync(STAMP, wanted)
}

const node24 = () => join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The Node that runs TypeScript by itself: this one if it is new enough, otherwise the one among the packages. */
export const nodeProgram = () =>
  Number(process.versions.node.split('.')[0]) === 24 ? process.execPath : node24()

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'server' || entry.name.includes('.test.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else yield path
  }
}

/** Builds the web app when what it is built from has changed since. */
export function buildWeb() {
  const dist = join(ROOT, 'dist')
  const stamp = join(dist, '.built-from')
  const files = ['web', 'ui', 'features', 'kernel'].flatMap((folder) => [...filesBelow(join(ROOT, folder))])
  const sources = [
    ...files,
    join(ROOT, 'index.html'),
    join(ROOT, 'vite.config.ts'),
    join(ROOT, 'package.json'),
    join(ROOT, 'package-lock.json'),
  ]
  const now = digest(...sources.sort().flatMap((path) => [path.slice(ROOT.length), readFileSync(path)]))
  if (
    existsSync(stamp) &&
    statSync(join(dist, 'index.html'), { throwIfNoEntry: false }) &&
    readFileSync(stamp, 'utf8') === now
  )
    return
  say('Building the web app …')
  const done = spawnSync(
    nodeProgram(),
    [join(MODULES, 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
    // A test's own NODE_ENV would build React with all its warnings in.
    { cwd: ROOT, stdio: ['ignore', 2, 2], env: { ...process.env, NODE_ENV: 'production' } },
  )
  if (done.status !== 0) stop('The web app could not be built; the lines above say why.')
  mkdirSync(dist, { recursive: true })
  writeFileSync(stamp, now)
}

// Compiled code is kept between runs: a second start reads it instead of compiling again.
export const ENV = { ...process.env, NODE_COMPILE_CACHE: join(MODULES, '.cache', 'compile') }

/**
 * Megabytes that fresh objects may fill before they are looked through: Node takes twice as much by itself, and so
 * seventy more in all while a list comes in, without being any faster. It heeds this at its start only; the Dockerfile
 * says the same.
 */
const FRUGAL = '--max-semi-space-size=32'

/** Runs a program in the foreground, hands it our signals, and ends as it ends. */
export function become(args, options = {}) {
  const child = spawn(nodeProgram(), [FRUGAL, ...args], {
    cwd: process.cwd(),
    stdio: 'inherit',
    env: ENV,
    ...options,
  })
  // A terminal sends Ctrl-C to both; a supervisor sends it to us alone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
