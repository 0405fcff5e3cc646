import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { type Client, setUpOver } from '../setup/client.ts'
import { type Server, startServer } from '../setup/server.ts'

/** How often the server is killed while one list is looked at, written and taken back; CI has less time for it. */
const KILLS = Number(process.env.KILLS ?? (process.env.CI ? 8 : 20))
/** Other moments each time. `KILL_SEED` brings those of an earlier run back, as near as a clock allows. */
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
const ROWS = 3000
const CLUBS = 20
/** Somewhere within the chunk that is under way. */
const WITHIN = 250

let dataDir: string
let server: Server
let client: Client

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'commonground-import-killed-'))
  server = await startServer({ dataDir })
  client = await setUpOver(server)
})
afterAll(async () => {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function killEverything() {
  const postmaster = Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)
  const gone = new Promise((done) => server.process.once('exit', done))
  server.process.kill('SIGKILL')
  process.kill(-postmaster, 'SIGKILL')
  await gone
  server = await startServer({ dataDir })
  Object.assign(client, { url: server.url })
}

type Import = { state: string; progress: { rows: number }; counts: Record<string, number>; problem: unknown }

const read = async (id: string) => (await client.call('GET', `/imports/${id}`)).body as Import

/** Letters and digits of no meaning, so that nobody looks like anybody else. */
const marks = (text: string) => createHash('sha256').update(text).digest('hex')
const word = (hex: string) => [...hex].map((digit) => 'bcdefghiklmnoprs'[Number.parseInt(digit, 16)]).join('')

/** The same for the same seed and key: from 0 up to 1. */
const chance = (key: string) => Number.parseInt(marks(`${SEED} ${key}`).slice(0, 8), 16) / 2 ** 32

/**
 * Everybody twice, far apart, so that a resumed dry run must remember whom it met before, and the second time with a
 * job and a shift of work. Everybody is in a club and knows the next one, who may stand further down.
 */
function list(): string {
  const nameOf = (at: number) => {
    const mark = marks(String(at % (ROWS / 2)))
    return `${word(mark.slice(0, 7))} ${word(mark.slice(7, 16))}`
  }
  const clubs = Array.from({ length: CLUBS }, (_, at) => word(marks(`club ${at}`).slice(0, 12)))
  const line = (at: number, job: string, shift: string) => {
    const mark = marks(String(at))
    const number = `${mark.slice(16, 26)},${nameOf(at)},${mark.slice(26, 40)}@example.org`
    return `${number},${job},${clubs[at % CLUBS]},${nameOf(at + 1)},${shift}`
  }
  const half = Array.from({ length: ROWS / 2 }, (_, at) => at)
  return [
    'Member number,Name,Email,Job title,Memberships,Knows,Shift [choice]',
    ...half.map((at) => line(at, '', '')),
    ...half.map((at) => line(at, 'Porter', at % 2 ? 'Days' : 'Nights')),
  ].join('\n')
}

async function upload(): Promise<string> {
  const id = newId()
  const answer = await fetch(`${server.url}/api/imports/${id}/file?kind=people&fileName=list.csv`, {
    method: 'PUT',
    headers: { 'x-commonground': '1', cookie: client.cookie, 'content-type': 'application/octet-stream' },
    body: list(),
  })
  expect(answer.status, await answer.text()).toBe(200)
  return id
}

/** Starts a part, kills everything so many times on its way through `rows`, and waits for its end. */
async function through(id: string, part: string, end: string, rows: number, kills: number) {
  expect((await client.call('POST', `/imports/${id}/${part}`)).status).toBe(200)
  // Some of them when all rows are through, and who knows whom is written.
  const moment = (kill: number) => Math.min(chance(`${part} ${kill}`) * rows * 1.25, rows)
  const moments = Array.from({ length: kills }, (_, kill) => moment(kill)).sort((a, b) => a - b)
  let killed = 0
  for (let waited = 0; waited < 120_000; waited += 20) {
    const now = await read(id)
    if (now.state === end) return { found: now, killed }
    expect(now.problem).toBe(null)
    if (killed < kills && now.progress.rows >= Math.floor(moments[killed]! / 1000) * 1000) {
      await wait(chance(`${part} ${killed} later`) * WITHIN)
      await killEverything()
      killed++
    }
    await wait(20)
  }
  throw new Error(`${part} did not end`)
}

async function count(): Promise<Record<string, number>> {
  const owner = new pg.Client({ host: join(dataDir, 'socket'), user: 'postgres', database: 'commonground' })
  await owner.connect()
  const { rows } = await owner.query(`select
    (select count(*)::int from people) as people, (select count(distinct name)::int from people) as names,
    (select count(*)::int from people where job_title = 'Porter') as porters,
    (select count(*)::int from organisations) as organisations,
    (select count(*)::int from affiliations) as affiliations,
    (select count(*)::int from connections) as connections, (select count(*)::int from custom_fields) as fields,
    (select count(*)::int from people where custom ->> 'shift' in ('Days', 'Nights')) as shifts,
    (select count(*)::int from person_external_ids) as ids, (select count(*)::int from person_tokens where kind = 'name') as words,
    (select count(*)::int from word_sounds) as sounds, (select count(*)::int from audit where action like 'imports.%') as trail`)
  await owner.end()
  return rows[0]
}

test(`killed at ${KILLS} moments of an import, it goes on where it was: never half, never twice (seed ${SEED})`, async () => {
  const half = ROWS / 2
  const [inLook, inWrite] = [Math.round(KILLS * 0.4), Math.round(KILLS * 0.4)]
  const before = await count()
  const id = await upload()
  const looked = await through(id, 'look', 'ready', ROWS, inLook)
  expect(looked.found.counts).toMatchObject({ new: half, changes: half, ask: 0 })
  expect(await count()).toEqual(before)
  // What one part was too quick for, the next makes up.
  const written = await through(id, 'write', 'done', ROWS, inWrite + inLook - looked.killed)
  const after = await count()
  expect(after).toMatchObject({
    people: before.people! + half,
    porters: before.porters! + half,
    ids: before.ids! + half,
    organisations: before.organisations! + CLUBS,
    affiliations: before.affiliations! + half,
    connections: before.connections! + half,
    fields: before.fields! + 1,
    shifts: half,
    trail: before.trail! + 1,
  })
  expect(after.names).toBe(after.people)
  const rest = KILLS - looked.killed - written.killed
  const undone = await through(id, 'undo', 'undone', 3 * half, rest)
  expect(await count()).toEqual({ ...before, trail: before.trail! + 2 })
  console.log(`killed ${looked.killed} + ${written.killed} + ${undone.killed} times`)
  expect(looked.killed + written.killed + undone.killed).toBeGreaterThanOrEqual(Math.ceil(KILLS * 0.8))
  const said = execFileSync('node_modules/node/bin/node', ['cli/commonground.ts', 'doctor'], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  })
  expect(said).toContain('All is well.')
})
