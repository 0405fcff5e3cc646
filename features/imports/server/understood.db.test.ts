import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { as, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { ImportRow } from '../contract.ts'
import type { Field, TableKind } from '../mapping.contract.ts'
import { readColumns } from './columns.ts'
import { correctRow } from './decide/correct-row.ts'
import { decideRows } from './decide/decide-rows.ts'
import { listRows } from './decide/show-rows.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'

let house: ImportHouse
let region: Actor
beforeAll(async () => {
  house = await openImportHouse()
  region = await newOrganiser(await newWorkspace(), 'region')
})
afterAll(() => house.stop())

const columns = (...fields: (Field | null)[]) => ({ mapping: fields.map((as) => as && { as }) })
const said = ({ understood }: ImportRow) =>
  Object.fromEntries(understood.map(({ field, value }) => [field, value]))
const rowsOf = async (id: string) => (await as(region, (tx) => listRows(tx, { id }, house.house))).rows
async function looked(kind: TableKind, text: string, asked: Parameters<ImportHouse['upload']>[3]) {
  const id = await house.upload(region, kind, text, asked)
  await house.look(region, id)
  return { id, rows: await rowsOf(id) }
}

test('a new row shows all that would be written down of it, a known one what it says', async () => {
  const mapping = columns('given_name', 'family_name', 'birth_date', 'mobile', 'tags', null, 'connection')
  const text =
    'First,Last,DOB,Mob,Tags,Shoe,Knows\nElsie,M41 5AA,03/04/85,07700 900001,walk; choir,7,Amina Khan\n'
  const { id, rows } = await looked('people', text, mapping)
  expect(said(rows[0]!)).toEqual({
    name: 'Elsie M41 5AA',
    givenName: 'Elsie',
    familyName: 'M41 5AA',
    kind: 'public',
    birthDate: '1985-04-03',
    phones: [{ number: '07700 900001', e164: '+447700900001', label: 'mobile' }],
    tags: ['walk', 'choir'],
    connection: ['Amina Khan'],
  })
  const told = await as(region, (tx) => readColumns(tx, { id }, house.house))
  expect(told.doubts).toEqual([{ column: 1, doubt: 'postcode', rows: 1, of: 1, example: 'M41 5AA' }])

  const { row } = await as(region, (tx) => correctRow(tx, { id, line: 2, cells: { 1: 'Ward' } }, house.house))
  expect(said(row)).toMatchObject({ name: 'Elsie Ward', familyName: 'Ward' })
  await house.write(region, id)
  expect((await rowsOf(id))[0]!.understood).toEqual([])

  const again = await looked('people', 'Name,Born\nElsie Ward,1985\n', columns('name', 'birth_date'))
  const [first] = again.rows
  if (first!.state === 'ask')
    await as(region, (tx) => decideRows(tx, { id: again.id, lines: [2], decision: 'same' }, house.house))
  expect(said((await rowsOf(again.id))[0]!)).toEqual({ name: 'Elsie Ward', bornYear: 1985 })
})

test('of organisations, workplaces and ties too', async () => {
  const choir = await looked('organisations', 'Name\nDale Choir\n', columns('name'))
  expect(said(choir.rows[0]!)).toMatchObject({ name: 'Dale Choir', kinds: expect.any(Array) })
  const ties = await looked(
    'affiliations',
    'Who,Where\nElsie Ward,Dale Choir\n',
    columns('person_name', 'organisation_name'),
  )
  expect(said(ties.rows[0]!)).toEqual({ name: 'Elsie Ward', organisation: ['Dale Choir'] })
})
