import { afterAll, beforeAll, expect, test } from 'vitest'
import { changePerson, readPerson, recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { readColumns } from './columns.ts'
import { lookAtImport, readImport, undoImport, writeImport } from './course.ts'
import { decideRows } from './decide/decide-rows.ts'
import { readFailedRows } from './decide/failed-rows.ts'
import { listRows } from './decide/show-rows.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'
import { foreseeUndo } from './undo/foresee-undo.ts'

// The tables import_rows, import_changes and import_mappings, and whom a match may tell of.
let house: ImportHouse
let region: Actor, north: Actor, south: Actor, northBranch: string, southBranch: string
const joan = newId()
const FILE =
  'Name,Email,Mobile,Number\nJoan Whitlock,joan@example.org,07700 900102,7\nAmina Khan,amina@example.org,,8\n'

beforeAll(async () => {
  house = await openImportHouse()
  const workspace = await newWorkspace()
  northBranch = await newBranch(workspace, 'North')
  southBranch = await newBranch(workspace, 'South')
  region = await newOrganiser(workspace, 'region')
  north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
  south = await newOrganiser(workspace, 'branch', { branchIds: [southBranch] })
  await as(south, (tx) =>
    recordPerson(tx, {
      id: joan,
      name: 'Joan Whitlock',
      kind: 'member',
      branchId: southBranch,
      phones: [{ number: '07700 900102' }],
      emails: [{ address: 'joan@example.org' }],
      externalIds: [{ system: 'membership', id: '8' }],
    }),
  )
})
afterAll(() => house.stop())

const pairs = () =>
  asOwner(
    async (client) =>
      (await client.query('select * from person_pairs where $1 in (one_id, other_id)', [joan])).rows,
  )

test('people of another branch are neither matched nor told of; the region learns that they may be the same', async () => {
  const before = await asOwner(
    async (client) => (await client.query('select * from people where id = $1', [joan])).rows,
  )
  const mapping = [
    { as: 'name' },
    { as: 'email' },
    { as: 'mobile' },
    { as: 'external_id', system: 'membership' },
  ] as const
  const asked = { mapping: [...mapping], settings: { branchId: northBranch } }
  const id = await house.upload(north, 'people', FILE, asked)
  const looked = await house.look(north, id)
  expect(looked.counts).toMatchObject({ new: 2, changes: 0, ask: 0 })
  const { rows } = await as(north, (tx) => listRows(tx, { id }, house.house))
  expect(JSON.stringify(rows)).not.toContain(joan)
  await expect(
    as(north, (tx) => decideRows(tx, { id, lines: [2], decision: 'same', recordId: joan }, house.house)),
  ).rejects.toMatchObject({ code: 'not_found' })
  const done = await house.write(north, id)
  expect(done).toMatchObject({ state: 'done', made: { people: 2 }, left: 0 })
  // A number that belongs to someone out of sight is kept as any other is: nobody can try numbers out.
  const written = await as(north, (tx) => listRows(tx, { id }, house.house))
  expect(written.rows.flatMap((row) => row.problems)).toEqual([])
  const numbersOf = (recordId: string) =>
    as(north, async (tx) => (await readPerson(tx, recordId)).externalIds)
  expect(await Promise.all(written.rows.map((row) => numbersOf(row.recordId!)))).toEqual([
    [{ system: 'membership', id: '7' }],
    [{ system: 'membership', id: '8' }],
  ])
  const again = await house.upload(north, 'people', FILE, asked)
  expect((await house.look(north, again)).counts).toMatchObject({ new: 0, ask: 0, changes: 0, unchanged: 2 })
  expect(
    await asOwner(async (client) => (await client.query('select * from people where id = $1', [joan])).rows),
  ).toEqual(before)
  // Joan by her mail and phone; and Amina, who brought Joan's number under another name.
  await expect.poll(pairs).toHaveLength(2)
  const seen = (actor: Actor) =>
    as(actor, async (tx) => (await tx.client.query('select * from person_pairs')).rows.length)
  expect([await seen(region), await seen(north), await seen(south)]).toEqual([2, 0, 0])
  expect((await house.undo(north, id)).state).toBe('undone')
  expect(await pairs()).toEqual([])
})

test('a known person gets a number of someone out of sight as any other, and the region is told', async () => {
  await house.bring(north, 'people', 'Name,Email\nTom Hart,tom@example.org\n', {
    settings: { branchId: northBranch },
  })
  const file = 'Name,Email,Number\nTom Hart,tom@example.org,8\n'
  const asked = {
    mapping: [
      { as: 'name' as const },
      { as: 'email' as const },
      { as: 'external_id' as const, system: 'membership' },
    ],
    settings: { branchId: northBranch },
  }
  const done = await house.bring(north, 'people', file, asked)
  expect(done).toMatchObject({ state: 'done', changed: { people: 1 }, left: 0 })
  await expect.poll(pairs).toHaveLength(1)
  expect(
    await asOwner(
      async (client) =>
        (
          await client.query("select version from people where workspace_id = $1 and name = 'Tom Hart'", [
            north.workspaceId,
          ])
        ).rows,
    ),
  ).toEqual([{ version: 2 }])
})

test('whoever comes in because someone knows them is looked for among the hidden as well', async () => {
  const before = (await pairs()).length
  const done = await house.bring(
    north,
    'people',
    'Name,Email,Knows\nZoë Ábel,zoe@example.org,Joan Whitlock\n',
    {
      mapping: [{ as: 'name' }, { as: 'email' }, { as: 'connection' }],
      settings: { branchId: northBranch },
    },
  )
  expect(done).toMatchObject({ made: { people: 2, connections: 1 } })
  await expect.poll(pairs).toHaveLength(before + 1)
})

test('who has gone out of sight since the look is no longer shown to whoever brought the list', async () => {
  const asked = { settings: { branchId: northBranch } }
  await house.bring(region, 'people', 'Name,Email,Member number\nMary Ann Osei,osei@example.org,77\n', asked)
  const id = await house.upload(north, 'people', 'Name,Job title,Member number\nMary Osei,Cook,77\n', asked)
  expect((await house.look(north, id)).counts).toMatchObject({ changes: 1 })
  const row = async (actor: Actor) => (await as(actor, (tx) => listRows(tx, { id }, house.house))).rows[0]!
  const { recordId } = await row(north)
  expect(JSON.stringify(await row(north))).toContain('Mary Ann Osei')
  const person = await as(region, (tx) => readPerson(tx, recordId!))
  await as(region, (tx) =>
    changePerson(tx, { id: recordId!, version: person.version, branchId: southBranch }),
  )
  const shown = await row(north)
  expect(shown).toMatchObject({ name: '', recordId: null, isThere: false, changes: [], tieChanges: [] })
  expect(JSON.stringify(shown)).not.toContain('Mary Ann Osei')
  expect(await row(region)).toMatchObject({ recordId, isThere: true })
})

test('an import is its bringer’s and the region’s, and nobody else’s', async () => {
  const id = await house.upload(north, 'people', FILE)
  await house.look(north, id)
  const tries: ((actor: Actor) => Promise<unknown>)[] = [
    (actor) => as(actor, (tx) => readImport(tx, { id })),
    (actor) => as(actor, (tx) => readColumns(tx, { id }, house.house)),
    (actor) => as(actor, (tx) => listRows(tx, { id }, house.house)),
    (actor) => as(actor, (tx) => lookAtImport(tx, { id }, house.house)),
    (actor) => as(actor, (tx) => writeImport(tx, { id }, house.house)),
    (actor) => as(actor, (tx) => undoImport(tx, { id }, house.house)),
    (actor) => as(actor, (tx) => foreseeUndo(tx, { id })),
    (actor) => as(actor, (tx) => readFailedRows(tx, { id }, house.house)),
  ]
  for (const attempt of tries) await expect(attempt(south)).rejects.toMatchObject({ code: 'not_found' })
  const seen = (actor: Actor, table: string) =>
    as(
      actor,
      async (tx) => (await tx.client.query(`select * from ${table} where import_id = $1`, [id])).rows.length,
    )
  expect([
    await seen(north, 'import_rows'),
    await seen(region, 'import_rows'),
    await seen(south, 'import_rows'),
  ]).toEqual([2, 2, 0])
  await as(region, (tx) => readImport(tx, { id }))
  expect(await house.write(region, id)).toMatchObject({ state: 'done' })
  expect([(await seen(region, 'import_changes')) > 0, await seen(south, 'import_changes')]).toEqual([true, 0])
})
