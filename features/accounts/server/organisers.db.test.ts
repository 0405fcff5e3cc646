import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newBranch, newWorkspace } from '#tests/setup/database.ts'
import { openTestHouse, type TestHouse } from './testing/house.ts'
import { actionsIn, newAccount, PASSWORD, signedIn } from './testing/people.ts'
import { visitor } from './testing/visitor.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.stop())

async function someRegion() {
  const workspace = await newWorkspace()
  const [north, south] = [await newBranch(workspace, 'North'), await newBranch(workspace, 'South')]
  const ann = await signedIn(house, workspace, 'region', { name: 'Ann' })
  return { workspace, north, south, ann }
}

describe('organisers', () => {
  test('regional organisers see accounts, branches see roles, listeners see names, partners only themselves', async () => {
    const { workspace, north, ann } = await someRegion()
    const ben = await signedIn(house, workspace, 'branch', { name: 'Ben', branchIds: [north] })
    const cat = await signedIn(house, workspace, 'listener', { name: 'Cat' })
    const dan = await signedIn(house, workspace, 'partner', { name: 'Dan' })
    const seenBy = async (who: typeof ann) =>
      (await who.browser.get('/organisers')).body.organisers.map((each: Record<string, unknown>) => [
        each.name,
        each.role,
        each.email,
      ])
    expect(await seenBy(ann)).toEqual([
      ['Ann', 'region', ann.email],
      ['Ben', 'branch', ben.email],
      ['Cat', 'listener', cat.email],
      ['Dan', 'partner', dan.email],
    ])
    expect((await seenBy(ben))[1]).toEqual(['Ben', 'branch', null])
    expect((await seenBy(cat))[1]).toEqual(['Ben', null, null])
    expect(await seenBy(dan)).toEqual([['Dan', null, null]])
  })

  test('nobody promotes themselves, and no one reaches into another workspace', async () => {
    const { workspace, north, south, ann } = await someRegion()
    const ben = await signedIn(house, workspace, 'branch', { branchIds: [north] })
    const stranger = await signedIn(house, await newWorkspace(), 'region')
    const up = { role: 'region', branchIds: [] }
    expect((await ben.browser.put(`/organisers/${ben.organiserId}`, up)).body.code).toBe('not_allowed')
    expect(
      (await ben.browser.put(`/organisers/${ben.organiserId}`, { role: 'branch', branchIds: [north, south] }))
        .status,
    ).toBe(403)
    expect((await ben.browser.delete(`/organisers/${ann.organiserId}`)).status).toBe(403)
    expect((await stranger.browser.put(`/organisers/${ben.organiserId}`, up)).status).toBe(404)
    expect((await stranger.browser.delete(`/organisers/${ben.organiserId}`)).status).toBe(404)
    expect(
      (
        await stranger.browser.put(`/organisers/${stranger.organiserId}`, {
          role: 'branch',
          branchIds: [north],
        })
      ).status,
    ).toBe(404)
    expect((await ben.browser.get('/me')).body.me.organiser).toMatchObject({
      role: 'branch',
      branchIds: [north],
    })
  })

  test('a new role counts from the next request, and takes open invitations with it', async () => {
    const { workspace, north, ann } = await someRegion()
    const ben = await signedIn(house, workspace, 'branch', { branchIds: [north] })
    const { link } = (await ben.browser.post('/invitations', { name: 'Eve', role: 'listener' })).body
    const changed = await ann.browser.put(`/organisers/${ben.organiserId}`, {
      role: 'listener',
      branchIds: [north, north],
    })
    expect(changed.body).toMatchObject({ role: 'listener', branchIds: [north], email: ben.email })
    expect((await ben.browser.get('/invitations')).status).toBe(403)
    expect((await visitor(house).post('/invitations/look', { token: link.split('=')[1] })).body.code).toBe(
      'link_ended',
    )
    expect(
      (await ann.browser.put(`/organisers/${ben.organiserId}`, { role: 'branch', branchIds: [] })).body.data
        .fields,
    ).toEqual({ branchIds: 'needs_branch' })
    expect(await actionsIn(workspace)).toContain('accounts.change_organiser')
  })

  test('the last regional organiser stays, also when two go at the same moment', async () => {
    const { workspace, ann } = await someRegion()
    const down = { role: 'viewer', branchIds: [] }
    expect((await ann.browser.put(`/organisers/${ann.organiserId}`, down)).body.code).toBe('last_regional')
    expect((await ann.browser.delete(`/organisers/${ann.organiserId}`)).body.code).toBe('last_regional')
    const ben = await signedIn(house, workspace, 'region')
    const both = await Promise.all([
      ann.browser.put(`/organisers/${ben.organiserId}`, down),
      ben.browser.put(`/organisers/${ann.organiserId}`, down),
    ])
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409])
  })

  test('taking someone out ends their sessions, tokens and invitations here at once, and nowhere else', async () => {
    const { workspace, ann } = await someRegion()
    const ben = await signedIn(house, workspace, 'region', { name: 'Ben' })
    const key = visitor(house, {
      token: (await ben.browser.post('/me/tokens', { name: 'Key', role: 'region', scope: 'write' })).body
        .secret,
    })
    const { link } = (await ben.browser.post('/invitations', { name: 'Eve', role: 'region' })).body
    const elsewhere = (await someRegion()).ann
    const invited = (await elsewhere.browser.post('/invitations', { name: 'Ben', role: 'viewer' })).body.link
    const second = visitor(house)
    await second.post('/invitations/accept', {
      token: invited.split('=')[1],
      email: ben.email,
      password: PASSWORD,
    })
    expect((await ann.browser.delete(`/organisers/${ben.organiserId}`)).status).toBe(200)
    expect((await ben.browser.get('/me')).body.me).toBeNull()
    expect((await key.get('/me')).body.me).toBeNull()
    expect((await visitor(house).post('/invitations/look', { token: link.split('=')[1] })).body.code).toBe(
      'link_ended',
    )
    expect((await second.get('/me')).body.me.workspaces).toHaveLength(1)
    // Asked back, they are the same organiser as before, so what they recorded is still theirs.
    const back = (await ann.browser.post('/invitations', { name: 'Ben', role: 'listener' })).body.link
    const joined = await second.post('/invitations/accept', { token: back.split('=')[1] })
    expect(joined.body.organiser).toMatchObject({ id: ben.organiserId, role: 'listener' })
  })
})

describe('an account', () => {
  test('that exists elsewhere is not shown to those who do not share a workspace', async () => {
    const { ann } = await someRegion()
    const other = await newAccount(await newWorkspace(), 'region')
    expect(JSON.stringify((await ann.browser.get('/organisers')).body)).not.toContain(other.email)
  })
})
