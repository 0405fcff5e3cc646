import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { type Client, setUpOver } from '../setup/client.ts'
import { type Server, startServer } from '../setup/server.ts'

/** CI has less time for it. */
const ROUNDS = process.env.CI ? 5 : 10
const WRITES = 200

let dataDir: string
let server: Server

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'commonground-killed-'))
  server = await startServer({ dataDir })
})

afterAll(async () => {
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

/** The server and its PostgreSQL at the same moment, as when the power goes. */
async function killEverything() {
  const postmaster = Number.parseInt(await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)
  const gone = new Promise((done) => server.process.once('exit', done))
  server.process.kill('SIGKILL')
  process.kill(-postmaster, 'SIGKILL')
  await gone
}

async function write(client: Client, kept: Set<string>) {
  const id = newId()
  const answer = await client
    .call('PUT', `/people/${id}`, { name: `Witness ${id}`, kind: 'public' })
    .catch(() => undefined)
  if (answer?.status === 200) kept.add(id)
}

test(`nothing acknowledged is lost when everything is killed during ${WRITES} writes, ${ROUNDS} times over`, async () => {
  const client = await setUpOver(server)
  const kept = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const before = kept.size
    const writing = Promise.all(Array.from({ length: WRITES }, () => write(client, kept)))
    // Each round is cut at another moment, once some writes have been answered.
    while (kept.size - before < 5 + (round * 120) / ROUNDS) await new Promise((wake) => setTimeout(wake, 2))
    await killEverything()
    await writing
    expect(kept.size - before, 'the kill must come in the middle').toBeLessThan(WRITES)
    server = await startServer({ dataDir })
    Object.assign(client, { url: server.url })
    const found = await Promise.all([...kept].map((id) => client.call('GET', `/people/${id}`)))
    expect(found.filter((answer) => answer.status !== 200)).toEqual([])
  }
  const said = execFileSync('node_modules/node/bin/node', ['cli/commonground.ts', 'doctor'], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  })
  expect(said).toContain('All is well.')
})
