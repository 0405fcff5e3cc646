import { TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner, newBranch, newWorkspace } from '#tests/setup/database.ts'
import { resetFromConsole } from './console.ts'
import { openTestHouse, type TestHouse } from './testing/house.ts'
import { actionsIn, PASSWORD, signedIn } from './testing/people.ts'
import { visitor } from './testing/visitor.ts'

let house: TestHouse
let workspace: string
const NEXT = 'three buses and a bicycle'

beforeAll(async () => {
  house = await openTestHouse()
  workspace = await newWorkspace()
})
afterAll(() => house.stop())

const enter = (email: string, password: string, code?: string) =>
  visitor(house).post('/sign-in', { email, password, code })

describe('the password', () => {
  test('changes with the old one, and signs every other device out', async () => {
    const { email, browser } = await signedIn(house, workspace, 'listener')
    const other = visitor(house)
    await other.post('/sign-in', { email, password: PASSWORD })
    const change = (current: string, next: string) => browser.post('/me/password', { current, next })
    expect(await change('not it at all', NEXT)).toMatchObject({
      status: 401,
      body: { code: 'wrong_password' },
    })
    expect((await change(PASSWORD, email)).body.data.fields).toEqual({ next: 'too_like_you' })
    expect((await change(PASSWORD, 'short')).body.data.fields).toEqual({ next: 'too_small' })
    expect((await change(PASSWORD, NEXT)).status).toBe(200)
    expect((await other.get('/me')).body.me).toBeNull()
    expect((await browser.get('/me')).body.me).not.toBeNull()
    expect((await enter(email, PASSWORD)).body.code).toBe('wrong_password')
    expect((await enter(email, NEXT)).status).toBe(200)
    expect(await actionsIn(workspace)).toContain('accounts.change_password')
  })

  test('guessing it from a stolen session locks the account', async () => {
    const { email, browser } = await signedIn(house, workspace, 'listener')
    for (let i = 0; i < 10; i++) await browser.post('/me/password', { current: `guess ${i}`, next: NEXT })
    expect((await browser.post('/me/password', { current: PASSWORD, next: NEXT })).body.code).toBe('locked')
    expect((await enter(email, PASSWORD)).body.code).toBe('locked')
  })

  test('a reset link works once, for a day, and ends every session and token', async () => {
    const { email, browser, userId } = await signedIn(house, workspace, 'listener')
    const made = await browser.post('/me/tokens', { name: 'Sheet', role: 'listener', scope: 'read' })
    const tokenOf = (link: string) => link.split('#token=')[1]!
    const old = tokenOf(await resetFromConsole(house.house, email, false))
    const token = tokenOf(await resetFromConsole(house.house, email.toUpperCase(), false))
    const stranger = visitor(house)
    expect((await stranger.post('/password-reset/look', { token: old })).status).toBe(410)
    expect((await stranger.post('/password-reset/look', { token })).body).toEqual({
      name: 'Ann Okoro',
      email,
    })
    expect(
      (await stranger.post('/password-reset', { token, password: 'Ann   Okoro x'.slice(0, 12) })).body.data
        .fields,
    ).toEqual({ password: 'too_like_you' })
    expect((await stranger.post('/password-reset', { token, password: NEXT })).status).toBe(200)
    expect((await stranger.post('/password-reset', { token, password: PASSWORD })).body.code).toBe(
      'link_ended',
    )
    expect((await browser.get('/me')).body.me).toBeNull()
    expect((await visitor(house, { token: made.body.secret }).get('/me')).body.me).toBeNull()
    expect((await enter(email, NEXT)).status).toBe(200)
    const late = tokenOf(await resetFromConsole(house.house, email, false))
    await asOwner((client) =>
      client.query(
        `update sign_in.password_resets set expires_at = now() - interval '1 second' where user_id = $1`,
        [userId],
      ),
    )
    expect((await stranger.post('/password-reset', { token: late, password: PASSWORD })).body.code).toBe(
      'link_ended',
    )
  })
})

