import type pg from 'pg'
import { migrate } from '#server/database/migrate.ts'
import { refuseUnlessEmpty } from './refuse-unless-empty.ts'

/** Takes down all that migrations build, so that they can build it anew; the login roles stay. */
async function takeDown(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ tables: string }>(
    `select string_agg(format('public.%I', tablename), ', ') as tables from pg_tables where schemaname = 'public'`,
  )
  if (rows[0]?.tables) await client.query(`drop table ${rows[0].tables} cascade`)
  await client.query('drop schema if exists sign_in, jobs, installation cascade')
}

async function standsBeyond(client: pg.Client, names: readonly string[]): Promise<boolean> {
  const { rows } = await client.query(`select to_regclass('installation.migrations') is not null as made`)
  if (!rows[0].made) return false
  const { rowCount } = await client.query('select from installation.migrations where name <> all($1)', [
    names,
  ])
  return Boolean(rowCount)
}

/**
 * Gives an empty installation the tables as they were once these migrations had run. Migrations only go forward, so one
 * that has had more of them begins again from nothing; whoever comes in meanwhile waits, or is found and refused.
 */
export async function takeOlderShape(
  client: pg.Client,
  owner: pg.ClientConfig,
  names: readonly string[],
): Promise<void> {
  if (await standsBeyond(client, names)) {
    await client.query('begin; lock table workspaces, sign_in.users')
    await refuseUnlessEmpty(client)
    await takeDown(client)
    await client.query('commit')
  }
  await migrate(owner, undefined, names)
}
