import { afterAll, beforeAll, expect, test } from 'vitest'
import { changePerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { readColumns } from './columns.ts'
import { correctRow } from './decide/correct-row.ts'
import { decideAll, decideRows } from './decide/decide-rows.ts'
import { readFailedRows } from './decide/failed-rows.ts'
import { listRows } from './decide/show-rows.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'
import { foreseeUndo } from './undo/foresee-undo.ts'

let house: ImportHouse
let region: Actor
beforeAll(async () => {
  house = await openImportHouse()
})
afterAll(() => house.stop())

const people = (actor: Actor) =>
  asOwner(
    async (client) =>
      (
        await client.query(
          `select id, name, postcode, phones, emails, tags, version from people where workspace_id = $1 order by name, id`,
          [actor.workspaceId],
        )
      ).rows,
  )

const FIRST = `Name,Email,Mobile,Postcode,Tags
Amina Khan,amina@example.org,07700 900101,M33 2AB,stewards
Joan Whitlock,joan@example.org,07700 900102,M33 4CD,
Tom O'Neil,not a mail,07700 900103,M33 1AA,
`

test('a list goes in after a look, the same again changes nothing, and it can be taken back', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  const id = await house.upload(region, 'people', FIRST)
  const columns = await as(region, (tx) => readColumns(tx, { id }, house.house))
  expect(columns.columns.map((each) => each.use?.as)).toEqual(['name', 'email', 'mobile', 'postcode', 'tags'])
  const looked = await house.look(region, id)
  expect(looked).toMatchObject({ state: 'ready', problem: null })
  expect(await people(region)).toEqual([])
  const { rows } = await as(region, (tx) => listRows(tx, { id }, house.house))
  expect(rows.map((row) => [row.line, row.state, row.name])).toMatchInlineSnapshot(`
    [
      [
        2,
        "new",
        "Amina Khan",
      ],
      [
        3,
        "new",
        "Joan Whitlock",
      ],
      [
        4,
        "new",
        "Tom O'Neil",
      ],
    ]
  `)
  const done = await house.write(region, id)
  expect(done).toMatchObject({ state: 'done' })
  const after = await people(region)
  expect(after.map((each) => each.name)).toContain('Amina Khan')
  const again = await house.bring(region, 'people', FIRST)
  expect(again.counts).toMatchObject({ new: 0, changes: 0, ask: 0 })
  expect(await people(region)).toEqual(after)
  const undone = await house.undo(region, id)
  expect(undone).toMatchObject({ state: 'undone', problem: null })
  expect(await people(region)).toEqual([])
})

test('a change shows what it does field by field, and returns unless someone worked with it since', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  await house.bring(
    region,
    'people',
    'Name,Email,Postcode,Job title\nAmina Khan,amina@example.org,M33 2AB,Cook\nJoan Whitlock,joan@example.org,,\n',
  )
  const before = await people(region)
  const id = await house.upload(
    region,
    'people',
    'Name,Email,Postcode,Job title\nAmina Khan,amina@example.org,M33 9ZZ,Head cook\nJoan Whitlock,joan@example.org,M33 1AA,Porter\nNew Person,new@example.org,,\n',
  )
  const looked = await house.look(region, id)
  expect(looked.counts).toMatchObject({ changes: 2, new: 1 })
  const { rows } = await as(region, (tx) => listRows(tx, { id, state: 'changes' }, house.house))
  expect(rows[0]).toMatchObject({
    isThere: true,
    changes: [
      { field: 'jobTitle', record: 'Cook', stands: 'Head cook' },
      { field: 'postcode', record: 'M33 2AB', file: 'M33 9ZZ', stands: 'M33 9ZZ', wins: 'file' },
    ],
  })
  const decided = await as(region, (tx) =>
    decideRows(tx, { id, lines: [2], wins: { postcode: 'record' } }, house.house),
  )
  expect(decided.rows[0]!.changes[1]).toMatchObject({ stands: 'M33 2AB', wins: 'record' })
  expect(await house.write(region, id)).toMatchObject({
    state: 'done',
    changed: { people: 2 },
    made: { people: 1 },
  })
  const [amina, joan] = await people(region)
  expect([amina.postcode, joan.postcode]).toEqual(['M33 2AB', 'M33 1AA'])
  await as(region, (tx) => changePerson(tx, { id: joan.id, version: joan.version, postcode: 'M33 7XX' }))
  const seen = await as(region, (tx) => foreseeUndo(tx, { id }))
  expect(seen).toMatchObject({
    goes: { people: 1 },
    returns: { people: 2 },
    kept: { total: 1, first: [{ name: 'Joan Whitlock', why: 'changed', fields: ['postcode'] }] },
  })
  await house.undo(region, id)
  const now = await people(region)
  expect(now[0]).toEqual(before[0])
  expect(now[1]).toMatchObject({ postcode: 'M33 7XX' })
  expect(now).toHaveLength(2)
})

