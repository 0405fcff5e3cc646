import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { lookAtImport, writeImport } from './course.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'

let house: ImportHouse
let workspace: string, north: Actor, south: Actor, northBranch: string, southBranch: string
beforeAll(async () => {
  house = await openImportHouse()
})
beforeEach(async () => {
  workspace = await newWorkspace()
  northBranch = await newBranch(workspace, 'North')
  southBranch = await newBranch(workspace, 'South')
  north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
  south = await newOrganiser(workspace, 'branch', { branchIds: [southBranch] })
})
afterAll(() => house.stop())

const LIST = 'Name,Mobile,Memberships\nAmina Khan,07700 900101,Harrow Dale Choir\nTom Hart,07700 900102,\n'

/** Brings the list in as `north`, with `meanwhile` done after writing has begun and before anything of it is written. */
async function bring(meanwhile: () => Promise<unknown>) {
  const id = await house.upload(north, 'people', LIST, { settings: { branchId: northBranch } })
  await as(north, (tx) => lookAtImport(tx, { id }, house.house))
  await house.settle()
  await as(north, (tx) => writeImport(tx, { id }, house.house))
  await meanwhile()
  await house.settle()
}
const typeIn = (actor: Actor, branchId: string, person: { name: string; phones?: { number: string }[] }) =>
  as(actor, (tx) => recordPerson(tx, { id: newId(), kind: 'member', branchId, ...person }))

const pairs = (kind: 'person' | 'organisation') =>
  asOwner(
    async (client) =>
      (
        await client.query(
          `select a.name as one, b.name as other, p.state from ${kind}_pairs p
            join ${kind === 'person' ? 'people' : 'organisations'} a on a.id = p.one_id
            join ${kind === 'person' ? 'people' : 'organisations'} b on b.id = p.other_id
            where p.workspace_id = $1`,
          [workspace],
        )
      ).rows,
  )

test('someone typed in while a list was coming in waits beside whom it brought, and nobody else does', async () => {
  await bring(async () => {
    await typeIn(north, northBranch, { name: 'Amina Khan', phones: [{ number: '07700 900101' }] })
    await typeIn(north, northBranch, { name: 'Joan Whitlock', phones: [{ number: '07700 900103' }] })
  })
  await expect
    .poll(() => pairs('person'))
    .toEqual([{ one: 'Amina Khan', other: 'Amina Khan', state: 'open' }])
})

test('so does whoever was typed in by name alone, or in a branch that the bringer does not see', async () => {
  await bring(async () => {
    await typeIn(north, northBranch, { name: 'Tom Hart' })
    await typeIn(south, southBranch, { name: 'Amina Khan', phones: [{ number: '07700 900101' }] })
  })
  await expect
    .poll(async () => (await pairs('person')).map(({ one }) => one).sort())
    .toEqual(['Amina Khan', 'Tom Hart'])
  const seen = (actor: Actor) => as(actor, (tx) => tx.client.query('select 1 from person_pairs'))
  expect((await seen(north)).rowCount).toBe(1)
  expect((await seen(south)).rowCount).toBe(0)
})

test('an organisation typed in meanwhile is met as well', async () => {
  await bring(() => as(south, (tx) => recordOrganisation(tx, { id: newId(), name: 'Harrow Dale Choir' })))
  await expect.poll(() => pairs('organisation')).toMatchObject([{ one: 'Harrow Dale Choir', state: 'open' }])
})
