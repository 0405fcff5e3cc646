import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner, newWorkspace } from '#tests/setup/database.ts'
import { unlockFromConsole } from './console.ts'
import { openTestHouse, type TestHouse } from './testing/house.ts'
import { actionsIn, newAccount, PASSWORD, signedIn } from './testing/people.ts'
import { newAddress, visitor } from './testing/visitor.ts'

let house: TestHouse
let workspace: string

beforeAll(async () => {
  house = await openTestHouse()
  workspace = await newWorkspace()
})
afterAll(() => house.stop())

type Seen = { id: string; device: string; here: boolean }
const wrong = 'not the words they chose'

describe('sign-in', () => {
  test('a stranger learns nothing about who has an account, not even from the time it takes', async () => {
    const { email } = await newAccount(workspace, 'listener')
    const mails = { known: email, unknown: `nobody-${email}` }
    const best = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY }
    const seen = new Set<string>()
    // The quickest of several, because the machine may be busy with something else.
    for (const who of ['known', 'unknown', 'known', 'unknown', 'known', 'unknown'] as const) {
      const started = performance.now()
      const answer = await visitor(house).post('/sign-in', { email: mails[who], password: wrong })
      best[who] = Math.min(best[who], performance.now() - started)
      expect(answer).toMatchObject({ status: 401, body: { code: 'wrong_password' }, cookie: null })
      seen.add(JSON.stringify({ ...answer.body, data: { ...answer.body.data, requestId: '' } }))
    }
    expect(seen.size).toBe(1)
    expect(best.unknown).toBeGreaterThan(best.known / 3)
  })

  test('a stored password or cookie is never the thing itself', async () => {
    const { userId, browser } = await signedIn(house, workspace, 'listener')
    const secret = browser.cookie().split('=')[1]!
    const rows = await asOwner((client) =>
      client.query(
        'select u.password_hash, s.token_hash from sign_in.users u join sign_in.sessions s on s.user_id = u.id where u.id = $1',
        [userId],
      ),
    )
    expect(rows.rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(rows.rows[0].token_hash).toMatch(/^[0-9a-f]{64}$/)
    expect(rows.rows[0].token_hash).not.toContain(secret)
  })

  test('ten wrong passwords lock an account and an invented one alike, also on a new server, until unlocked', async () => {
    const { email } = await newAccount(workspace, 'listener')
    for (const mail of [email, `nobody-${email}`]) {
      for (let i = 0; i < 10; i++)
        expect((await visitor(house).post('/sign-in', { email: mail, password: wrong })).body.code).toBe(
          'wrong_password',
        )
      const later = await openTestHouse()
      expect(await visitor(later).post('/sign-in', { email: mail, password: PASSWORD })).toMatchObject({
        status: 429,
        body: { code: 'locked' },
      })
      await later.stop()
    }
    await unlockFromConsole(house.house, email)
    expect((await visitor(house).post('/sign-in', { email, password: PASSWORD })).status).toBe(200)
    expect(await actionsIn(workspace)).toContain('accounts.unlock')
  })

  test('each further wrong password doubles the lock', async () => {
    const { email, userId } = await newAccount(workspace, 'listener')
    const minutes = async (failed: number) => {
      await asOwner((client) =>
        client.query('update sign_in.users set failed_attempts = $2, locked_until = null where id = $1', [
          userId,
          failed,
        ]),
      )
      await visitor(house).post('/sign-in', { email, password: wrong })
      const { rows } = await asOwner((client) =>
        client.query(
          'select extract(epoch from locked_until - now()) / 60 as left from sign_in.users where id = $1',
          [userId],
        ),
      )
      return Math.round(Number(rows[0].left))
    }
    expect(await minutes(9)).toBe(15)
    expect(await minutes(10)).toBe(30)
    expect(await minutes(11)).toBe(60)
    expect(await minutes(400)).toBe(24 * 60)
  })

  test('one network gets ten wrong tries in a quarter of an hour, also on a new server; right ones cost none', async () => {
    const address = newAddress()
    const { email } = await newAccount(workspace, 'listener')
    const from = (there: TestHouse, at = address) => visitor(there, { address: at })
    for (let i = 0; i < 12; i++)
      expect((await from(house).post('/sign-in', { email, password: PASSWORD })).status).toBe(200)
    const guesses = Array.from({ length: 14 }, (_, i) =>
      from(house).post('/sign-in', { email: `a${i}@example.org`, password: wrong }),
    )
    const codes = (await Promise.all(guesses)).map((answer) => answer.body.code)
    expect(codes.filter((code) => code === 'wrong_password')).toHaveLength(10)
    expect(codes.filter((code) => code === 'too_many')).toHaveLength(4)
    const later = await openTestHouse()
    expect((await from(later).post('/sign-in', { email, password: PASSWORD })).body.code).toBe('too_many')
    // Another machine behind the same IPv6 line is the same network.
    expect(
      (await from(later, address.replace('::1', '::2')).post('/sign-in', { email, password: PASSWORD })).body
        .code,
    ).toBe('too_many')
    expect((await visitor(later).post('/sign-in', { email, password: PASSWORD })).status).toBe(200)
    await later.stop()
  })

  test('bad input is refused in words, never a fault of ours', async () => {
    const browser = visitor(house)
    const bad = [
      {},
      { email: 'a@b.org' },
      { email: 7, password: [] },
      { email: 'x\u0000@example.org', password: wrong },
      { email: 'a@b.org', password: 'x'.repeat(5000) },
      [],
    ]
    for (const body of bad)
      expect(await browser.post('/sign-in', body)).toMatchObject({ status: 422, body: { code: 'invalid' } })
    browser.useCookie('commonground_session=%00; commonground_session')
    expect((await browser.get('/me')).body.me).toBeNull()
    expect(await visitor(house, { token: 'cg_nonsense' }).get('/me/sessions')).toMatchObject({
      status: 401,
      body: { code: 'not_signed_in' },
    })
  })

  test('someone taken out of their only workspace is told so', async () => {
    const { email, userId } = await newAccount(workspace, 'listener')
    await asOwner((client) =>
      client.query('update organisers set removed_at = now() where user_id = $1', [userId]),
    )
    expect(await visitor(house).post('/sign-in', { email, password: PASSWORD })).toMatchObject({
      status: 403,
      body: { code: 'no_workspace' },
    })
  })
})

