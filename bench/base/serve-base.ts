import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bytesKept } from '#features/map/server/graph/graphs.ts'
import { readConfig } from '#server/config.ts'
import { start } from '#server/start.ts'

/** A server in a process of its own on an empty data folder, so that the one who measures does not share its time. */
const dataDir = await mkdtemp(join(tmpdir(), 'commonground-bench-'))
const running = await start(readConfig({ PORT: '0', LOG_LEVEL: 'error', DATA_DIR: dataDir }))
process.send?.({ url: running.url, owner: running.house.database.owner })
const end = async () => {
  await running.stop()
  await rm(dataDir, { recursive: true, force: true })
  process.exit(0)
}
// Told to stop, or its parent is gone: whichever comes first, and only once.
let ending = false
const endOnce = () => {
  if (ending) return
  ending = true
  void end()
}
process.on('disconnect', endOnce)
process.on('message', (word) => {
  if (word === 'memory') process.send?.({ ...process.memoryUsage(), graphs: bytesKept() })
  else endOnce()
})