test('a cell is corrected there, a row left out, and what did not get in comes back as a file', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  const id = await house.upload(
    region,
    'people',
    'Name,Email\nAmina Khan,at work\nJoan Whitlock,at work\n=HYPERLINK("x"),at work\n',
    {
      fileName: 'visitors.csv',
      mapping: [{ as: 'name' }, { as: 'email' }],
      settings: { system: 'door list' },
    },
  )
  expect((await house.look(region, id)).counts).toMatchObject({ cannotRead: 3 })
  // A cell that cannot be read is no question of who it is, and nobody comes in by half.
  await expect(
    as(region, (tx) => decideRows(tx, { id, lines: [4], decision: 'new' }, house.house)),
  ).rejects.toMatchObject({ code: 'cannot_read', fields: { line: '4' } })
  expect(
    await as(region, (tx) => decideAll(tx, { id, state: 'cannotRead', decision: 'new' }, house.house)),
  ).toMatchObject({ changed: 0, counts: { cannotRead: 3 } })
  const mended = await as(region, (tx) => correctRow(tx, { id, line: 2, cells: { 1: '' } }, house.house))
  expect(mended.row).toMatchObject({ state: 'new', corrected: [1] })
  await as(region, (tx) => decideRows(tx, { id, lines: [3], decision: 'skip' }, house.house))
  const done = await house.write(region, id)
  expect(done).toMatchObject({
    state: 'done',
    made: { people: 1 },
    left: 1,
    counts: { new: 1, skipped: 1, cannotRead: 1 },
  })
  const file = await as(region, (tx) => readFailedRows(tx, { id }, house.house))
  expect(await file.text()).toContain(`"'=HYPERLINK(""x"")",at work,Email: this is not a mail address,4`)
  const again = await house.upload(
    region,
    'people',
    'Name,Email,Reason,Line\nHattie Link,hattie@example.org,Email: this is not a mail address,4\n',
    { fileName: file.name },
  )
  expect(await as(region, (tx) => readColumns(tx, { id: again }, house.house))).toMatchObject({
    from: 'remembered',
    settings: { system: 'door list' },
    columns: [{ use: { as: 'name' } }, { use: { as: 'email' } }, { use: null }, { use: null }],
  })
})

test('a row is found by anything that stands in it, corrections included, and no other row is', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  const id = await house.upload(
    region,
    'people',
    'Name,Mobile,Shoe size\nZoë Ábel,07700 900101,38\nJoan Whitlock,(07700) 900-102,41\nTom Hart,,41\n',
  )
  await house.look(region, id)
  const found = async (
    text: string,
    asked: { state?: 'new' | 'ask'; after?: number; limit?: number } = {},
  ) => {
    const { rows, next } = await as(region, (tx) => listRows(tx, { id, text, ...asked }, house.house))
    return [rows.map((row) => row.line), next]
  }
  expect(await found('zoe')).toEqual([[2], null])
  expect(await found('ABEL')).toEqual([[2], null])
  expect(await found('ábel')).toEqual([[2], null])
  expect(await found('07700900102')).toEqual([[3], null])
  expect(await found('41')).toEqual([[3, 4], null])
  expect(await found('41', { limit: 1 })).toEqual([[3], 3])
  expect(await found('41', { limit: 1, after: 3 })).toEqual([[4], null])
  expect(await found('41', { state: 'ask' })).toEqual([[], null])
  expect(await found('nobody')).toEqual([[], null])
  await as(region, (tx) => correctRow(tx, { id, line: 4, cells: { 1: '07700 900199' } }, house.house))
  expect(await found('900199')).toEqual([[4], null])
})

test('what columns were taken for is proposed again for the same titles, by whoever brings them, and for no others', async () => {
  const workspace = await newWorkspace()
  const [one, other] = [await newOrganiser(workspace, 'region'), await newOrganiser(workspace, 'region')]
  const mapping = [{ as: 'name' as const, names: 'comma' as const }, { as: 'notes' as const }, null]
  await house.bring(one, 'people', 'Who,Post,Colour\n"Khan, Amina",x,red\n', { mapping })
  const proposed = async (actor: Actor, text: string) => {
    const id = await house.upload(actor, 'people', text, { fileName: 'next year.csv' })
    const { from, columns } = await as(actor, (tx) => readColumns(tx, { id }, house.house))
    return { from, uses: columns.map(({ use }) => use) }
  }
  const same = 'Who,Post,Colour\nJoan Whitlock,y,blue\nSam Osei,z,green\n'
  expect(await proposed(other, same)).toEqual({ from: 'remembered', uses: mapping })
  expect((await proposed(other, same.replace('Colour', 'Shade'))).from).toBe('recognised')
  const stranger = await newOrganiser(await newWorkspace(), 'region')
  expect((await proposed(stranger, same)).from).toBe('recognised')
})

test('a large list of which no row gets in comes back whole, a stretch at a time', async () => {
  const actor = await newOrganiser(await newWorkspace(), 'region')
  const rows = Array.from({ length: 2500 }, (_, at) => `Person ${at},no mail`)
  const id = await house.upload(actor, 'people', `Name,Email\n${rows.join('\n')}\n`, {
    mapping: [{ as: 'name' }, { as: 'email' }],
  })
  expect((await house.look(actor, id)).counts).toMatchObject({ cannotRead: 2500, new: 0 })
  const file = await as(actor, (tx) => readFailedRows(tx, { id }, house.house))
  const lines = (await file.text()).trimEnd().split('\r\n')
  expect(lines).toHaveLength(2501)
  expect(lines.at(-1)).toBe('Person 2499,no mail,Email: this is not a mail address,2501')
})
