import { beforeAll, describe, expect, test } from 'vitest'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ask } from '#tests/setup/ask.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { archiveBranch, changeBranch, listBranches, recordBranch } from './branches.ts'
import { archiveWorkplace, changeWorkplace, recordWorkplace } from './keep-workplace.ts'
import { branchesRouter } from './router.ts'
import { listWorkplaces } from './workplaces.ts'

const router = { branches: branchesRouter }
let region: Actor, branchId: string

beforeAll(async () => {
  const workspace = await newWorkspace()
  branchId = await newBranch(workspace)
  region = await newOrganiser(workspace, 'region')
})

describe('a branch', () => {
  test('is recorded once, changed, put away and brought back, each in the trail', async () => {
    const id = newId()
    const input = { id, name: ' Harrow  Dale Health ', serviceGroup: 'health' as const }
    const first = await as(region, (tx) => recordBranch(tx, input))
    expect(first).toMatchObject({ name: 'Harrow Dale Health', members: 0, headCount: null, workplaces: 0 })
    expect(await as(region, (tx) => recordBranch(tx, input))).toEqual(first)
    await expect(as(region, (tx) => recordBranch(tx, { ...input, name: 'Other' }))).rejects.toMatchObject({
      code: 'different_content',
    })
    await as(region, (tx) => changeBranch(tx, { id, serviceGroup: 'community' }))
    expect((await as(region, (tx) => archiveBranch(tx, id, true, 'merged'))).archivedAt).not.toBeNull()
    const names = async (archived: 'yes' | 'no') =>
      (await as(region, (tx) => listBranches(tx, { archived }))).branches.map((each) => each.name)
    expect(await names('yes')).toEqual(['Harrow Dale Health'])
    expect(await names('no')).not.toContain('Harrow Dale Health')
    await as(region, (tx) => archiveBranch(tx, id, false))
    const { rows } = await asOwner((client) =>
      client.query('select action from audit where subject_id = $1 order by at', [id]),
    )
    expect(rows.map((row) => row.action.split('.')[1])).toEqual([
      'record',
      'other_version',
      'change',
      'archive',
      'restore',
    ])
  })
})

describe('a workplace', () => {
  test('shows who employs, who runs it, and the work contracted out', async () => {
    const [council, cleaners, school] = [newId(), newId(), newId()]
    await as(region, (tx) => recordOrganisation(tx, { id: council, name: 'Council', kinds: ['employer'] }))
    await as(region, (tx) =>
      recordOrganisation(tx, { id: cleaners, name: 'Shine Ltd', kinds: ['contractor'] }),
    )
    const input = {
      id: school,
      branchId,
      name: 'High School',
      employerId: council,
      contractorId: cleaners,
      contract: 'School cleaning, east',
      headCount: 12,
      postcode: 'm33 1aa',
    }
    const first = await as(region, (tx) => recordWorkplace(tx, input))
    expect(await as(region, (tx) => recordWorkplace(tx, input))).toEqual(first)
    expect(first).toMatchObject({ employerName: 'Council', contractorName: 'Shine Ltd', outcode: 'M33' })
    await as(region, (tx) => recordWorkplace(tx, { id: newId(), branchId, name: 'Town Hall' }))
    const out = await as(region, (tx) => listWorkplaces(tx, { contractedOut: 'yes' }))
    expect(out.workplaces.map((each) => each.name)).toEqual(['High School'])
    const changed = await as(region, (tx) =>
      changeWorkplace(tx, { id: school, headCount: 14, contractorId: null }),
    )
    expect(changed).toMatchObject({ headCount: 14, contractorName: null, contract: 'School cleaning, east' })
    const page = await as(region, (tx) => listWorkplaces(tx, { limit: 1 }))
    const next = await as(region, (tx) => listWorkplaces(tx, { limit: 1, after: page.next! }))
    expect([page, next].map((each) => each.workplaces[0]!.name)).toEqual(['High School', 'Town Hall'])
    await as(region, (tx) => archiveWorkplace(tx, school, true))
    expect((await as(region, (tx) => listWorkplaces(tx, { q: 'school' }))).workplaces).toEqual([])
  })
})

describe('bad input', () => {
  const place = (more: object) => ({ branchId, name: 'A', ...more })
  test('is refused kindly and nothing is written', async () => {
    const tries: [string, string, unknown][] = [
      ['PUT', `/branches/${newId()}`, { name: 'A' }],
      ['PUT', `/branches/${newId()}`, { name: 'A', serviceGroup: 'army' }],
      ['PUT', `/branches/${newId()}`, { name: 'a\u0000', serviceGroup: 'health' }],
      ['PUT', '/branches/7', { name: 'A', serviceGroup: 'health' }],
      ['PUT', `/workplaces/${newId()}`, place({ headCount: -1 })],
      ['PUT', `/workplaces/${newId()}`, place({ headCount: 1e9 })],
      ['PUT', `/workplaces/${newId()}`, place({ headCount: 'many' })],
      ['PUT', `/workplaces/${newId()}`, place({ employerId: 'the council' })],
      ['PUT', `/workplaces/${newId()}`, place({ name: '\n' })],
      ['PATCH', `/workplaces/${newId()}`, { address: 'x'.repeat(401) }],
    ]
    const count = () =>
      asOwner(async (client) => {
        const sql = 'select count(*) from audit where workspace_id = $1'
        return (await client.query(sql, [region.workspaceId])).rows[0].count as string
      })
    const before = await count()
    for (const [method, path, body] of tries)
      expect((await ask(router, region, method, path, body)).status, path).toBe(422)
    for (const path of [
      '/branches?archived=maybe',
      '/workplaces?limit=5000',
      '/workplaces?after=abc',
      '/workplaces?branchId=1',
    ])
      expect((await ask(router, region, 'GET', path)).status, path).toBe(422)
    expect((await ask(router, region, 'GET', '/workplaces?q=%25&limit=5')).status).toBe(200)
    expect(await count()).toBe(before)
  })
})
