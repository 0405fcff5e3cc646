import { beforeAll, describe, expect, test } from 'vitest'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ask } from '#tests/setup/ask.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { archiveBranch, changeBranch, listBranches, readBranch, recordBranch } from './branches.ts'
import { listCoalitions } from './coalitions.ts'
import { exportWorkplaces } from './export-workplaces.ts'
import { archiveWorkplace, changeWorkplace, recordWorkplace } from './keep-workplace.ts'
import { branchesRouter } from './router.ts'
import { listWorkplaces, readWorkplace } from './workplaces.ts'

const missing = { code: 'not_found' }
const refused = { code: 'not_allowed' }
const router = { branches: branchesRouter }

let workspace: string, northId: string, southId: string
let region: Actor, north: Actor, listener: Actor, partner: Actor, viewer: Actor, stranger: Actor
const [depot, clinic, council] = [newId(), newId(), newId()]

const someone = (kind: 'member' | 'activist' | 'public', branchId: string, workplaceId: string) =>
  as(region, (tx) => recordPerson(tx, { id: newId(), name: 'Someone', kind, branchId, workplaceId }))

beforeAll(async () => {
  workspace = await newWorkspace()
  northId = await newBranch(workspace, 'North')
  southId = await newBranch(workspace, 'South', 'health')
  region = await newOrganiser(workspace, 'region')
  north = await newOrganiser(workspace, 'branch', { branchIds: [northId] })
  listener = await newOrganiser(workspace, 'listener')
  partner = await newOrganiser(workspace, 'partner', { coalitionIds: [newId()] })
  viewer = await newOrganiser(workspace, 'viewer')
  stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
  await as(region, (tx) => recordOrganisation(tx, { id: council, name: 'The council', kinds: ['employer'] }))
  await as(region, (tx) =>
    recordWorkplace(tx, { id: depot, branchId: northId, name: 'Depot', headCount: 10, employerId: council }),
  )
  await as(region, (tx) =>
    recordWorkplace(tx, { id: clinic, branchId: southId, name: 'Clinic', headCount: 8 }),
  )
  for (const kind of ['member', 'member', 'activist', 'public'] as const) await someone(kind, northId, depot)
  for (const kind of ['member', 'activist'] as const) await someone(kind, southId, clinic)
})

describe('density', () => {
  const numbers = async (actor: Actor) =>
    (await as(actor, (tx) => listBranches(tx, {}))).branches.map((each) => [
      each.name,
      each.members,
      each.activists,
      each.headCount,
      each.complete,
    ])

  test('counts for each asker only whom they may see, and says whether that is everyone; for a viewer in fives', async () => {
    const everyone = [
      ['North', 3, 1, 10, true],
      ['South', 2, 1, 8, true],
    ]
    expect(await numbers(region)).toEqual(everyone)
    expect(await numbers(viewer)).toEqual([
      ['North', 0, 0, 10, true],
      ['South', 0, 0, 8, true],
    ])
    expect(await numbers(north)).toEqual([
      ['North', 3, 1, 10, true],
      ['South', 0, 0, 8, false],
    ])
    expect(await numbers(listener)).toEqual([
      ['North', 0, 0, 10, false],
      ['South', 0, 0, 8, false],
    ])
    expect(await numbers(stranger)).toEqual([])
    await expect(as(partner, (tx) => listBranches(tx, {}))).rejects.toThrow(/permission denied/)
  })

  test('of a workplace likewise', async () => {
    const seen = await as(north, (tx) => listWorkplaces(tx, {}))
    expect(seen.workplaces.map((each) => [each.name, each.members, each.complete])).toEqual([
      ['Clinic', 0, false],
      ['Depot', 3, true],
    ])
    expect((await as(listener, (tx) => readWorkplace(tx, depot))).employerName).toBe('The council')
    await expect(as(stranger, (tx) => readWorkplace(tx, depot))).rejects.toMatchObject(missing)
    await expect(as(viewer, (tx) => listWorkplaces(tx, {}))).rejects.toThrow(/permission denied/)
  })
})

describe('who keeps branches', () => {
  test('only the region records, changes and puts away', async () => {
    const id = newId()
    const body = { name: 'New', serviceGroup: 'energy' }
    for (const actor of [north, listener, partner, viewer]) {
      expect((await ask(router, actor, 'PUT', `/branches/${id}`, body)).status).toBe(403)
      expect((await ask(router, actor, 'PATCH', `/branches/${northId}`, { name: 'Mine' })).status).toBe(403)
      expect((await ask(router, actor, 'POST', `/branches/${northId}/archive`, {})).status).toBe(403)
      await expect(
        as(actor, (tx) => recordBranch(tx, { id, name: 'New', serviceGroup: 'energy' })),
      ).rejects.toThrow(/permission denied/)
    }
    await expect(as(north, (tx) => changeBranch(tx, { id: northId, name: 'Mine' }))).rejects.toThrow(
      /permission/,
    )
    expect((await ask(router, region, 'PUT', `/branches/${id}`, body)).status).toBe(200)
  })

  test('another workspace’s branch reads like a missing one', async () => {
    await expect(as(stranger, (tx) => readBranch(tx, northId))).rejects.toMatchObject(missing)
    await expect(as(stranger, (tx) => changeBranch(tx, { id: northId, name: 'X' }))).rejects.toMatchObject(
      missing,
    )
    await expect(as(stranger, (tx) => archiveBranch(tx, northId, true))).rejects.toMatchObject(missing)
    await expect(
      as(stranger, (tx) => recordWorkplace(tx, { id: newId(), branchId: northId, name: 'X' })),
    ).rejects.toMatchObject(missing)
  })
})

