import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { asOwner, newWorkspace } from '#tests/setup/database.ts'
import { exampleUser, signInLink } from './one-time-link.ts'
import { openTestHouse, type TestHouse } from './testing/house.ts'
import { newAccount } from './testing/people.ts'
import { visitor } from './testing/visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.stop())

async function exampleOrganiser() {
  const [userId, workspace] = [
    await exampleUser(house.house, { name: 'Sam', email: `${newId()}@example.org` }),
    await newWorkspace('Example'),
  ]
  await asOwner(async (client) => {
    await client.query('update workspaces set example = true where workspace_id = $1', [workspace])
    await client.query(
      `insert into organisers (workspace_id, id, user_id, name, role) values ($1, $2, $3, 'Sam', 'region')`,
      [workspace, newId(), userId],
    )
  })
  return userId
}

const tokenOf = (link: string) => link.split('#link=')[1]!

test('an example opens by link once, the newest link only', async () => {
  const userId = await exampleOrganiser()
  const old = tokenOf(await signInLink(house.house, userId))
  const token = tokenOf(await signInLink(house.house, userId))
  const enter = (secret: string) => visitor(house).post('/sign-in/link', { token: secret })
  expect((await enter(old)).body.code).toBe('link_ended')
  const both = await Promise.all([enter(token), enter(token)])
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 410])
  expect(both.find((answer) => answer.status === 200)!.body.workspace.example).toBe(true)
})

test('no link opens a real workspace, also not one made before its user joined it', async () => {
  const real = await newAccount(await newWorkspace(), 'listener')
  await expect(signInLink(house.house, real.userId)).rejects.toMatchObject({ code: 'not_found' })
  const userId = await exampleOrganiser()
  const token = tokenOf(await signInLink(house.house, userId))
  await asOwner(async (client) =>
    client.query(
      `insert into organisers (workspace_id, id, user_id, name, role) values ($1, $2, $3, 'Sam', 'viewer')`,
      [await newWorkspace(), newId(), userId],
    ),
  )
  expect((await visitor(house).post('/sign-in/link', { token })).body.code).toBe('link_ended')
})
