import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DataFolderInUse, type Embedded, ownerOf, startEmbedded } from './embedded.ts'

let dataDir: string
let running: Embedded

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'commonground-embedded-'))
  running = await startEmbedded(dataDir)
})

afterAll(async () => {
  await running.stop()
  await rm(dataDir, { recursive: true, force: true })
})

test('it listens on no TCP port and keeps what it writes safe', async () => {
  const client = new pg.Client(ownerOf(running.socket, 'postgres'))
  await client.connect()
  const { rows } = await client.query(
    `select current_setting('listen_addresses') as tcp, current_setting('fsync') as fsync, current_setting('server_version_num')::int as version`,
  )
  expect(rows[0]).toMatchObject({ tcp: '', fsync: 'on' })
  expect(rows[0].version).toBeGreaterThanOrEqual(180000)
  await client.end()
})

test('a second start on the same folder is refused, and the first goes on', async () => {
  await expect(startEmbedded(dataDir)).rejects.toThrow(DataFolderInUse)
  const client = new pg.Client(ownerOf(running.socket, 'postgres'))
  await client.connect()
  await client.query('select 1')
  await client.end()
})

test('a folder too deep for a socket works all the same', async () => {
  const deep = join(dataDir, 'a-name-of-thirty-letters-or-so'.repeat(4))
  const other = await startEmbedded(deep)
  expect(Buffer.byteLength(other.socket)).toBeLessThan(100)
  await other.stop()
})
