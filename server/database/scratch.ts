import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#server/config.ts'
import { type Database, openDatabase } from './database.ts'
import { migrate } from './migrate.ts'

/** A fresh, migrated database in a temporary folder that goes when it is stopped. For generating and for tests. */
export async function scratchDatabase(): Promise<Database & { dataDir: string }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'commonground-scratch-'))
  const database = await openDatabase(readConfig({ DATA_DIR: dataDir }))
  await migrate(database.owner)
  const stop = async () => {
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { ...database, dataDir, stop }
}
