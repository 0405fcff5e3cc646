import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { commonground } from '#tests/operations/command-line.ts'
import { type Client, setUpOver } from '#tests/setup/client.ts'
import { type Server, startServer } from '#tests/setup/server.ts'
import { COMMANDS } from './commands.ts'

let folder: string
let server: Server
let client: Client
const PASSPHRASE = { COMMONGROUND_PASSPHRASE: 'four plain words here' }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonground-cli-'))
  server = await startServer({ dataDir: join(folder, 'data') })
  client = await setUpOver(server)
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const here = (env: Record<string, string> = {}) => ({ DATA_DIR: server.dataDir, ...env })
const run = (args: string[], env?: Record<string, string>) => commonground(args, here(env))

async function asOwner(...statements: string[]) {
  const owner = new pg.Client({
    host: join(server.dataDir, 'socket'),
    user: 'postgres',
    database: 'commonground',
  })
  await owner.connect()
  for (const statement of statements) await owner.query(statement)
  await owner.end()
}

test('help names every command; a word it does not know ends with 2 and the same help', async () => {
  for (const args of [[], ['help'], ['--help'], ['-h']]) {
    const { code, out, err } = await run(args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const name of Object.keys(COMMANDS)) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'))
    expect(out).toContain('docs/operating.md')
  }
  for (const word of ['sreve', 'constructor', '__proto__']) {
    const { code, out, err } = await run([word])
    expect({ code, err }).toEqual({ code: 2, err: `There is no command called "${word}".\n\n` })
    expect(out).toContain('serve')
  }
})

test('--help of a command says how it is used, and touches nothing', async () => {
  const nowhere = { DATA_DIR: join(folder, 'nowhere') }
  for (const name of Object.keys(COMMANDS)) {
    const { code, out, err } = await commonground([name, '--help'], nowhere)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`commonground ${name}`)
  }
  expect((await commonground(['import', '--help'], nowhere)).out).toContain('--skip-bad')
  expect(existsSync(nowhere.DATA_DIR)).toBe(false)
})

test('a command for people already set up makes no new installation where there is none, and says what to do', async () => {
  const nowhere = { DATA_DIR: join(folder, 'nowhere') }
  for (const name of ['import', 'export', 'user', 'token', 'refresh']) {
    const { code, err } = await commonground([name, 'people', 'list.csv'], nowhere)
    expect(code).toBe(1)
    expect(err).toMatch(/^There is nothing in .*nowhere\. .*DATA_DIR=.*\n$/)
  }
  expect(existsSync(nowhere.DATA_DIR)).toBe(false)
})

test('wrong settings are named, each on a line, without a stack', async () => {
  const { code, out, err } = await run(['serve'], {
    PORT: 'four thousand',
    SMTP_URL: 'mail.example.org',
    TRUST_PROXY: 'perhaps',
  })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  const lines = err.trimEnd().split('\n')
  expect(lines[0]).toBe('These settings need mending:')
  expect(lines.slice(1, -1).map((line) => line.split(':')[0]!.trim())).toEqual([
    'PORT',
    'TRUST_PROXY',
    'SMTP_URL',
  ])
  expect(lines.at(-1)).toBe('See docs/operating.md.')
})

test('a wrong word after a command is answered in one line', async () => {
  const { code, err } = await run(['serve', '--dmeo'])
  expect(code).toBe(1)
  expect(err).toMatch(/--dmeo/)
  expect(err).not.toMatch(/^\s+at /m)
})

test('migrate brings a new installation up to date, and says so again when there is nothing to do', async () => {
  const env = { DATA_DIR: join(folder, 'migrated') }
  for (let time = 0; time < 2; time++)
    expect(await commonground(['migrate'], env)).toEqual({
      code: 0,
      out: 'The database is up to date.\n',
      err: '',
    })
  const doctor = await commonground(['doctor'], env)
  expect(doctor.out).toContain('well   migrations')
})

