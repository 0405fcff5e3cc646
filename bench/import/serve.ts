// A whole server on a scratch database, which tells how much memory and computing it took. Ends when it is told to.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#server/config.ts'
import { start } from '#server/start.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'commonground-bench-import-'))
const running = await start(readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }))
process.send!({ url: running.url, owner: running.house.database.owner })

let ending = false
async function end() {
  if (ending) return
  ending = true
  await running.stop()
  await rm(dataDir, { recursive: true, force: true })
  process.exit(0)
}

process.on('message', (asked) => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  if (asked === 'used') process.send!({ peak: maxRSS * 1024, computed: (userCPUTime + systemCPUTime) / 1e6 })
  else void end()
})
// Its parent is gone.
process.on('disconnect', () => void end())
