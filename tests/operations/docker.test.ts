import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NODE } from './command-line.ts'
import { readPlainYaml } from './plain-yaml.ts'
import { ourOwnPrograms, type PostgresServer, say, startPostgres } from './postgres-server.ts'

// No container engine is asked for: what an image would be made of is laid out in a folder and run from there.
const dockerfile = readFileSync('Dockerfile', 'utf8')
const stages = dockerfile.split(/^FROM /m).slice(1)
const instructions = (stage: string, word: string) =>
  [...stage.replace(/\\\n\s*/g, ' ').matchAll(new RegExp(`^${word} (.*)$`, 'gm'))].map((match) => match[1]!)
const copied = (stage: string) =>
  instructions(stage, 'COPY').flatMap((line) => (line.startsWith('--') ? [] : line.split(' ').slice(0, -1)))
const SETTINGS = [...readFileSync('server/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]+): /gm)].map(
  (match) => match[1]!,
)

type Compose = {
  services: { app: Record<string, never>; database: Record<string, never> }
  volumes: object
}
const compose = readPlainYaml(readFileSync('compose.yaml', 'utf8')) as unknown as Compose

let folder: string
let postgres: PostgresServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonground-image-'))
  postgres = await startPostgres(await ourOwnPrograms())
  await say(postgres.url('postgres'), 'create database commonground')
})
afterAll(async () => {
  await postgres.remove()
  await rm(folder, { recursive: true, force: true })
})

test('the compose file says what it must, and keeps the database to itself', () => {
  const { app, database } = compose.services
  expect(app).toMatchObject({
    build: '.',
    restart: 'unless-stopped',
    depends_on: { database: { condition: 'service_healthy' } },
    ports: ['127.0.0.1:4000:4000'],
  })
  expect(database).toMatchObject({ image: 'postgres:18', restart: 'unless-stopped' })
  expect(database).not.toHaveProperty('ports')
  expect(database).toHaveProperty('healthcheck.test')
  // PostgreSQL's image keeps its clusters one folder higher since 18; the old place would be lost with the container.
  expect(database).toMatchObject({ volumes: ['database:/var/lib/postgresql'] })
  expect(compose.volumes).toHaveProperty('database')
})

test('no secret stands in a file that is kept in the repository or goes into the image', () => {
  const { app, database } = compose.services as unknown as Record<string, { env_file: string[] }>
  const files = [...app!.env_file, ...database!.env_file]
  expect(files).toEqual(['data/commonground.env', 'data/postgres.env'])
  expect(
    execFileSync('git', ['check-ignore', ...files], { encoding: 'utf8' })
      .trim()
      .split('\n'),
  ).toEqual(files)
  expect(readFileSync('.dockerignore', 'utf8').split('\n')).toContain('data')
  expect(readFileSync('compose.yaml', 'utf8')).not.toMatch(/PASSWORD|postgres:\/\//)
})

test('everything the Dockerfile copies exists, and nothing else is in a stage that needs it', () => {
  for (const stage of stages)
    for (const path of copied(stage)) expect(existsSync(path), `${path} does not exist`).toBe(true)
  const ignored = readFileSync('.dockerignore', 'utf8').trim().split('\n')
  expect(stages.flatMap(copied).filter((path) => ignored.includes(path))).toEqual([])
})

test('every setting in the image is one we read', () => {
  const named = instructions(stages.at(-1)!, 'ENV').flatMap((line) =>
    line.split(' ').map((pair) => pair.split('=')[0]!),
  )
  expect(named).toEqual(['HOST', 'PORT', 'DATA_DIR'])
  for (const name of named) expect(SETTINGS).toContain(name)
})

test('the image runs as somebody who is not root, and says how it is', () => {
  const last = stages.at(-1)!
  expect(instructions(last, 'USER')).toEqual(['node'])
  expect(instructions(last, 'VOLUME')).toEqual(['/data'])
  expect(instructions(last, 'HEALTHCHECK')[0]).toContain('/healthz')
  expect(dockerfile).not.toMatch(/^RUN npm (i|install)\b/m)
  for (const stage of stages) expect(stage).toMatch(/^node:24-bookworm-slim\b/)
})

function layOut(stage: string, into: string) {
  mkdirSync(into, { recursive: true })
  for (const path of copied(stage))
    cpSync(path, join(into, path), { recursive: true, filter: (from) => !/\.test\.tsx?$/.test(from) })
}

/** What `npm ci --omit=dev` would install, by the lock file. */
function packagesWithoutDev(into: string) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean }>
  }
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    if (dev || !/^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) || !existsSync(path)) continue
    mkdirSync(dirname(join(into, path)), { recursive: true })
    symlinkSync(join(process.cwd(), path), join(into, path))
  }
}

test('the web app builds from what its stage copies', () => {
  const app = join(folder, 'web')
  layOut(stages[0]!, app)
  symlinkSync(join(process.cwd(), 'node_modules'), join(app, 'node_modules'))
  const command = /RUN node --input-type=module -e "(.*)"/.exec(stages[0]!)![1]!.replace('/app/', `${app}/`)
  execFileSync(NODE, ['--input-type=module', '-e', command], { cwd: app, stdio: 'pipe' })
  expect(readFileSync(join(app, 'dist', 'index.html'), 'utf8')).toContain('/assets/')
  expect(existsSync(join(app, 'dist', 'sw.js'))).toBe(true)
})

test('the start command runs on what the last stage holds, with no development package', async () => {
  const app = join(folder, 'app')
  const last = stages.at(-1)!
  layOut(last, app)
  packagesWithoutDev(app)
  expect(existsSync(join(app, 'node_modules', 'vitest'))).toBe(false)
  const [program, ...start] = [
    ...JSON.parse(instructions(last, 'ENTRYPOINT')[0]!),
    ...JSON.parse(instructions(last, 'CMD').at(-1)!),
  ] as string[]
  expect(program).toBe('node')
  const env = {
    PATH: process.env.PATH,
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: '/nowhere',
    DATABASE_URL: postgres.url('commonground'),
  }
  const args = start.map((each) => each.replace('/app/', `${app}/`))
  const child = spawn(NODE, args, { cwd: app, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
  const gone = new Promise<number | null>((done) => child.once('exit', done))
  const ready = async () => {
    while (!/ready at/.test(said) && child.exitCode === null)
      await new Promise((wake) => setTimeout(wake, 50))
  }
  await ready()
  const url = /ready at (http\S+)/.exec(said)?.[1]
  expect(url, said).toBeDefined()
  const check = JSON.parse(/HEALTHCHECK.*\n\s*CMD (\[.*\])/.exec(last)![1]!) as string[]
  const healthy = (port: string) =>
    execFileSync(NODE, check.slice(1), { env: { PATH: process.env.PATH, PORT: port }, stdio: 'pipe' })
  healthy(new URL(url!).port)
  child.kill('SIGTERM')
  expect(await gone).toBe(0)
  expect(said).toContain('Stopped. Everything is kept.')
  expect(() => healthy(new URL(url!).port)).toThrow()
})