test('doctor is content with a running installation, and names each thing that is not as it should be', async () => {
  const id = newId()
  await client.call('PUT', `/people/${id}`, { name: 'Amara Nwosu', kind: 'member' })
  const well = await run(['doctor'])
  expect(well).toMatchObject({ code: 0, err: '' })
  expect(well.out).toMatch(/All is well\.\n$/)
  expect(well.out).not.toContain('WRONG')

  const { rows } = await ownerRows(`select * from person_tokens where person_id = '${id}'`)
  expect(rows.length).toBeGreaterThan(0)
  await asOwner(
    `delete from person_tokens where person_id = '${id}'`,
    'alter table people no force row level security',
    'drop policy listener on audit',
    'grant select on people to cg_viewer',
  )
  const ill = await run(['doctor'])
  expect(ill.code).toBe(1)
  expect(ill.out).toContain('WRONG  everyone can be found by name: 1 people cannot be found by search')
  expect(ill.out).toContain('missing: alter table people enable row level security; -- forced')
  expect(ill.out).toContain('missing: create policy listener on audit')
  expect(ill.out).toMatch(/not ours: grant .*select.* on public\.people to cg_viewer/)
  expect(ill.out).toMatch(/2 things need mending\.\n$/)
})

async function ownerRows(sql: string) {
  const owner = new pg.Client({
    host: join(server.dataDir, 'socket'),
    user: 'postgres',
    database: 'commonground',
  })
  await owner.connect()
  const answer = await owner.query(sql)
  await owner.end()
  return answer
}

test('doctor says that the database cannot be reached, and why', async () => {
  const { code, out } = await commonground(['doctor'], { DATABASE_URL: 'postgres://x:y@127.0.0.1:1/x' })
  expect(code).toBe(1)
  expect(out).toMatch(/WRONG {2}the database: .*ECONNREFUSED/)
})

test('backup while the server runs, and restore into an empty folder: everything is there', async () => {
  const id = newId()
  await client.call('PUT', `/people/${id}`, { name: 'Bronwen Price', kind: 'activist' })
  const file = join(folder, 'kept.cgb')
  const made = await run(['backup', file], PASSPHRASE)
  expect(made).toMatchObject({ code: 0, err: '' })
  expect(made.out).toContain('encrypted')
  expect((await readFile(file)).includes('Bronwen')).toBe(false)
  const again = await run(['backup', file], PASSPHRASE)
  expect(again.code).toBe(1)
  expect(again.err).toContain('exists already')

  const elsewhere = join(folder, 'elsewhere')
  const wrong = await commonground(['restore', file], {
    DATA_DIR: elsewhere,
    COMMONGROUND_PASSPHRASE: 'another four words here',
  })
  expect(wrong.code).toBe(1)
  expect(wrong.err).toMatch(/^This backup cannot be read: .*\n$/)
  const restored = await commonground(['restore', file], { DATA_DIR: elsewhere, ...PASSPHRASE })
  expect(restored).toMatchObject({ code: 0, err: '' })

  const other = await startServer({ dataDir: elsewhere })
  Object.assign(client, { url: other.url })
  expect(await client.call('GET', `/people/${id}`)).toMatchObject({
    status: 200,
    body: { name: 'Bronwen Price' },
  })
  Object.assign(client, { url: server.url })
  await other.stop()
  const refused = await commonground(['restore', file], { DATA_DIR: elsewhere, ...PASSPHRASE })
  expect(refused.code).toBe(1)
  expect(refused.err).toMatch(/^This installation is not empty\. .*nothing was changed\.\n$/)
})

test('a backup without a name, a passphrase or a folder to go to is refused in words and leaves no file', async () => {
  const file = join(folder, 'none.cgb')
  expect(await run(['backup'], PASSPHRASE)).toMatchObject({
    code: 1,
    err: expect.stringContaining('my-backup.cgb'),
  })
  expect(await run(['backup', file], { COMMONGROUND_PASSPHRASE: '' })).toMatchObject({
    code: 1,
    err: 'Set COMMONGROUND_PASSPHRASE, or run this at a terminal to type it.\n',
  })
  expect(await run(['backup', file], { COMMONGROUND_PASSPHRASE: 'short' })).toMatchObject({
    code: 1,
    err: expect.stringContaining('at least 10 characters'),
  })
  const nowhere = await run(['backup', join(folder, 'no', 'such', 'folder.cgb')], PASSPHRASE)
  expect(nowhere.code).toBe(1)
  expect(nowhere.err).not.toMatch(/^\s+at /m)
  expect(await run(['restore', join(folder, 'absent.cgb')], PASSPHRASE)).toMatchObject({
    code: 1,
    err: expect.stringContaining('There is no file'),
  })
  expect(existsSync(file)).toBe(false)
})
