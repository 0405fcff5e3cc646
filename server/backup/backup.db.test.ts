import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { readConfig } from '#server/config.ts'
import { withActor } from '#server/database/actor.ts'
import { type Database, openDatabase } from '#server/database/database.ts'
import { listMigrations, migrate } from '#server/database/migrate.ts'
import { scratchDatabase } from '#server/database/scratch.ts'
import { lookAtSchema } from '#server/doctor/schema.ts'
import { backup, SAME_EVERYWHERE } from './backup.ts'
import { RestoreRefused } from './refuse-unless-empty.ts'
import { restore } from './restore.ts'
import { DamagedFile } from './sealed-file.ts'
import { fingerprint, tablesInOrder } from './tables.ts'

const PASSPHRASE = 'four plain words here'
let folder: string
let source: Awaited<ReturnType<typeof scratchDatabase>>
let actor: Actor

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonground-backup-'))
  source = await scratchDatabase()
  actor = {
    workspaceId: newId(),
    organiserId: newId(),
    role: 'region',
    branchIds: [],
    scopes: [],
    via: 'session',
  }
  await withOwner(source, async (owner) => {
    await owner.query('insert into workspaces (workspace_id, name) values ($1, $2)', [
      actor.workspaceId,
      'Kept',
    ])
    await owner.query(
      `insert into organisers (workspace_id, id, user_id, name, role) values ($1, $2, $3, 'Amina', 'region')`,
      [actor.workspaceId, actor.organiserId, newId()],
    )
  })
})

afterAll(async () => {
  await source.stop()
  await rm(folder, { recursive: true, force: true })
})

async function withOwner<T>(
  database: Pick<Database, 'owner'>,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(database.owner)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const fingerprints = (client: pg.Client) =>
  client.query(SAME_EVERYWHERE).then(async () => {
    const all: Record<string, unknown> = {}
    for (const table of await tablesInOrder(client)) all[table.name] = await fingerprint(client, table)
    return all
  })

const add = (name: string) =>
  withActor(source.app, actor, (tx) =>
    recordPerson(tx, { id: newId(), name, kind: 'public', notes: 'Line one\nتسجيل "two"\\N' }),
  )

async function emptyPlace() {
  const dataDir = await mkdtemp(join(folder, 'empty-'))
  return openDatabase(readConfig({ DATA_DIR: dataDir }))
}

test('a backup made while people write holds one moment, and restores to the same rows elsewhere', async () => {
  for (let i = 0; i < 300; i++) await add(`Before ${i}`)
  const file = join(folder, 'under-load.cgb')
  let writing = true
  const load = (async () => {
    for (let i = 0; writing; i++) await add(`During ${i}`)
  })()
  const counts: string[] = []
  await backup(source.owner, file, PASSPHRASE, 'test', (words) => counts.push(words))
  writing = false
  await load
  expect((await readFile(file)).includes('Before')).toBe(false)

  const place = await emptyPlace()
  const restored: string[] = []
  // Restoring compares each table's row count and checksum with those the backup holds, and refuses a difference.
  await restore(place.owner, file, PASSPHRASE, (words) => restored.push(words))
  expect(restored).toEqual(counts)
  await withOwner(place, async (client) => {
    const { rows } = await client.query(
      `select (select count(*) from people)::int as people, (select count(*) from audit where action = 'people.record')::int as trail`,
    )
    expect(rows[0].people).toBeGreaterThanOrEqual(300)
    expect(rows[0].trail).toBe(rows[0].people)
  })
  await place.stop()
})

test('at rest, every table agrees to the last row', async () => {
  const file = join(folder, 'at-rest.cgb')
  await backup(source.owner, file, PASSPHRASE, 'test')
  const place = await emptyPlace()
  await restore(place.owner, file, PASSPHRASE)
  expect(await withOwner(place, fingerprints)).toEqual(await withOwner(source, fingerprints))
  await expect(restore(place.owner, file, PASSPHRASE)).rejects.toThrow(RestoreRefused)
  await place.stop()
})

test('a wrong passphrase, a changed byte or a missing end is refused and writes nothing', async () => {
  const file = join(folder, 'whole.cgb')
  await backup(source.owner, file, PASSPHRASE, 'test')
  const bytes = await readFile(file)
  const place = await emptyPlace()
  const damaged = join(folder, 'damaged.cgb')
  const flipped = Buffer.from(bytes)
  flipped[Math.floor(bytes.length / 2)]! ^= 1
  for (const [content, passphrase] of [
    [bytes, 'another passphrase'],
    [flipped, PASSPHRASE],
    [bytes.subarray(0, -40), PASSPHRASE],
    [Buffer.from('not a backup'), PASSPHRASE],
  ] as const) {
    await writeFile(damaged, content)
    await expect(restore(place.owner, damaged, passphrase)).rejects.toThrow(DamagedFile)
  }
  await withOwner(place, async (client) => {
    const { rows } = await client.query(`select to_regclass('public.people') as made`)
    if (rows[0].made) expect((await client.query('select count(*)::int as n from people')).rows[0].n).toBe(0)
  })
  await place.stop()
})

/** A backup as it was made before search words carried the name they are sorted by. */
async function olderBackup(file: string) {
  const old = await emptyPlace()
  const names = (await listMigrations()).map((each) => each.name).filter((name) => name < '0010')
  await migrate(old.owner, undefined, names)
  const [workspace, person, organiser] = [newId(), newId(), newId()]
  await withOwner(old, async (client) => {
    await client.query('insert into workspaces (workspace_id, name) values ($1, $2)', [workspace, 'Long ago'])
    await client.query(
      `insert into people (workspace_id, id, name, sort_name, kind, recorded_by, visible_to)
       values ($1, $2, 'Ada Long', 'ada long', 'public', $3, array[$3::uuid])`,
      [workspace, person, organiser],
    )
    await client.query(
      `insert into person_tokens (workspace_id, kind, token, person_id, visible_to) values ($1, 'name', 'ada', $2, array[$3::uuid])`,
      [workspace, person, organiser],
    )
  })
  await backup(old.owner, file, PASSPHRASE, 'test')
  await old.stop()
}

test('an older backup comes into an installation that a newer server has already started on', async () => {
  const file = join(folder, 'older.cgb')
  await olderBackup(file)
  const place = await emptyPlace()
  await migrate(place.owner)
  await restore(place.owner, file, PASSPHRASE)
  await withOwner(place, async (client) => {
    const { rows } = await client.query('select token, sort_name from person_tokens')
    // The name came with a later migration, so it was run over the rows that were restored.
    expect(rows).toEqual([{ token: 'ada', sort_name: 'ada long' }])
    const applied = await client.query('select name from installation.migrations order by name')
    expect(applied.rows.map((row) => row.name)).toEqual((await listMigrations()).map((each) => each.name))
    expect(await lookAtSchema(client)).toEqual([{ looked: 'tables, row policies and rights' }])
  })
  // Whoever is here now stays: the older backup does not come in a second time.
  await expect(restore(place.owner, file, PASSPHRASE)).rejects.toThrow(RestoreRefused)
  await place.stop()
})
