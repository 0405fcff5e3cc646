import { join } from 'node:path'
import pg from 'pg'
import { hashOf, newSecret } from '../../features/accounts/server/secrets.ts'
import { ownerOf } from '../../server/database/embedded.ts'
import type { Server } from '../setup/server.ts'

const ALL = `select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables
  from pg_tables where schemaname in ('public', 'sign_in')`

/** Takes away everything that the last test wrote, and whatever work still waited for its turn. */
async function empty(client: pg.Client): Promise<void> {
  await client.query('delete from jobs.job')
  const { rows } = await client.query(ALL)
  await client.query(`truncate ${rows[0].tables}`)
}

/**
 * An installation as on its first day, and the link to set it up, without starting another: a server that has just
 * started takes longer over a journey than one that has seen some.
 */
export async function emptied(server: Server): Promise<Server> {
  const client = new pg.Client(ownerOf(join(server.dataDir, 'socket')))
  await client.connect()
  try {
    // Work that is just being done may hold what is to be emptied: then it is tried once more.
    await empty(client).catch(() => empty(client))
    const secret = newSecret()
    await client.query('insert into sign_in.setup (token_hash) values ($1)', [hashOf(secret)])
    return { ...server, link: `${server.url}/set-up#token=${secret}` }
  } finally {
    await client.end()
  }
}