describe('sessions', () => {
  test('a session that was ended stops at once, here and elsewhere', async () => {
    const { email, browser: phone } = await signedIn(house, workspace, 'listener')
    const laptop = visitor(house)
    await laptop.post('/sign-in', { email, password: PASSWORD })
    const { sessions } = (await laptop.get('/me/sessions')).body
    expect(sessions.map((each: Seen) => [each.device, each.here]).sort()).toEqual([
      ['Firefox on Android', false],
      ['Firefox on Android', true],
    ])
    const other = sessions.find((each: Seen) => !each.here)
    expect((await laptop.delete(`/me/sessions/${other.id}`)).status).toBe(200)
    expect((await phone.get('/me/sessions')).status).toBe(401)
    expect((await laptop.delete(`/me/sessions/${other.id}`)).status).toBe(404)
    const kept = laptop.cookie()
    expect((await laptop.post('/sign-out')).cookie).toContain('Max-Age=0')
    laptop.useCookie(kept)
    expect((await laptop.get('/me')).body.me).toBeNull()
  })

  test('nobody ends the session of someone else', async () => {
    const [ann, ben] = [
      await signedIn(house, workspace, 'region'),
      await signedIn(house, workspace, 'region'),
    ]
    const id = (await ann.browser.get('/me/sessions')).body.sessions[0].id
    expect((await ben.browser.delete(`/me/sessions/${id}`)).status).toBe(404)
    expect((await ann.browser.get('/me')).body.me).not.toBeNull()
  })

  test('a session slides with use, but not for ever', async () => {
    const { userId, browser } = await signedIn(house, workspace, 'listener')
    const set = (words: string) =>
      asOwner((client) => client.query(`update sign_in.sessions set ${words} where user_id = $1`, [userId]))
    const daysLeft = async () => {
      const { rows } = await asOwner((client) =>
        client.query(
          'select extract(epoch from expires_at - now()) / 86400 as days from sign_in.sessions where user_id = $1',
          [userId],
        ),
      )
      return Math.round(Number(rows[0].days))
    }
    await set(`last_seen_at = now() - interval '6 minutes', expires_at = now() + interval '2 days'`)
    await browser.get('/me')
    expect(await daysLeft()).toBe(30)
    await set(`last_seen_at = now() - interval '6 minutes', created_at = now() - interval '175 days'`)
    await browser.get('/me')
    expect(await daysLeft()).toBe(5)
    await set(`expires_at = now() - interval '1 second'`)
    expect((await browser.get('/me')).body.me).toBeNull()
  })

  test('a request forged from another page is refused', async () => {
    const { browser } = await signedIn(house, workspace, 'region')
    const headers = { cookie: browser.cookie(), 'content-type': 'application/json' }
    const response = await house.app.request('/api/me/sessions/end-others', {
      method: 'POST',
      headers,
      body: '{}',
    })
    expect(response.status).toBe(403)
    // Nor does a made-up token open the way for the cookie beside it.
    const both = await house.app.request('/api/me/sessions/end-others', {
      method: 'POST',
      headers: { ...headers, authorization: 'x' },
      body: '{}',
    })
    expect(both.status).toBe(401)
  })

  test('one goes only to a workspace one belongs to', async () => {
    const [here, elsewhere] = [await newWorkspace('Here'), await newWorkspace('Elsewhere')]
    const { browser, userId } = await signedIn(house, here, 'region')
    expect((await browser.post('/me/workspace', { workspaceId: elsewhere })).status).toBe(404)
    await asOwner((client) =>
      client.query(
        `insert into organisers (workspace_id, id, user_id, name, role) values ($1, gen_random_uuid(), $2, 'Ann', 'viewer')`,
        [elsewhere, userId],
      ),
    )
    expect((await browser.post('/me/workspace', { workspaceId: elsewhere })).body).toMatchObject({
      organiser: { role: 'viewer' },
      workspace: { name: 'Elsewhere' },
    })
    expect((await browser.get('/me')).body.me.organiser.role).toBe('viewer')
    expect((await browser.get('/invitations')).status).toBe(403)
  })
})
