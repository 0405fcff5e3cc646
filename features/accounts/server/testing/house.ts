import pg from 'pg'
import pino from 'pino'
import { inject } from 'vitest'
import { readConfig } from '#server/config.ts'
import type { Database } from '#server/database/database.ts'
import type { House } from '#server/house.ts'
import { buildApp } from '#server/http/app.ts'
import type { Letter } from '#server/mail/mail.ts'
import { accountsRouter } from '../router.ts'

type Options = { publicUrl?: string; mail?: (letter: Letter) => Promise<void>; database?: Database }

/** The database that all test files share, as a server would open it. */
function sharedDatabase(): Database {
  const way = { host: inject('socket'), user: 'commonground_app', database: 'commonground', max: 4 }
  const app = new pg.Pool(way)
  const accounts = new pg.Pool({ ...way, options: '-c role=cg_accounts' })
  const stop = async () => {
    await Promise.all([app.end(), accounts.end()])
  }
  return { app, accounts, owner: { ...way, user: 'postgres' }, jobs: way, embedded: true, stop }
}

/** A server of one test's own: nothing of it outlives `stop` but what stands in the database. */
export async function openTestHouse({ publicUrl = 'http://localhost:4000', mail, database }: Options = {}) {
  const config = readConfig({ TRUST_PROXY: '1', PUBLIC_URL: publicUrl })
  const none = async () => {}
  const house: House = {
    config,
    version: 'test',
    database: database ?? sharedDatabase(),
    jobs: { enqueue: none, enqueueSystem: none, work: none, stop: none } as House['jobs'],
    mail: { ready: mail !== undefined, send: mail ?? none, stop: () => {} },
    log: pino({ level: 'silent' }),
    publicUrl: () => config.publicUrl!,
  }
  const app = await buildApp(house, { accounts: accountsRouter }, '/nowhere')
  return { house, app, stop: () => house.database.stop() }
}

export type TestHouse = Awaited<ReturnType<typeof openTestHouse>>
