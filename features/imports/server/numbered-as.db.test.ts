import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { as, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { readColumns } from './columns.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'

let house: ImportHouse
let region: Actor, north: Actor, south: Actor, northBranch: string

beforeAll(async () => {
  house = await openImportHouse()
})
beforeEach(async () => {
  const workspace = await newWorkspace()
  northBranch = await newBranch(workspace, 'North')
  region = await newOrganiser(workspace, 'region')
  north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
  south = await newOrganiser(workspace, 'branch', { branchIds: [await newBranch(workspace, 'South')] })
})
afterAll(() => house.stop())

const SPRING = 'Member no,Name\n11,Joan Whitlock\n12,Lee Hart\n13,Sam Osei\n'
/** The same numbers under other titles, as another program writes them. */
const AUTUMN =
  'Membership no,Forename,Surname,Job\n11,Joan,Whitlock,Cook\n12,Lee,Hart-Ward,Porter\n14,Tom,Ward,Porter\n'
const OTHERS = 'Membership no,Forename,Surname\n11,Priya,Nair\n12,Ola,Bello\n13,Gwen,Price\n'

const seen = async (
  actor: Actor,
  text: string,
  kind: 'people' | 'organisations' | 'affiliations' = 'people',
) => {
  const id = await house.upload(actor, kind, text)
  const { settings, numberedAs } = await as(actor, (tx) => readColumns(tx, { id }, house.house))
  return { system: settings.system, numberedAs }
}
const spring = (actor: Actor, text = SPRING, kind: 'people' | 'organisations' = 'people') =>
  house.bring(actor, kind, text, { settings: { branchId: northBranch, system: 'Spring' } })

test('numbers that stand here under the same names are taken for the same numbers, whatever the titles', async () => {
  await spring(region)
  expect(await seen(region, AUTUMN)).toEqual({ system: 'Spring', numberedAs: { system: 'Spring', rows: 2 } })
  const id = await house.upload(region, 'people', AUTUMN)
  expect((await house.look(region, id)).counts).toMatchObject({ new: 1, changes: 2 })
})

test('numbers of others are not, nor is one name that happens to stand there', async () => {
  await spring(region)
  expect((await seen(region, OTHERS)).numberedAs).toBeNull()
  expect((await seen(region, OTHERS.replace('Priya', 'Joan'))).numberedAs).toBeNull()
  const known = 'Employee code,Name\n901,Joan Whitlock\n902,Lee Hart\n'
  expect((await seen(region, known)).numberedAs).toBeNull()
})

test('a number that says whose it is stays so, and what a person chose stands', async () => {
  await spring(region)
  const id = await house.upload(region, 'people', AUTUMN, { settings: { system: 'Ours' } })
  const { settings } = await as(region, (tx) => readColumns(tx, { id }, house.house))
  expect(settings.system).toBe('Ours')
  expect(
    (await seen(region, 'nationbuilder_id,first_name,last_name\n11,Joan,Whitlock\n12,Lee,Hart\n')).numberedAs,
  ).toBeNull()
})

test('nobody learns by it of people hidden from them', async () => {
  await spring(region)
  expect((await seen(north, AUTUMN)).numberedAs).toEqual({ system: 'Spring', rows: 2 })
  expect((await seen(south, AUTUMN)).numberedAs).toBeNull()
})

test('so with organisations, and with who belongs where', async () => {
  await spring(region, 'Charity no,Name\n1099,Sale Moor Choir\n1100,Friends of Dane Road\n', 'organisations')
  const charities = 'Reference,Organisation\n1099,Sale Moor Community Choir\n1100,Friends of Dane Road Park\n'
  expect((await seen(region, charities, 'organisations')).numberedAs).toEqual({ system: 'Spring', rows: 2 })
  await spring(region)
  const ties =
    'Person id,Person,Organisation\n11,Joan Whitlock,Sale Moor Choir\n12,Lee Hart,Sale Moor Choir\n'
  expect((await seen(region, ties, 'affiliations')).numberedAs).toEqual({ system: 'Spring', rows: 2 })
})

test('a list with the same titles, of another branch that counts from 1 as well, is not taken for the first', async () => {
  await spring(region)
  const others = SPRING.replace('Joan Whitlock', 'Priya Nair')
    .replace('Lee Hart', 'Ola Bello')
    .replace('Sam Osei', 'Gwen Price')
  const id = await house.upload(region, 'people', others)
  expect((await as(region, (tx) => readColumns(tx, { id }, house.house))).settings.system).not.toBe('Spring')
  expect((await house.look(region, id)).counts).toMatchObject({ new: 3, ask: 0 })
  expect((await seen(region, `${SPRING}14,Tom Ward\n`)).system).toBe('Spring')
  expect((await seen(south, SPRING)).numberedAs).toBeNull()
})
