import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openTestHouse, type TestHouse } from '#features/accounts/server/testing/house.ts'
import { newAccount, PASSWORD } from '#features/accounts/server/testing/people.ts'
import { visitor } from '#features/accounts/server/testing/visitor.ts'
import { newId } from '#kernel/ids.ts'
import { asOwner, newBranch, newWorkspace } from '#tests/setup/database.ts'
import { tokenCommand } from './token.ts'
import { userCommand } from './user.ts'

let house: TestHouse
let said: string[] = []

beforeAll(async () => {
  house = await openTestHouse()
})
beforeEach(() => {
  said = []
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)))
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => house.stop())

const user = (...args: string[]) => userCommand(house.house, args)
const token = (...args: string[]) => tokenCommand(house.house, args)

test('an invitation for a branch by its name, and words for what is wrong', async () => {
  const name = `Region ${newId()}`
  const workspace = await newWorkspace(name)
  const branch = await newBranch(workspace, 'Harrow Dale Health')
  const asked = ['--name', 'Eve', '--role', 'branch', '--workspace', name]
  await expect(user('invite', ...asked, '--branch', 'Harrow Dale Health')).rejects.toThrow(
    'nobody to act for it',
  )
  await newAccount(workspace, 'region')
  await expect(user('invite', ...asked, '--branch', 'Harrow')).rejects.toThrow(
    'There is no branch of that name.\nHarrow',
  )
  await expect(user('invite', ...asked)).rejects.toThrow('branchIds: needs_branch')
  await expect(user('invite', '--name', 'Eve', '--role', 'owner')).rejects.toThrow('commonground user invite')
  await expect(user('invite', '--what')).rejects.toThrow("Unknown option '--what'")
  await expect(user('constructor')).rejects.toThrow('commonground user list')
  await user('invite', ...asked, '--branch', 'harrow dale health')
  const joined = await visitor(house).post('/invitations/accept', {
    token: said.at(-1)!.split('#token=')[1],
    name: 'Eve',
    email: `${newId()}@example.org`,
    password: PASSWORD,
  })
  expect(joined.body.organiser).toMatchObject({ role: 'branch', branchIds: [branch] })
  await user('list')
  expect(said.some((line) => line.startsWith(`${name}\tEve\t`))).toBe(true)
})

test('an invitation for a partner names the coalition that shares with them', async () => {
  const name = `Region ${newId()}`
  const workspace = await newWorkspace(name)
  await newAccount(workspace, 'region')
  const coalition = newId()
  await asOwner((client) =>
    client.query(`insert into coalitions (workspace_id, id, name) values ($1, $2, 'Save the Wardens')`, [
      workspace,
      coalition,
    ]),
  )
  const asked = ['--name', 'Zoe', '--role', 'partner', '--workspace', name]
  await expect(user('invite', ...asked)).rejects.toThrow('coalitionIds: needs_coalition')
  await expect(user('invite', ...asked, '--coalition', 'Save')).rejects.toThrow(
    'There is no coalition of that name',
  )
  await user('invite', ...asked, '--coalition', 'save the wardens')
  const joined = await visitor(house).post('/invitations/accept', {
    token: said.at(-1)!.split('#token=')[1],
    name: 'Zoe',
    email: `${newId()}@example.org`,
    password: PASSWORD,
  })
  expect(joined.body.organiser).toMatchObject({ role: 'partner' })
  const { rows } = await asOwner((client) =>
    client.query(`select coalition_ids from organisers where workspace_id = $1 and role = 'partner'`, [
      workspace,
    ]),
  )
  expect(rows).toEqual([{ coalition_ids: [coalition] }])
})

test('a reset link and a token for someone by their mail address', async () => {
  const name = `Region ${newId()}`
  const { email } = await newAccount(await newWorkspace(name), 'listener')
  await user('reset', email)
  expect(said.at(-1)).toMatch(/\/reset#token=[\w-]{43}$/)
  await user('unlock', email)
  await expect(user('unlock', 'nobody@example.org')).rejects.toThrow('There is no such account')
  await expect(user('reset', 'nonsense')).rejects.toThrow('not_an_address')
  await expect(
    token('create', email, '--name', 'Sheet', '--role', 'region', '--workspace', name),
  ).rejects.toThrow('more than its owner')
  await expect(token('create', email, '--name', 'Sheet', '--days', 'soon')).rejects.toThrow(
    'commonground token create',
  )
  await token('create', email, '--name', 'Sheet', '--days', '30', '--workspace', name)
  const secret = said.at(-1)!.split('\n')[1]!
  expect((await visitor(house, { token: secret }).get('/me')).body.me.organiser.role).toBe('listener')
  await token('list', email, '--workspace', name)
  const id = said.at(-1)!.split('\t')[0]!
  await token('revoke', email, id, '--workspace', name)
  expect((await visitor(house, { token: secret }).get('/me')).body.me).toBeNull()
})
