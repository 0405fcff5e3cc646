import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openTestHouse, type TestHouse } from '#features/accounts/server/testing/house.ts'
import { newAccount } from '#features/accounts/server/testing/people.ts'
import { recordPeople } from '#features/people/server/public.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { refreshCommand } from './refresh.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => house.stop())

test('brings what was stored by older rules up to those of this version, and touches nothing else', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {})
  const workspace = await newWorkspace()
  await newAccount(workspace, 'region')
  const region = await newOrganiser(workspace, 'region')
  const id = newId()
  const phones = [{ number: '07700 900123' }]
  await as(region, (tx) => recordPeople(tx, [{ id, name: 'Joan Whitlock', kind: 'member', phones }]))
  const state = () =>
    asOwner(async (client) => {
      const { rows: people } = await client.query('select * from people where id = $1', [id])
      const words = 'select * from person_tokens where person_id = $1 order by kind, token'
      return { people, words: (await client.query(words, [id])).rows }
    })
  const before = await state()
  expect(before.people[0].sort_name).toBe('whitlock joan')
  await asOwner(async (client) => {
    await client.query(`update people set sort_name = 'joan whitlock' where id = $1`, [id])
    await client.query(`update person_tokens set sort_name = 'joan whitlock' where person_id = $1`, [id])
    await client.query(`delete from person_tokens where person_id = $1 and kind = 'tail'`, [id])
  })
  await refreshCommand(house.house)
  expect(await state()).toEqual(before)
})
