import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openTestHouse, type TestHouse } from '#features/accounts/server/testing/house.ts'
import { newAccount } from '#features/accounts/server/testing/people.ts'
import { newId } from '#kernel/ids.ts'
import { asOwner, newBranch, newWorkspace } from '#tests/setup/database.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'

let house: TestHouse
let folder: string
let said: string[] = []
let written = ''

beforeAll(async () => {
  house = await openTestHouse()
  folder = await mkdtemp(join(tmpdir(), 'commonground-import-'))
})
beforeEach(() => {
  said = []
  written = ''
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)))
  vi.spyOn(process.stdout, 'write').mockImplementation(((bytes: Uint8Array, done?: () => void) => {
    written += Buffer.from(bytes).toString()
    done?.()
    return true
  }) as typeof process.stdout.write)
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  await house.stop()
  await rm(folder, { recursive: true, force: true })
})

const file = async (name: string, text: string) => {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}
const bring = (...args: string[]) =>
  importCommand({ ...house.house, config: { ...house.house.config, dataDir: folder } }, args)
const take = (...args: string[]) => exportCommand(house.house, args)

test('a list comes in from the command line, after a look, and leaves it again with a reason', async () => {
  const name = `Region ${newId()}`
  const workspace = await newWorkspace(name)
  await newBranch(workspace, 'North')
  const members = await file(
    'members.csv',
    'member number,name,email,branch\n1,Amina Khan,amina@example.org,Nowhere\n,Joan,at work,\n',
  )
  const here = ['--workspace', name]
  await expect(bring('people', members, ...here)).rejects.toThrow('nobody to act for it')
  const { email } = await newAccount(workspace, 'region')
  const listener = await newAccount(workspace, 'listener')
  await expect(bring('people', members, ...here, '--as', listener.email)).rejects.toThrow(
    'Only a regional organiser',
  )
  await expect(bring('cats', members, ...here)).rejects.toThrow('commonground import people|')
  await expect(bring('people', join(folder, 'none.csv'), ...here)).rejects.toThrow('There is no file')
  await expect(bring('people', members, ...here, '--branch', 'South')).rejects.toThrow(
    'There is no branch called South',
  )
  await bring('people', members, ...here, '--preview')
  expect(said.join('\n')).toContain(
    '1 new, 0 with changes, 0 unchanged, 0 that may be someone there already, 1 that cannot be read.',
  )
  expect(said.join('\n')).toContain('line 3, email: this is not a mail address')
  expect(said.join('\n')).toContain('No branch here is called Nowhere: they come in without one.')
  await expect(bring('people', members, ...here)).rejects.toThrow('Nothing was written')
  await bring(
    'people',
    members,
    ...here,
    '--skip-bad',
    '--branch',
    'north',
    '--as',
    email,
    '--kind',
    'member',
  )
  expect(said.join('\n')).toContain('Brought in: 1 people; changed: nothing; left out: 1.')
  const later = await file(
    'members.csv',
    'name,email,job title,works at\nAmina Khan,amina@example.org,Cook,Depot\n',
  )
  await bring('people', later, ...here, '--preview')
  expect(said).toContain('  line 2, Amina Khan: jobTitle: – → Cook')
  expect(said).toContain('1 row comes in without the workplace named there, which is not here: Depot (1).')
  const groups = await file('groups.csv', 'appg,called,post\nchoirs,Amina Khan,Chair\n')
  await bring('affiliations', groups, ...here, '--map', 'person_name=called', '--map', 'role=post')
  expect(said.join('\n')).toContain('Brought in: 1 organisations, 1 affiliations')
  const undo = said.at(-1)!.split(' ').at(-1)!
  await expect(take('affiliations', ...here)).rejects.toThrow('--reason')
  await take('affiliations', ...here, '--reason', 'For the office')
  expect(written.split('\r\n')[1]).toMatch(/,Amina Khan,.*,choirs,chair,,2,,,.*For the office"?$/)
  const [trail] = await asOwner(
    async (client) =>
      (
        await client.query(
          "select via, reason from audit where workspace_id = $1 and action = 'affiliations.export'",
          [workspace],
        )
      ).rows,
  )
  expect(trail).toEqual({ via: 'command', reason: 'For the office' })
  await take('people', ...here, '--reason', 'For the office')
  expect(written).toContain('Amina Khan')
  await bring('undo', undo, ...here)
  expect(said.at(-1)).toContain('Taken back')
  await expect(bring('undo', undo, ...here)).rejects.toThrow('cannot be taken back')
})
