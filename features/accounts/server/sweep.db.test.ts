import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { asOwner, newWorkspace } from '#tests/setup/database.ts'
import { sweepSignIn } from './jobs.ts'
import { openTestHouse, type TestHouse } from './testing/house.ts'
import { signedIn } from './testing/people.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.stop())

test('the daily sweep takes what has ended and leaves what has not', async () => {
  const { userId, browser } = await signedIn(house, await newWorkspace(), 'listener')
  const key = `link:${newId()}`
  const [ended, open] = [newId(), newId()]
  await asOwner(async (client) => {
    await client.query(
      `insert into sign_in.sessions (id, token_hash, user_id, workspace_id, device, expires_at) values ($1::uuid, $1::text, $2, $1::uuid, 'x', now() - interval '1 second')`,
      [ended, userId],
    )
    await client.query(
      `insert into sign_in.challenges (id, challenge, expires_at) values ($1, 'x', now() - interval '1 second'), ($2, 'x', now() + interval '1 minute')`,
      [ended, open],
    )
    await client.query(
      `insert into sign_in.attempts values ($1::text, 1, now() - interval '1 second'), ('nobody:' || $1::text, 12, now() - interval '1 day')`,
      [key],
    )
  })
  await sweepSignIn.run(house.house, {}, null)
  const left = await asOwner(async (client) => ({
    sessions: (await client.query('select id from sign_in.sessions where user_id = $1', [userId])).rowCount,
    challenges: (await client.query('select id from sign_in.challenges where id = any ($1)', [[ended, open]]))
      .rows,
    attempts: (await client.query('select key from sign_in.attempts where key like $1', [`%${key}`])).rows,
  }))
  expect(left).toEqual({ sessions: 1, challenges: [{ id: open }], attempts: [{ key: `nobody:${key}` }] })
  expect((await browser.get('/me')).body.me).not.toBeNull()
})
