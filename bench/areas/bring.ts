// Brings a file of areas in as the command line does, on a scratch database and in a process of its own, so that the
// memory it takes is its own. Keeps the database till it is told to stop.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { newId } from '#kernel/ids.ts'
import { readConfig } from '#server/config.ts'
import { openHouse } from '#server/start.ts'
import { areasCommand } from '../../cli/areas.ts'
import { newToken } from '../base/load-base.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'commonground-bench-areas-'))
const house = await openHouse(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' }))
const { owner } = house.database
const client = new pg.Client(owner)
await client.connect()
const workspaceId = newId()
await client.query('insert into workspaces (workspace_id, name) values ($1, $2)', [workspaceId, 'Benchmark'])
await client.end()
await newToken(owner, workspaceId, 'region', [])

const before = process.memoryUsage().rss
const begun = performance.now()
await areasCommand(house, ['import', process.argv[2]!, '--workspace', 'Benchmark'])
const seconds = (performance.now() - begun) / 1000
process.send!({ seconds, before, peak: process.resourceUsage().maxRSS * 1024, owner })

const end = async () => {
  await house.close()
  await rm(dataDir, { recursive: true, force: true })
  process.exit(0)
}
process.once('message', () => void end())
process.once('disconnect', () => void end())