describe('the second step', () => {
  const codeOf = (secret: string, ahead = 0) =>
    new TOTP({ secret }).generate({ timestamp: Date.now() + ahead * 30_000 })

  async function withTwoStep() {
    const someone = await signedIn(house, workspace, 'listener')
    const { secret, uri } = (await someone.browser.post('/me/two-step')).body
    const confirmed = await someone.browser.post('/me/two-step/confirm', { code: codeOf(secret) })
    return { ...someone, secret, uri, confirmed, codes: confirmed.body.recoveryCodes as string[] }
  }

  test('asks for a code only once it was confirmed, and each code counts once', async () => {
    const { email, browser, secret, uri, confirmed } = await withTwoStep()
    expect(uri).toMatch(/^otpauth:\/\/totp\/Commonground/)
    expect(confirmed.status).toBe(200)
    expect((await browser.get('/me')).body.me.twoStep).toBe(true)
    expect(await enter(email, PASSWORD)).toMatchObject({
      status: 401,
      body: { code: 'code_needed' },
      cookie: null,
    })
    expect((await enter(email, PASSWORD, '000 000')).body.code).toBe('wrong_code')
    // The code that confirmed it was used; the next one is good, once, also when two try at the same time.
    expect((await enter(email, PASSWORD, codeOf(secret))).body.code).toBe('wrong_code')
    const next = codeOf(secret, 1)
    const both = await Promise.all([enter(email, PASSWORD, next), enter(email, PASSWORD, next)])
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 401])
    expect((await browser.post('/me/two-step')).body.code).toBe('two_step_on')
  })

  test('a recovery code opens once, however it is typed', async () => {
    const { email, codes } = await withTwoStep()
    expect(codes).toHaveLength(10)
    const typed = ` ${codes[3]!.toUpperCase().replaceAll('-', ' ')} `
    expect((await enter(email, PASSWORD, typed)).status).toBe(200)
    expect((await enter(email, PASSWORD, codes[3])).body.code).toBe('wrong_code')
    expect((await enter(email, PASSWORD, codes[4])).status).toBe(200)
  })

  test('wrong codes lock the account like wrong passwords', async () => {
    const { email, codes } = await withTwoStep()
    for (let i = 0; i < 10; i++) await enter(email, PASSWORD, '000000')
    expect((await enter(email, PASSWORD, codes[0])).body.code).toBe('locked')
  })

  test('goes off with the password only, or at the console for a lost phone', async () => {
    const { email, browser } = await withTwoStep()
    expect((await browser.post('/me/two-step/stop', { password: 'guessing' })).body.code).toBe(
      'wrong_password',
    )
    expect((await browser.post('/me/two-step/stop', { password: PASSWORD })).status).toBe(200)
    expect((await enter(email, PASSWORD)).status).toBe(200)
    expect((await browser.post('/me/two-step/confirm', { code: '123456' })).body.code).toBe(
      'two_step_not_started',
    )
    const lost = await withTwoStep()
    await resetFromConsole(house.house, lost.email, true)
    expect((await enter(lost.email, PASSWORD)).status).toBe(200)
    const actions = await actionsIn(workspace)
    for (const action of ['accounts.two_step_on', 'accounts.two_step_off', 'accounts.password_reset_link'])
      expect(actions).toContain(action)
  })
})

describe('tokens', () => {
  const make = (input: object = {}) => ({
    name: 'Membership system',
    role: 'region',
    scope: 'read',
    ...input,
  })

  test('do no more than they were made for, and nothing to the account itself', async () => {
    const { browser } = await signedIn(house, workspace, 'region')
    const { token, secret } = (await browser.post('/me/tokens', make())).body
    expect(secret).toMatch(/^cg_[\w-]{43}$/)
    expect(JSON.stringify((await browser.get('/me/tokens')).body)).not.toContain(secret.slice(3))
    const reader = visitor(house, { token: secret })
    expect((await reader.get('/me')).body.me.organiser.role).toBe('region')
    expect((await reader.get('/organisers')).status).toBe(200)
    expect((await reader.post('/invitations', { name: 'Ben', role: 'viewer' })).body.code).toBe('not_allowed')
    const writer = visitor(house, {
      token: (await browser.post('/me/tokens', make({ scope: 'write' }))).body.secret,
    })
    const ben = await signedIn(house, workspace, 'viewer')
    const raised = { role: 'region', branchIds: [] }
    expect((await writer.put(`/organisers/${ben.organiserId}`, raised)).body.code).toBe('not_allowed')
    expect((await ben.browser.get('/me')).body.me.organiser.role).toBe('viewer')
    for (const path of [
      '/invitations',
      '/me/tokens',
      '/me/password',
      '/me/passkeys/options',
      '/me/two-step',
      '/me/sessions/end-others',
    ]) {
      const answer = await writer.post(path, { ...make(), current: PASSWORD, next: NEXT })
      expect([path, answer.status]).toEqual([path, 403])
    }
    expect((await browser.delete(`/me/tokens/${token.id}`)).status).toBe(200)
    expect((await reader.get('/me')).body.me).toBeNull()
  })

  test('never reach above their maker, not even once the maker has come down', async () => {
    const own = await newWorkspace()
    const branch = await newBranch(own)
    const ann = await signedIn(house, own, 'branch', { branchIds: [branch] })
    for (const role of ['region', 'partner', 'viewer'])
      expect((await ann.browser.post('/me/tokens', make({ role }))).body.code).toBe('not_allowed')
    const key = visitor(house, {
      token: (await ann.browser.post('/me/tokens', make({ role: 'branch' }))).body.secret,
    })
    expect((await key.get('/me')).body.me.organiser).toMatchObject({ role: 'branch', branchIds: [branch] })
    const boss = await signedIn(house, own, 'region')
    await boss.browser.put(`/organisers/${ann.organiserId}`, { role: 'listener', branchIds: [] })
    expect((await key.get('/me')).body.me.organiser).toMatchObject({ role: 'listener', branchIds: [] })
    expect((await key.get('/invitations')).status).toBe(403)
  })

  test('end on their day, and belong to their maker alone', async () => {
    const [ann, ben] = [
      await signedIn(house, workspace, 'region'),
      await signedIn(house, workspace, 'region'),
    ]
    const { token, secret } = (await ann.browser.post('/me/tokens', make({ expiresInDays: 1 }))).body
    expect((await ben.browser.delete(`/me/tokens/${token.id}`)).status).toBe(404)
    await asOwner((client) =>
      client.query(`update sign_in.tokens set expires_at = now() - interval '1 second' where id = $1`, [
        token.id,
      ]),
    )
    expect((await visitor(house, { token: secret }).get('/me')).body.me).toBeNull()
    for (const bad of [{ expiresInDays: 0 }, { expiresInDays: 1.5 }, { scope: 'admin' }, { name: ' ' }]) {
      expect((await ann.browser.post('/me/tokens', make(bad))).status).toBe(422)
    }
  })
})
