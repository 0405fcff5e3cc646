import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner, newWorkspace } from '#tests/setup/database.ts'
import { resetFromConsole } from './console.ts'
import { softPasskey } from './testing/authenticator.ts'
import { openTestHouse, type TestHouse } from './testing/house.ts'
import { actionsIn, PASSWORD, signedIn } from './testing/people.ts'
import { type Visitor, visitor } from './testing/visitor.ts'

let house: TestHouse
let workspace: string
const site = { rpID: 'localhost', origin: 'http://localhost:4000' }

beforeAll(async () => {
  house = await openTestHouse()
  workspace = await newWorkspace()
})
afterAll(() => house.stop())

async function add(browser: Visitor, key = softPasskey(site)) {
  const { challengeId, options } = (await browser.post('/me/passkeys/options')).body
  const response = key.create(options.challenge)
  const answer = await browser.post('/me/passkeys', { challengeId, name: 'My phone', response })
  return { key, answer, again: { challengeId, name: 'My phone', response } }
}

async function begin(browser = visitor(house)) {
  const { challengeId, options } = (await browser.post('/sign-in/passkey/options')).body
  return { browser, challengeId, challenge: options.challenge as string, options }
}

test('a passkey signs in by itself, each challenge once', async () => {
  const { browser, email } = await signedIn(house, workspace, 'listener')
  const { key, answer, again } = await add(browser)
  expect(answer).toMatchObject({ status: 200, body: { id: key.id, name: 'My phone', lastUsedAt: null } })
  expect((await browser.post('/me/passkeys', again)).body.code).toBe('passkey_failed')
  expect((await browser.post('/me/passkeys/options')).body.options.excludeCredentials).toMatchObject([
    { id: key.id },
  ])

  const { browser: phone, challengeId, challenge, options } = await begin()
  expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
  const response = key.get(challenge)
  const entered = await phone.post('/sign-in/passkey', { challengeId, response })
  expect(entered.body.email).toBe(email)
  expect((await phone.get('/me')).body.me.email).toBe(email)
  expect(await visitor(house).post('/sign-in/passkey', { challengeId, response })).toMatchObject({
    status: 401,
    body: { code: 'passkey_failed' },
    cookie: null,
  })
  expect((await browser.get('/me/passkeys')).body.passkeys).toMatchObject([
    { name: 'My phone', lastUsedAt: expect.any(String) },
  ])
})

test('a passkey of another site, another key, an old or borrowed challenge, a key without a finger: all refused', async () => {
  const { browser } = await signedIn(house, workspace, 'listener')
  const { key } = await add(browser)
  const tries = [
    softPasskey({ rpID: 'localhost', origin: 'http://localhost:4001' }),
    softPasskey({ rpID: 'evil.example', origin: 'http://localhost:4000' }),
    softPasskey(site, { verifies: false }),
  ]
  for (const bad of tries) expect((await add(browser, bad)).answer.body.code).toBe('passkey_failed')
  const stranger = await begin()
  const unknown = softPasskey(site).get(stranger.challenge)
  expect(
    (
      await stranger.browser.post('/sign-in/passkey', {
        challengeId: stranger.challengeId,
        response: unknown,
      })
    ).status,
  ).toBe(401)

  const other = await begin()
  const forged = { ...softPasskey(site).get(other.challenge), id: key.id, rawId: key.id }
  expect(
    (await other.browser.post('/sign-in/passkey', { challengeId: other.challengeId, response: forged }))
      .status,
  ).toBe(401)

  const late = await begin()
  await asOwner((client) =>
    client.query(`update sign_in.challenges set expires_at = now() - interval '1 second' where id = $1`, [
      late.challengeId,
    ]),
  )
  expect(
    (
      await late.browser.post('/sign-in/passkey', {
        challengeId: late.challengeId,
        response: key.get(late.challenge),
      })
    ).status,
  ).toBe(401)

  // A challenge handed out for adding a passkey does not serve for signing in.
  const mine = (await browser.post('/me/passkeys/options')).body
  expect(
    (
      await late.browser.post('/sign-in/passkey', {
        challengeId: mine.challengeId,
        response: key.get(mine.options.challenge),
      })
    ).status,
  ).toBe(401)
  for (const response of [{}, { id: 7 }, { id: key.id, response: 'x' }, { id: '\u0000' }]) {
    const { browser: nobody, challengeId } = await begin()
    expect((await nobody.post('/sign-in/passkey', { challengeId, response })).status).toBe(401)
  }
})

test('a removed passkey no longer opens; nobody removes another’s', async () => {
  const [ann, ben] = [
    await signedIn(house, workspace, 'listener'),
    await signedIn(house, workspace, 'listener'),
  ]
  const { key } = await add(ann.browser)
  expect((await ben.browser.delete(`/me/passkeys/${key.id}`)).status).toBe(404)
  expect((await ann.browser.delete(`/me/passkeys/${key.id}`)).status).toBe(200)
  const { browser, challengeId, challenge } = await begin()
  expect((await browser.post('/sign-in/passkey', { challengeId, response: key.get(challenge) })).status).toBe(
    401,
  )
  expect(await actionsIn(workspace)).toEqual(
    expect.arrayContaining(['accounts.add_passkey', 'accounts.remove_passkey']),
  )
})

test('a new password ends passkeys and tokens, which somebody else may have made, unless they are kept', async () => {
  const { browser, email, userId } = await signedIn(house, workspace, 'listener')
  const { key } = await add(browser)
  const token = { name: 'Sheet', role: 'listener', scope: 'read' }
  await browser.post('/me/tokens', token)
  const [next, last] = ['three buses and a bicycle', 'four ducks on a frozen canal']
  const keys = async () => [
    (await browser.get('/me/passkeys')).body.passkeys.length,
    (await browser.get('/me/tokens')).body.tokens.length,
  ]
  await browser.post('/me/password', { current: PASSWORD, next, keepKeys: true })
  expect(await keys()).toEqual([1, 1])
  await browser.post('/me/password', { current: next, next: last })
  expect(await keys()).toEqual([0, 0])
  const { browser: thief, challengeId, challenge } = await begin()
  expect(
    (await thief.post('/sign-in/passkey', { challengeId, response: key.get(challenge) })).body.code,
  ).toBe('passkey_failed')
  const { rows } = await asOwner((client) =>
    client.query(
      `select after from audit where action = 'accounts.change_password' and subject_id = $1 order by at, id`,
      [userId],
    ),
  )
  expect(rows.map((row) => row.after)).toMatchObject([{ passkeys: 0 }, { tokens: 1, passkeys: 1 }])

  await add(browser)
  const link = await resetFromConsole(house.house, email, false)
  await visitor(house).post('/password-reset', { token: link.split('#token=')[1]!, password: next })
  await browser.post('/sign-in', { email, password: next })
  expect(await keys()).toEqual([0, 0])
})
