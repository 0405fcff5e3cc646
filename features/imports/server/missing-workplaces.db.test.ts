import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { recordWorkplace } from '#features/branches/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { Mapping } from '../mapping.contract.ts'
import { readColumns } from './columns.ts'
import { correctRow } from './decide/correct-row.ts'
import { decideRows } from './decide/decide-rows.ts'
import { readGaps } from './missing-workplaces.ts'
import { recogniseColumns } from './recognising/recognise-columns.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'

let house: ImportHouse
let workspace: string, region: Actor, north: Actor, south: Actor, northBranch: string, southBranch: string
beforeAll(async () => {
  house = await openImportHouse()
})
beforeEach(async () => {
  workspace = await newWorkspace()
  northBranch = await newBranch(workspace, 'North')
  southBranch = await newBranch(workspace, 'South')
  region = await newOrganiser(workspace, 'region')
  north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
  south = await newOrganiser(workspace, 'branch', { branchIds: [southBranch] })
})
afterAll(() => house.stop())

const LIST = `Name,Works at,Branch
Joan Whitlock,Sale Depot,
Sam Osei,SALE DEPOT,
Amina Khan,Town Hall,South
Tom Hart,Town Hall,Nowhere
Zoë Ábel,,
`
const gaps = (actor: Actor, id: string) => as(actor, (tx) => readGaps(tx, { id }, house.house))
const depot = () => ({ name: expect.stringMatching(/^sale depot$/i), branchId: northBranch, rows: 2 })
const hall = () => ({ name: 'Town Hall', branchId: southBranch, rows: 1 })

test.each(['Works at', 'Place of work', 'Workplace', 'Site', 'Where they work', 'Employed at'])(
  'a column called “%s” is where people work',
  (title) => {
    const found = recogniseColumns(['Name', title], [['Joan Whitlock', 'Sale Depot']], 'people')
    expect(found.map((use) => use?.as)).toEqual(['name', 'workplace'])
  },
)

test('workplaces that are not here are told with their branch, and people come in there once they are added', async () => {
  const asked = { settings: { branchId: northBranch } }
  const id = await house.upload(region, 'people', LIST, asked)
  const { missingWorkplaces } = await as(region, (tx) => readColumns(tx, { id }, house.house))
  expect(missingWorkplaces).toEqual([depot(), hall()])
  await house.look(region, id)
  // Of a branch that is not here, no workplace can be added: that row is only counted.
  expect(await gaps(region, id)).toEqual({
    withoutCells: 4,
    withoutWorkplace: 4,
    workplaces: [depot(), hall()],
  })
  const at = newId()
  await as(region, (tx) => recordWorkplace(tx, { id: at, name: 'Sale depot', branchId: northBranch }))
  await house.look(region, id)
  expect(await gaps(region, id)).toEqual({ withoutCells: 2, withoutWorkplace: 2, workplaces: [hall()] })
  expect((await house.write(region, id)).made).toMatchObject({ people: 5 })
  expect(await gaps(region, id)).toEqual({ withoutCells: 2, withoutWorkplace: 2, workplaces: [hall()] })
  const there = await asOwner((client) =>
    client.query('select name from people where workspace_id = $1 and workplace_id = $2 order by name', [
      workspace,
      at,
    ]),
  )
  expect(there.rows).toEqual([{ name: 'Joan Whitlock' }, { name: 'Sam Osei' }])
})

test('rows that stay out are not counted, corrected ones as they are now, and rows without a branch say none', async () => {
  const id = await house.upload(region, 'people', LIST)
  await house.look(region, id)
  expect((await gaps(region, id)).workplaces).toContainEqual({ ...depot(), branchId: null })
  await as(region, (tx) => decideRows(tx, { id, lines: [2], decision: 'skip' }, house.house))
  await as(region, (tx) => correctRow(tx, { id, line: 3, cells: { 1: 'Library' } }, house.house))
  const now = await gaps(region, id)
  expect(now.withoutWorkplace).toBe(3)
  expect(now.workplaces).toContainEqual({ name: 'Library', branchId: null, rows: 1 })
  expect(now.workplaces.map(({ name }) => name)).not.toContain('Sale Depot')
})

test('a row whose mail cannot be read comes in without it, and is counted', async () => {
  const list = 'Name,Email,Phone\nJoan Whitlock,joan at example,07700 900101\nSam Osei,at work,\n'
  const mapping: Mapping = [{ as: 'name' }, { as: 'email' }, { as: 'phone' }]
  const id = await house.upload(region, 'people', list, { mapping })
  expect((await house.look(region, id)).counts).toMatchObject({ new: 1, cannotRead: 1 })
  expect(await gaps(region, id)).toMatchObject({ withoutCells: 1 })
  expect(await house.write(region, id)).toMatchObject({ made: { people: 1 }, left: 1 })
})

test('of a list that names no workplace, and to whoever may not see it, nothing is told', async () => {
  const id = await house.upload(north, 'people', LIST, { settings: { branchId: northBranch } })
  await house.look(north, id)
  expect((await gaps(north, id)).workplaces).toEqual([depot()])
  await expect(gaps(south, id)).rejects.toMatchObject({ code: 'not_found' })
  const plain = await house.upload(region, 'people', 'Name\nJoan Whitlock\n')
  await house.look(region, plain)
  expect(await gaps(region, plain)).toEqual({ withoutCells: 0, withoutWorkplace: 0, workplaces: [] })
})
