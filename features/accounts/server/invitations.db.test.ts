import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Letter } from '#server/mail/mail.ts'
import { asOwner, newBranch, newWorkspace } from '#tests/setup/database.ts'
import { openTestHouse, type TestHouse } from './testing/house.ts'
import { actionsIn, newAccount, PASSWORD, signedIn } from './testing/people.ts'
import { visitor } from './testing/visitor.ts'

let house: TestHouse
let workspace: string, north: string, south: string
let ann: Awaited<ReturnType<typeof signedIn>>

beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(async () => {
  workspace = await newWorkspace('Harrow Dale')
  north = await newBranch(workspace, 'North')
  south = await newBranch(workspace, 'South')
  ann = await signedIn(house, workspace, 'region', { name: 'Ann' })
})
afterAll(() => house.stop())

const tokenOf = (link: string) => link.split('#token=')[1]!
const inviteFrom = async (who: typeof ann, input: object) =>
  who.browser.post('/invitations', { name: 'Eve Marsh', role: 'listener', ...input })
const newcomer = () => ({ name: 'Eve Marsh', email: `eve-${newId()}@example.org`, password: PASSWORD })

describe('inviting', () => {
  test('a link brings one new person in, once', async () => {
    const invited = (await inviteFrom(ann, { role: 'branch', branchIds: [north] })).body
    expect(invited).toMatchObject({
      mail: 'none',
      link: expect.stringMatching(/^http:\/\/localhost:4000\/join#token=/),
    })
    const token = tokenOf(invited.link)
    const eve = visitor(house)
    expect((await eve.post('/invitations/look', { token })).body).toEqual({
      workspaceName: 'Harrow Dale',
      invitedBy: 'Ann',
      name: 'Eve Marsh',
      email: null,
      role: 'branch',
      hasAccount: false,
    })
    const open = (await ann.browser.get('/invitations')).body
    expect(open.invitations).toHaveLength(1)
    expect(JSON.stringify(open)).not.toContain(token)
    const asked = newcomer()
    expect(
      (await eve.post('/invitations/accept', { token, ...asked, password: 'short' })).body.data.fields,
    ).toEqual({ password: 'too_small' })
    expect((await eve.post('/invitations/accept', { token })).body.data.fields).toEqual({ email: 'required' })
    const twice = await Promise.all([
      eve.post('/invitations/accept', { token, ...asked }),
      visitor(house).post('/invitations/accept', { token, ...newcomer() }),
    ])
    expect(twice.map((answer) => answer.status).sort()).toEqual([200, 410])
    expect(twice.find((answer) => answer.status === 200)!.body.organiser).toMatchObject({
      role: 'branch',
      branchIds: [north],
    })
    expect((await eve.post('/invitations/look', { token })).body.code).toBe('link_ended')
    expect((await ann.browser.get('/invitations')).body.invitations).toEqual([])
    expect(await actionsIn(workspace)).toEqual(expect.arrayContaining(['accounts.invite', 'accounts.join']))
  })

  test('withdrawn and old links are ended alike', async () => {
    const [withdrawn, old] = [(await inviteFrom(ann, {})).body, (await inviteFrom(ann, {})).body]
    expect((await ann.browser.delete(`/invitations/${withdrawn.id}`)).status).toBe(200)
    expect((await ann.browser.delete(`/invitations/${withdrawn.id}`)).status).toBe(404)
    await asOwner((client) =>
      client.query(`update sign_in.invitations set expires_at = now() - interval '1 second' where id = $1`, [
        old.id,
      ]),
    )
    for (const { link } of [withdrawn, old]) {
      expect(
        (await visitor(house).post('/invitations/accept', { token: tokenOf(link), ...newcomer() })).body.code,
      ).toBe('link_ended')
    }
  })

  test('a branch organiser invites for their own branches and no higher', async () => {
    const ben = await signedIn(house, workspace, 'branch', { branchIds: [north] })
    for (const input of [
      { role: 'region' },
      { role: 'viewer' },
      { role: 'partner', coalitionIds: [newId()] },
      { role: 'branch', branchIds: [south] },
      { role: 'branch', branchIds: [north, south] },
      { role: 'listener', branchIds: [south] },
    ]) {
      expect([input, (await inviteFrom(ben, input)).status]).toEqual([input, 403])
    }
    expect((await inviteFrom(ben, { role: 'branch', branchIds: [] })).body.data.fields).toEqual({
      branchIds: 'needs_branch',
    })
    expect((await inviteFrom(ben, { role: 'branch', branchIds: [north] })).status).toBe(200)
    const annsOwn = (await inviteFrom(ann, {})).body
    expect((await ben.browser.get('/invitations')).body.invitations).toHaveLength(1)
    expect((await ann.browser.get('/invitations')).body.invitations).toHaveLength(2)
    expect((await ben.browser.delete(`/invitations/${annsOwn.id}`)).status).toBe(404)
    const cat = await signedIn(house, workspace, 'listener')
    expect((await inviteFrom(cat, {})).status).toBe(403)
  })

  test('no branch or coalition that the inviter cannot see', async () => {
    const foreign = await newBranch(await newWorkspace(), 'Foreign')
    expect((await inviteFrom(ann, { role: 'branch', branchIds: [foreign] })).status).toBe(404)
    expect((await inviteFrom(ann, { role: 'partner', coalitionIds: [newId()] })).status).toBe(404)
    for (const bad of [
      { role: 'owner' },
      { branchIds: ['x'] },
      { name: '' },
      { email: 'nonsense' },
      { branchIds: Array(500).fill(north) },
    ]) {
      expect((await inviteFrom(ann, bad)).status).toBe(422)
    }
  })
})

describe('someone who has an account', () => {
  test('joins with their own password, or as whoever is signed in', async () => {
    const eve = await newAccount(await newWorkspace('Elsewhere'), 'viewer', { name: 'Eve' })
    const token = tokenOf((await inviteFrom(ann, { email: eve.email })).body.link)
    const browser = visitor(house)
    expect((await browser.post('/invitations/look', { token })).body.hasAccount).toBe(true)
    const wrong = { token, name: 'Eve', email: eve.email, password: 'a guess, nothing more' }
    expect(await browser.post('/invitations/accept', wrong)).toMatchObject({
      status: 401,
      body: { code: 'wrong_password' },
    })
    const joined = await browser.post('/invitations/accept', { token, email: eve.email, password: PASSWORD })
    expect(joined.body).toMatchObject({
      workspace: { name: 'Harrow Dale' },
      organiser: { name: 'Eve', role: 'listener' },
    })
    expect(joined.body.workspaces).toHaveLength(2)
    // Already here: the link is not used up, so it can still go to whom it was meant for.
    const again = tokenOf((await inviteFrom(ann, { role: 'region' })).body.link)
    expect((await browser.post('/invitations/accept', { token: again })).body.code).toBe('already_organiser')
    expect((await browser.get('/me')).body.me.organiser.role).toBe('listener')
    expect((await visitor(house).post('/invitations/look', { token: again })).status).toBe(200)
  })

  test('is asked for their code too', async () => {
    const eve = await newAccount(await newWorkspace('Elsewhere'), 'viewer')
    await asOwner((client) =>
      client.query(
        `update sign_in.users set totp_secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', totp_confirmed_at = now() where id = $1`,
        [eve.userId],
      ),
    )
    const token = tokenOf((await inviteFrom(ann, {})).body.link)
    expect(
      (await visitor(house).post('/invitations/accept', { token, email: eve.email, password: PASSWORD })).body
        .code,
    ).toBe('code_needed')
  })
})

describe('by mail', () => {
  test('the letter carries the link; a mail server that fails leaves the link to share', async () => {
    const letters: Letter[] = []
    const post = await openTestHouse({ mail: async (letter) => void letters.push(letter) })
    const broken = await openTestHouse({ mail: async () => Promise.reject(new Error('refused')) })
    const send = async (there: TestHouse) => {
      const boss = await signedIn(there, workspace, 'region', { name: 'Ann' })
      return (await inviteFrom(boss, { email: 'Eve <eve@example.org>' })).body
    }
    const sent = await send(post)
    expect(sent.mail).toBe('sent')
    expect(letters).toMatchObject([{ to: 'eve@example.org', subject: 'Ann invites you to Harrow Dale' }])
    expect(letters[0]!.text).toContain(sent.link)
    const failed = await send(broken)
    expect(failed.mail).toBe('failed')
    expect((await visitor(house).post('/invitations/look', { token: tokenOf(failed.link) })).status).toBe(200)
    await Promise.all([post.stop(), broken.stop()])
  })
})