describe('who keeps workplaces', () => {
  test('a branch organiser those of their branch, and reads the others', async () => {
    const id = newId()
    const mine = await as(north, (tx) => recordWorkplace(tx, { id, branchId: northId, name: 'Yard' }))
    expect(mine).toMatchObject({ name: 'Yard', complete: true, headCount: null })
    const tries = [
      () => as(north, (tx) => recordWorkplace(tx, { id: newId(), branchId: southId, name: 'Theirs' })),
      () => as(north, (tx) => changeWorkplace(tx, { id: clinic, name: 'Mine now' })),
      () => as(north, (tx) => changeWorkplace(tx, { id, branchId: southId })),
      () => as(north, (tx) => archiveWorkplace(tx, clinic, true)),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(refused)
    expect((await as(region, (tx) => readWorkplace(tx, clinic))).name).toBe('Clinic')
    for (const actor of [listener, viewer, partner])
      expect((await ask(router, actor, 'PATCH', `/workplaces/${depot}`, { name: 'X' })).status).toBe(403)
  })

  test('the database holds to that even without the service', async () => {
    const update = `update workplaces set name = 'Taken' where id = '${clinic}'`
    expect((await as(north, (tx) => tx.client.query(update))).rowCount).toBe(0)
    const insert = `insert into workplaces (workspace_id, id, branch_id, name) values ($1, $2, $3, 'X')`
    await expect(as(north, (tx) => tx.client.query(insert, [workspace, newId(), southId]))).rejects.toThrow(
      /row-level security/,
    )
  })

  test('an organisation of another workspace is no employer', async () => {
    const theirs = newId()
    await as(stranger, (tx) => recordOrganisation(tx, { id: theirs, name: 'Theirs' }))
    for (const place of [{ employerId: theirs }, { contractorId: newId() }])
      await expect(
        as(region, (tx) => recordWorkplace(tx, { id: newId(), branchId: northId, name: 'X', ...place })),
      ).rejects.toMatchObject(missing)
  })
})

describe('a list of workplaces to take along', () => {
  test('holds those of the own workspace; only region and branch take it, and the reason is kept', async () => {
    const take = async (actor: Actor) =>
      (await as(actor, (tx) => exportWorkplaces(tx, { reason: 'the bid' }))).text()
    for (const actor of [region, north]) expect(await take(actor)).toContain('Depot,North,The council')
    expect(await take(stranger)).not.toContain('Depot')
    for (const actor of [listener, partner, viewer])
      expect((await ask(router, actor, 'POST', '/workplaces/export', { reason: 'x' })).status).toBe(403)
    expect((await ask(router, region, 'POST', '/workplaces/export', { reason: '' })).status).toBe(422)
    const { rows } = await asOwner((client) =>
      client.query(`select reason from audit where workspace_id = $1 and action = 'workplaces.export'`, [
        workspace,
      ]),
    )
    expect(rows.map((row) => row.reason)).toEqual(['the bid', 'the bid'])
  })
})

describe('coalitions', () => {
  test('are founded by region or branch; a partner sees only their own', async () => {
    const [ours, other] = [newId(), newId()]
    expect((await ask(router, north, 'PUT', `/coalitions/${ours}`, { name: 'Wardens' })).status).toBe(200)
    expect((await ask(router, north, 'PUT', `/coalitions/${ours}`, { name: 'Wardens' })).status).toBe(200)
    expect((await ask(router, north, 'PUT', `/coalitions/${ours}`, { name: 'Else' })).status).toBe(409)
    expect((await ask(router, region, 'PUT', `/coalitions/${other}`, { name: 'Libraries' })).status).toBe(200)
    const friend = await newOrganiser(workspace, 'partner', { coalitionIds: [ours] })
    const names = async (actor: Actor) =>
      (await as(actor, listCoalitions)).coalitions.map((each) => each.name)
    expect(await names(region)).toEqual(['Libraries', 'Wardens'])
    expect(await names(friend)).toEqual(['Wardens'])
    expect(await names(stranger)).toEqual([])
    for (const actor of [listener, partner, viewer])
      expect((await ask(router, actor, 'PUT', `/coalitions/${newId()}`, { name: 'X' })).status).toBe(403)
    expect((await ask(router, stranger, 'PUT', `/coalitions/${newId()}`, { name: '' })).status).toBe(422)
    const { rows } = await asOwner((client) =>
      client.query('select action from audit where subject_id = $1 order by at', [ours]),
    )
    expect(rows.map((row) => row.action)).toEqual(['coalitions.record', 'coalitions.other_version'])
  })
})
