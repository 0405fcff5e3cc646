import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordBranch } from '#features/branches/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { readColumns, setUpImport } from './columns.ts'
import { listRows } from './decide/show-rows.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'

let house: ImportHouse
let workspace: string, region: Actor, north: Actor, northBranch: string, southBranch: string
const SITES = 'Workplace,Branch\nSale Depot,Leisure (Sale)\nTown Hall,North\n'
const PEOPLE = 'Name,Branch\nJoan Whitlock,Leisure (Sale)\n'

beforeAll(async () => {
  house = await openImportHouse()
})
beforeEach(async () => {
  workspace = await newWorkspace()
  northBranch = await newBranch(workspace, 'North')
  southBranch = await newBranch(workspace, 'South')
  region = await newOrganiser(workspace, 'region')
  north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
})
afterAll(() => house.stop())

const unknown = async (actor: Actor, id: string) =>
  (await as(actor, (tx) => readColumns(tx, { id }, house.house))).unknownBranches
const branchesOf = (table: 'workplaces' | 'people') =>
  asOwner(
    async (client) =>
      (
        await client.query(`select name, branch_id from ${table} where workspace_id = $1 order by name`, [
          workspace,
        ])
      ).rows,
  )

describe('a list that names a branch which is not here', () => {
  test('gets its workplaces in once the branch is added', async () => {
    const id = await house.upload(region, 'workplaces', SITES)
    expect((await house.look(region, id)).counts).toMatchObject({ new: 1, cannotRead: 1 })
    const { rows } = await as(region, (tx) => listRows(tx, { id, state: 'cannotRead' }, house.house))
    expect(rows).toMatchObject([
      { cells: ['Sale Depot', 'Leisure (Sale)'], problems: [{ column: 1, code: 'unknown_branch' }] },
    ])
    const branch = { id: newId(), name: 'Leisure (Sale)', serviceGroup: 'other' } as const
    await as(region, (tx) => recordBranch(tx, branch))
    expect((await house.look(region, id)).counts).toMatchObject({ new: 2, cannotRead: 0 })
    await house.write(region, id)
    expect(await branchesOf('workplaces')).toEqual([
      { name: 'Sale Depot', branch_id: branch.id },
      { name: 'Town Hall', branch_id: northBranch },
    ])
  })

  test.each(['workplaces', 'people'] as const)(
    'brings its %s into the branch that it is said to be, also the next time',
    async (kind) => {
      const text = kind === 'people' ? PEOPLE : SITES
      const settings = { branchNames: { 'Leisure (Sale)': southBranch } }
      const id = await house.upload(region, kind, text)
      expect(await unknown(region, id)).toEqual(['Leisure (Sale)'])
      await as(region, (tx) => setUpImport(tx, { id, settings }, house.house))
      expect(await unknown(region, id)).toEqual([])
      expect((await house.look(region, id)).counts).toMatchObject({ cannotRead: 0 })
      await house.write(region, id)
      expect((await branchesOf(kind))[0]).toMatchObject({ branch_id: southBranch })
      const again = await house.upload(region, kind, text.toUpperCase().replace(/^.*/, text.split('\n')[0]!))
      expect(await unknown(region, again)).toEqual([])
      expect((await house.look(region, again)).counts).toMatchObject({ new: 0, cannotRead: 0 })
    },
  )

  test('is taken by nobody into a branch that is not theirs, nor by what somebody else said', async () => {
    const theirs = { settings: { branchNames: { 'Leisure (Sale)': southBranch } } }
    const id = await house.upload(north, 'workplaces', SITES, theirs)
    expect(await unknown(north, id)).toEqual(['Leisure (Sale)'])
    expect((await house.look(north, id)).counts).toMatchObject({ new: 1, cannotRead: 1 })
    await house.bring(region, 'workplaces', SITES, theirs)
    const next = await house.upload(north, 'workplaces', SITES)
    expect((await house.look(north, next)).counts).toMatchObject({ cannotRead: 1 })
  })
})

describe('the branch of a list whose rows name none', () => {
  const MEMBERS = 'Name,Email\nJoan Whitlock,joan@example.org\n'
  const proposed = async (actor: Actor) => {
    const id = await house.upload(actor, 'people', MEMBERS)
    const { settings, rememberedBranch } = await as(actor, (tx) => readColumns(tx, { id }, house.house))
    return [settings.branchId, rememberedBranch]
  }

  test('is proposed as the same organiser chose it with these titles, and to nobody else', async () => {
    await house.bring(region, 'people', MEMBERS, { settings: { branchId: northBranch } })
    expect(await proposed(region)).toEqual([northBranch, northBranch])
    expect(await proposed(north)).toEqual([undefined, null])
    await house.bring(north, 'people', MEMBERS, { settings: { branchId: northBranch } })
    await house.bring(region, 'people', MEMBERS, { settings: { branchId: southBranch } })
    expect(await proposed(north)).toEqual([northBranch, northBranch])
    expect(await proposed(region)).toEqual([southBranch, southBranch])
  })

  test('comes in there the next time, whatever else is changed, and no longer once “No branch” was chosen', async () => {
    await house.bring(region, 'people', MEMBERS, { settings: { branchId: northBranch } })
    const id = await house.upload(region, 'people', 'Name,Email\nSam Osei,sam@example.org\n', {
      mapping: [{ as: 'name' }, { as: 'notes' }],
    })
    await house.look(region, id)
    await house.write(region, id)
    expect((await branchesOf('people')).at(-1)).toEqual({ name: 'Sam Osei', branch_id: northBranch })
    await house.bring(region, 'people', MEMBERS, { settings: { branchId: null } })
    expect(await proposed(region)).toEqual([undefined, null])
  })

  test('is not proposed once it was put away, or is theirs no more', async () => {
    await house.bring(north, 'people', MEMBERS, { settings: { branchId: northBranch } })
    expect(await proposed({ ...north, branchIds: [southBranch] })).toEqual([undefined, null])
    await asOwner((client) =>
      client.query('update branches set archived_at = now() where id = $1', [northBranch]),
    )
    expect(await proposed(north)).toEqual([undefined, null])
  })
})
