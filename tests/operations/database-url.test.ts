import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { setUpOver } from '../setup/client.ts'
import { startServer } from '../setup/server.ts'
import { commonground } from './command-line.ts'
import { DEBIAN_15, hasDebian15, type PostgresServer, say, startPostgres } from './postgres-server.ts'

// Debian 12's own PostgreSQL is the oldest we promise to work with.
const onDebian = hasDebian15 ? test : test.skip
if (!hasDebian15) console.warn(`PostgreSQL 15 is not in ${DEBIAN_15}: apt-get install postgresql-15`)

let postgres: PostgresServer

beforeAll(async () => {
  if (hasDebian15) postgres = await startPostgres(DEBIAN_15)
})
afterAll(() => postgres?.remove())

const database = (name: string) => say(postgres.url('postgres'), `create database ${name}`)

onDebian(
  'from nothing, an owner who is no superuser serves with CREATEROLE and BYPASSRLS, and doctor says when they lack',
  async () => {
    await say(
      postgres.url('postgres'),
      `create role town login password 'plain' createrole bypassrls`,
      'create database town owner town',
    )
    const env = { DATABASE_URL: postgres.url('town', 'town', 'plain') }
    expect(await commonground(['migrate'], env)).toMatchObject({ code: 0, err: '' })
    const server = await startServer({ env })
    await setUpOver(server)
    await server.stop()
    expect((await commonground(['doctor'], env)).out).toContain('All is well.')

    await say(postgres.url('postgres'), 'alter role town nobypassrls')
    const doctor = await commonground(['doctor'], env)
    expect(doctor.code).toBe(1)
    expect(doctor.out).toContain('the owner in DATABASE_URL needs BYPASSRLS')
    const backup = await commonground(['backup', `/tmp/commonground-${newId()}.cgb`], {
      ...env,
      COMMONGROUND_PASSPHRASE: 'four plain words here',
    })
    expect(backup.code).toBe(1)
    expect(backup.err).not.toContain('did not expect')
    expect(backup.err).toContain('BYPASSRLS')
  },
  240_000,
)

onDebian(
  'PostgreSQL 15 over TCP with a password serves instead of the embedded one, and keeps what it is given',
  async () => {
    await database('region')
    const env = { DATABASE_URL: postgres.url('region') }
    const server = await startServer({ env })
    const client = await setUpOver(server)
    const id = newId()
    expect(await client.call('PUT', `/people/${id}`, { name: 'Chidi Okafor', kind: 'member' })).toMatchObject(
      {
        status: 200,
      },
    )
    expect(await (await fetch(`${server.url}/healthz`)).json()).toMatchObject({ database: 'ready' })
    await server.stop()
    expect(server.process.exitCode).toBe(0)

    const again = await startServer({ env })
    expect(again.link).toBe('')
    Object.assign(client, { url: again.url })
    expect(await client.call('GET', `/people/${id}`)).toMatchObject({
      status: 200,
      body: { name: 'Chidi Okafor' },
    })
    expect(await client.call('GET', '/people?q=okaf')).toMatchObject({
      status: 200,
      body: { people: [{ id }] },
    })
    await again.stop()

    const doctor = await commonground(['doctor'], env)
    expect(doctor).toMatchObject({ code: 0, err: '' })
    expect(doctor.out).toContain('well   PostgreSQL 15')
    expect(doctor.out).toContain('All is well.')
  },
  240_000,
)

onDebian(
  'the app logs in with a password of its own, and may read nothing with it',
  async () => {
    await database('walls')
    await commonground(['migrate'], { DATABASE_URL: postgres.url('walls') })
    await expect(say(postgres.url('walls', 'commonground_app', 'guessed'), 'select 1')).rejects.toThrow(
      'password authentication failed',
    )
    await expect(say(postgres.url('walls', 'cg_region', ''), 'select 1')).rejects.toThrow()
  },
  180_000,
)

onDebian(
  'a wrong password or a missing database is said in one line',
  async () => {
    for (const url of [
      postgres.url('region', 'postgres', 'wrong'),
      postgres.url('nowhere'),
      'postgres://postgres:x@127.0.0.1:1/x',
    ]) {
      const { code, err } = await commonground(['serve'], {
        DATABASE_URL: url,
        PORT: '0',
        HOST: '127.0.0.1',
      })
      expect(code).toBe(1)
      expect(err).toMatch(/^The database at DATABASE_URL does not let us in: .*\n$/)
    }
  },
  180_000,
)
