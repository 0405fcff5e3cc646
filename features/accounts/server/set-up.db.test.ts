import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scratchDatabase } from '#server/database/scratch.ts'
import { setupLink } from './set-up.ts'
import { openTestHouse, type TestHouse } from './testing/house.ts'
import { newAddress, visitor } from './testing/visitor.ts'

let house: TestHouse

beforeAll(async () => {
  house = await openTestHouse({
    database: await scratchDatabase(),
    publicUrl: 'https://commonground.example.org',
  })
})
afterAll(() => house.stop())

const tokenOf = (link: string | null) => link!.split('#token=')[1]!
const asked = {
  workspaceName: 'Harrow Dale Region',
  name: 'Ann Okoro',
  email: ' Ann@Example.org ',
  password: 'corner shop on a wet Tuesday',
}

test('the printed link opens the first workspace once; everything else about it is refused', async () => {
  const browser = visitor(house)
  expect((await browser.get('/accounts/state')).body).toEqual({ setUp: false, mail: false })
  expect((await browser.get('/me')).body).toEqual({ me: null })
  const old = tokenOf(await setupLink(house.house))
  const link = await setupLink(house.house)
  expect(link).toMatch(/^https:\/\/commonground\.example\.org\/set-up#token=[\w-]{43}$/)
  const token = tokenOf(link)

  const refused = async (input: object) => (await browser.post('/set-up', { ...asked, token, ...input })).body
  expect(await refused({ token: old })).toMatchObject({ code: 'link_ended' })
  expect(await refused({ token: `${token}'` })).toMatchObject({
    code: 'invalid',
    data: { fields: { token: expect.any(String) } },
  })
  expect(await refused({ email: 'ann at example' })).toMatchObject({
    data: { fields: { email: 'not_an_address' } },
  })
  expect(await refused({ password: 'short' })).toMatchObject({ data: { fields: { password: 'too_small' } } })
  expect(await refused({ password: 'ANN@example.org' })).toMatchObject({
    data: { fields: { password: 'too_like_you' } },
  })
  expect(await refused({ password: 'aaaaaaaaaaaaaaaa' })).toMatchObject({
    data: { fields: { password: 'too_simple' } },
  })
  expect(await refused({ name: '\u0000' })).toMatchObject({ code: 'invalid' })
  expect((await browser.get('/accounts/state')).body.setUp).toBe(false)

  const [won, lost] = (
    await Promise.all([1, 2].map(() => visitor(house).post('/set-up', { ...asked, token })))
  ).sort((a, b) => a.status - b.status)
  expect(lost).toMatchObject({ status: 410, body: { code: 'link_ended' } })
  expect(won!.body).toMatchObject({
    organiser: { name: 'Ann Okoro', role: 'region', branchIds: [] },
    workspace: { name: 'Harrow Dale Region', example: false },
    email: 'Ann@example.org',
    twoStep: false,
  })
  expect(won!.cookie).toMatch(
    /^commonground_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=15552000; Secure$/,
  )
  expect(await setupLink(house.house)).toBeNull()
})

test('those who only try an example do not keep others from setting up', async () => {
  const database = await scratchDatabase()
  const there = await openTestHouse({ database })
  const client = new pg.Client(database.owner)
  await client.connect()
  await client.query(`with w as (insert into workspaces (workspace_id, name, example) values (gen_random_uuid(), 'Example', true) returning workspace_id),
    u as (insert into sign_in.users (id, email, email_key, name, password_hash) values (gen_random_uuid(), 'sam@example.org', 'sam@example.org', 'Sam', 'x') returning id)
    insert into organisers (workspace_id, id, user_id, name, role) select workspace_id, gen_random_uuid(), id, 'Sam', 'region' from w, u`)
  await client.end()
  const token = tokenOf(await setupLink(there.house))
  const browser = visitor(there)
  expect((await browser.post('/set-up', { ...asked, token, email: 'sam@example.org' })).body.code).toBe(
    'email_taken',
  )
  expect((await browser.post('/set-up', { ...asked, token })).body.workspace.example).toBe(false)
  expect(await setupLink(there.house)).toBeNull()
  await there.stop()
})

test('after that one signs in with any spelling of the address', async () => {
  const browser = visitor(house)
  expect((await browser.get('/accounts/state')).body.setUp).toBe(true)
  const answer = await browser.post('/sign-in', { email: 'ANN@EXAMPLE.ORG', password: asked.password })
  expect(answer.body.workspaces).toHaveLength(1)
  expect((await browser.get('/me')).body.me).toEqual(answer.body)
})

test('guessing links is slow from one network', async () => {
  const [guesser, neighbour] = [visitor(house, { address: newAddress() }), visitor(house)]
  const guess = { token: 'x'.repeat(43) }
  const codes: string[] = []
  for (let i = 0; i < 21; i++) codes.push((await guesser.post('/password-reset/look', guess)).body.code)
  expect(new Set(codes.slice(0, 20))).toEqual(new Set(['link_ended']))
  expect(codes[20]).toBe('too_many')
  expect((await neighbour.post('/password-reset/look', guess)).body.code).toBe('link_ended')
})
