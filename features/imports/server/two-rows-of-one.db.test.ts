import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { Field } from '../mapping.contract.ts'
import { readImport } from './course.ts'
import { decideRows } from './decide/decide-rows.ts'
import { listRows } from './decide/show-rows.ts'
import { type Brought, type ImportHouse, openImportHouse } from './testing/import-house.ts'

let house: ImportHouse
let region: Actor
beforeAll(async () => {
  house = await openImportHouse()
})
afterAll(() => house.stop())

const FIELDS: Field[] = ['external_id', 'name', 'email', 'notes']
const LIST =
  'No,Name,Email,Notes\n7,Carole Smith,carole@example.org,Rang in May\n7,Carol Smith,carole@example.org,Rang in June\n'

const rowsOf = async (id: string) => (await as(region, (tx) => listRows(tx, { id }, house.house))).rows
const decide = (id: string, more: object) =>
  as(region, (tx) => decideRows(tx, { id, lines: [3], ...more }, house.house))
async function looked(text: string, asked: Brought = {}) {
  const id = await house.upload(region, 'people', text, { mapping: FIELDS.map((as) => ({ as })), ...asked })
  await house.look(region, id)
  return { id, rows: await rowsOf(id) }
}
const people = () =>
  asOwner(
    async (client) =>
      (
        await client.query('select name, notes from people where workspace_id = $1 order by name', [
          region.workspaceId,
        ])
      ).rows,
  )
const place = async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
}

test('a later row about one person says for whom it was taken and what it says otherwise; no note is lost', async () => {
  await place()
  const { id, rows } = await looked(LIST)
  expect(rows[1]).toMatchObject({ state: 'changes', sameAsLine: 2, name: 'Carole Smith' })
  expect(rows[1]!.changes).toMatchObject([
    { field: 'name', record: 'Carole Smith', file: 'Carol Smith', stands: 'Carole Smith', wins: 'record' },
    { field: 'notes', stands: 'Rang in May\n\nRang in June' },
  ])
  await house.write(region, id)
  expect(await people()).toEqual([{ name: 'Carole Smith', notes: 'Rang in May\n\nRang in June' }])
})

test('the later row’s word can be chosen', async () => {
  await place()
  const { id } = await looked(LIST)
  await decide(id, { wins: { name: 'file' } })
  expect(await house.write(region, id)).toMatchObject({ state: 'done', left: 0 })
  expect(await people()).toMatchObject([{ name: 'Carol Smith' }])
})

test('or it is somebody else, and comes in under its own name', async () => {
  await place()
  const { id } = await looked(LIST)
  const { rows } = await decide(id, { decision: 'new' })
  expect(rows[0]).toMatchObject({ state: 'new', name: 'Carol Smith', sameAsLine: null })
  expect(await house.write(region, id)).toMatchObject({ state: 'done', left: 0 })
  expect(await people()).toMatchObject([{ name: 'Carol Smith' }, { name: 'Carole Smith' }])
})

test('and back again', async () => {
  await place()
  const { id } = await looked(LIST)
  await decide(id, { decision: 'new' })
  await decide(id, { decision: null })
  expect((await rowsOf(id))[1]).toMatchObject({ sameAsLine: 2 })
  await house.write(region, id)
  if ((await as(region, (tx) => readImport(tx, { id }))).state === 'ready') await house.write(region, id)
  expect(await people()).toMatchObject([{ name: 'Carole Smith' }])
})

test('a row whose different word was left aside is not counted as saying the same', async () => {
  await place()
  await house.bring(region, 'people', LIST.split('\n').slice(0, 2).join('\n'), {
    mapping: FIELDS.map((as) => ({ as })),
  })
  const { id, rows } = await looked(
    'No,Name,Email,Notes\n7,Carole Smith,other@example.org,\n7,Carole Smith,,\n',
    { settings: { onlyBlanks: true } },
  )
  expect(rows.map(({ state }) => state)).toEqual(['unchanged', 'unchanged'])
  expect(rows[0]!.changes).toMatchObject([{ field: 'emails', wins: 'record' }])
  expect(await as(region, (tx) => readImport(tx, { id }))).toMatchObject({
    counts: { unchanged: 2 },
    kept: 1,
  })
  expect(await house.write(region, id)).toMatchObject({ counts: { unchanged: 2 }, kept: 1 })
})

test('whom a row may mean in the same list is called by name', async () => {
  await place()
  const { rows } = await looked('Name,Postcode\nTom Ward,M33 1AA\nThomas Ward,M33 1AA\n', {
    mapping: [{ as: 'name' }, { as: 'postcode' }],
  })
  const asked = rows.flatMap(({ candidates }) => candidates)
  expect(asked).toMatchObject([{ name: 'Tom Ward', line: 2 }])
})
