import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { commonground, NODE } from '../operations/command-line.ts'
import { setUpOver } from '../setup/client.ts'
import { startServer } from '../setup/server.ts'

let dataDir: string

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'commonground-starts-'))
})
afterEach(async () => {
  for (const id of await left()) process.kill(id, 'SIGKILL')
  await rm(dataDir, { recursive: true, force: true })
})

/** Processes still at work in the data folder: every PostgreSQL process stands in its cluster. */
async function left(): Promise<number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const places = await Promise.all(ids.map((id) => readlink(`/proc/${id}/cwd`).catch(() => '')))
  return ids.filter((_, i) => places[i]!.startsWith(dataDir)).map(Number)
}

type Started = { child: ChildProcess; said: () => string; code: Promise<number | null> }

/** As `npm start` at a terminal: a parent that passes signals on, and a group that Ctrl-C reaches as a whole. */
function atTerminal(): Started {
  const start = `import { become } from './scripts/prepare.js'; become(['cli/commonground.ts', 'serve'])`
  const child = spawn(NODE, ['--input-type=module', '-e', start], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
  return { child, said: () => said, code: new Promise((done) => child.once('close', done)) }
}

const pressCtrlC = ({ child }: Started) => process.kill(-child.pid!, 'SIGINT')

async function until(over: () => boolean | Promise<boolean>) {
  for (let waited = 0; waited < 120_000; waited += 20) {
    if (await over()) return
    await new Promise((wake) => setTimeout(wake, 20))
  }
  throw new Error('It did not come to that within two minutes')
}

test('a second start on the same folder says so in one line and leaves the first alone', async () => {
  const first = await startServer({ dataDir })
  const second = await commonground(['serve'], { DATA_DIR: dataDir, PORT: '0' })
  expect(second).toEqual({
    code: 1,
    out: '',
    err: `Another Commonground is already running on ${dataDir}. Stop it first, or set DATA_DIR to another folder.\n`,
  })
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200)
  await first.stop()
})

test('a port that is taken is said in one line, and no database is left behind', async () => {
  const first = await startServer({ dataDir: join(dataDir, 'first') })
  const second = await commonground(['serve'], {
    DATA_DIR: join(dataDir, 'second'),
    PORT: new URL(first.url).port,
  })
  expect(second.code).toBe(1)
  expect(second.err).toBe(
    'Something else already listens on that port. Stop it, or choose another with PORT=4001.\n',
  )
  await first.stop()
  expect(await left()).toEqual([])
})

test('Ctrl-C at a terminal, pressed once or in a hurry, stops in order with code 0 and leaves nothing', async () => {
  for (const presses of [1, 3]) {
    const started = atTerminal()
    await until(() => started.said().includes('ready at'))
    for (let press = 0; press < presses; press++) {
      pressCtrlC(started)
      await new Promise((wake) => setTimeout(wake, 30))
    }
    expect(await started.code, started.said()).toBe(0)
    expect(started.said()).toMatch(/Stopping …\nStopped. Everything is kept.\n$/)
    expect(await left()).toEqual([])
  }
})

test('Ctrl-C while the database is still opening leaves nothing behind either', async () => {
  const started = atTerminal()
  await until(() => existsSync(join(dataDir, 'postgres', 'postmaster.pid')))
  pressCtrlC(started)
  await started.code
  expect(started.said()).not.toContain('did not expect')
  expect(await left()).toEqual([])
})

test('after a kill of the server alone, a start ends the PostgreSQL left behind and has everything', async () => {
  const first = await startServer({ dataDir })
  const client = await setUpOver(first)
  const id = newId()
  await client.call('PUT', `/people/${id}`, { name: 'Witness', kind: 'public' })
  const before = await left()
  expect(before.length).toBeGreaterThan(0)
  const gone = new Promise((done) => first.process.once('exit', done))
  first.process.kill('SIGKILL')
  await gone
  const second = await startServer({ dataDir })
  Object.assign(client, { url: second.url })
  expect((await client.call('GET', `/people/${id}`)).status).toBe(200)
  expect((await left()).filter((each) => before.includes(each))).toEqual([])
  await second.stop()
  expect(second.process.exitCode).toBe(0)
  expect(await left()).toEqual([])
})
