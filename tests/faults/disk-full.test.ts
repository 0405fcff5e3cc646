import { spawnSync } from 'node:child_process'
import { mkdtemp, open, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { commonground } from '../operations/command-line.ts'
import { type Answer, type Client, setUpOver } from '../setup/client.ts'
import { type Server, startServer } from '../setup/server.ts'

const MEGABYTE = 1024 ** 2
const folder = await mkdtemp(join(tmpdir(), 'commonground-full-'))
const mounted =
  process.getuid?.() === 0 &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=320m', 'commonground-test', folder]).status === 0
const onSmallDisk = mounted ? test : test.skip
if (!mounted) console.warn('A disk that fills up needs a small one, and only root may mount it')

const dataDir = join(folder, 'data')
const ballast = join(folder, 'ballast')
let server: Server
let client: Client

beforeAll(async () => {
  if (!mounted) return
  server = await startServer({ dataDir })
  client = await setUpOver(server)
})
afterAll(async () => {
  await server?.stop()
  if (mounted) spawnSync('umount', [folder])
  await rm(folder, { recursive: true, force: true })
})

/** Leaves so many megabytes and no more. */
async function leave(megabytes: number) {
  const { bavail, bsize } = await statfs(folder)
  const file = await open(ballast, 'w')
  const part = Buffer.alloc(MEGABYTE, 1)
  for (let left = bavail * bsize - megabytes * MEGABYTE; left > 0; left -= MEGABYTE)
    await file.write(part.subarray(0, Math.min(MEGABYTE, left)))
  await file.close()
}

const NOTES = 'What was said at the gate. '.repeat(300)
const record = (id: string) =>
  client
    .call('PUT', `/people/${id}`, { name: `Witness ${id}`, kind: 'public', notes: NOTES + id })
    .catch((): Answer => ({ status: 0, body: undefined }))

/** Writes until the disk has refused some, or the server has gone. */
async function writeUntilFull() {
  const kept: string[] = []
  const refused: { id: string; answer: Answer }[] = []
  for (let round = 0; round < 4000 && refused.length < 40 && server.process.exitCode === null; round++) {
    const ids = Array.from({ length: 8 }, newId)
    const answers = await Promise.all(ids.map(record))
    for (const [i, answer] of answers.entries()) {
      if (answer.status === 200) kept.push(ids[i]!)
      else refused.push({ id: ids[i]!, answer })
    }
  }
  return { kept, refused }
}

async function statusesOf(ids: string[]) {
  const statuses: number[] = []
  for (const id of ids) statuses.push((await client.call('GET', `/people/${id}`)).status)
  return [...new Set(statuses)]
}

onSmallDisk(
  'a disk that fills up refuses new notes in words and keeps every note it took',
  async () => {
    await leave(20)
    const { kept, refused } = await writeUntilFull()
    expect(kept.length).toBeGreaterThan(10)
    expect(refused.length).toBeGreaterThan(0)
    const answered = refused.filter(({ answer }) => answer.status !== 0)
    const codes = answered.map(({ answer }) => `${answer.status} ${(answer.body as { code: string }).code}`)
    console.log(
      `kept ${kept.length}, refused ${refused.length}:`,
      [...new Set(codes)],
      server.process.exitCode,
    )
    for (const code of codes) expect(['503 disk_full', '503 busy']).toContain(code)

    const doctor = await commonground(['doctor'], { DATA_DIR: dataDir })
    expect(doctor.code).toBe(1)
    expect(doctor.out).toMatch(/WRONG {2}room on the disk: only \d+ MB are free; make room before it fills/)

    await rm(ballast)
    // PostgreSQL gives up when it cannot even write its journal; then the server has ended too and is started again.
    if (server.process.exitCode !== null) {
      server = await startServer({ dataDir })
      Object.assign(client, { url: server.url })
    }
    for (let waited = 0; waited < 20_000 && (await record(newId())).status !== 200; waited += 200)
      await new Promise((wake) => setTimeout(wake, 200))
    expect(await statusesOf(kept)).toEqual([200])
    // An answer that never came may have been kept; one that was refused may not, not even in part.
    expect(await statusesOf(answered.map(({ id }) => id))).toEqual([404])
    const after = await commonground(['doctor'], { DATA_DIR: dataDir })
    expect(after.out.match(/^WRONG.*$/gm)?.filter((line) => !line.includes('room on the disk'))).toEqual([])
  },
  240_000,
)
