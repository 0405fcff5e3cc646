import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { asOwner, newWorkspace } from '#tests/setup/database.ts'
import { exampleUser, signInLink } from './one-time-link.ts'
import { openTestHouse, type TestHouse } from './testing/house.ts'

let there: TestHouse

beforeAll(async () => {
  there = await openTestHouse()
})
afterAll(() => there.stop())

async function place(userId: string, example: boolean): Promise<void> {
  const workspaceId = await newWorkspace()
  await asOwner(async (client) => {
    await client.query('update workspaces set example = $2 where workspace_id = $1', [workspaceId, example])
    await client.query(
      `insert into organisers (workspace_id, id, user_id, name, role) values ($1, $2, $3, 'Amina Hassan', 'region')`,
      [workspaceId, newId(), userId],
    )
  })
}

const newUser = () => exampleUser(there.house, { name: 'Amina Hassan', email: `${newId()}@example.org` })

const use = (link: string) =>
  there.app.fetch(
    new Request('http://localhost:4000/api/sign-in/link', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-commonground': '1', 'x-forwarded-for': newId() },
      body: JSON.stringify({ token: link.split('#link=')[1] }),
    }),
  )

test('a link lets the organiser of an example in once', async () => {
  const userId = await newUser()
  await place(userId, true)
  const link = await signInLink(there.house, userId)
  const first = await use(link)
  expect(first.status).toBe(200)
  expect(first.headers.getSetCookie()[0]).toMatch(/^commonground_session=.+HttpOnly/)
  const again = await use(link)
  expect(again.status).toBe(410)
  expect(await again.json()).toMatchObject({ code: 'link_ended' })
})

test('a newer link ends the older, and its day ends both', async () => {
  const userId = await newUser()
  await place(userId, true)
  const [older, newer] = [await signInLink(there.house, userId), await signInLink(there.house, userId)]
  expect((await use(older)).status).toBe(410)
  await asOwner((client) =>
    client.query(`update sign_in.links set expires_at = now() - interval '1 second' where user_id = $1`, [
      userId,
    ]),
  )
  expect((await use(newer)).status).toBe(410)
})

test('whoever belongs to a real workspace too gets no link, and one made before opens nothing', async () => {
  const userId = await newUser()
  await place(userId, true)
  const link = await signInLink(there.house, userId)
  await place(userId, false)
  expect((await use(link)).status).toBe(410)
  await expect(signInLink(there.house, userId)).rejects.toMatchObject({ code: 'not_found' })
})
