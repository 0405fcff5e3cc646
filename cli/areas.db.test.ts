import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openTestHouse, type TestHouse } from '#features/accounts/server/testing/house.ts'
import { newAccount } from '#features/accounts/server/testing/people.ts'
import { newId } from '#kernel/ids.ts'
import { asOwner, newWorkspace } from '#tests/setup/database.ts'
import { areasCommand } from './areas.ts'

let house: TestHouse
let folder: string
const name = `Region ${newId()}`
let workspace: string

beforeAll(async () => {
  house = await openTestHouse()
  folder = await mkdtemp(join(tmpdir(), 'commonground-areas-'))
  workspace = await newWorkspace(name)
  await newAccount(workspace, 'region')
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await house.stop()
})

async function bring(file: string, ...more: string[]): Promise<string> {
  const said: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)))
  await areasCommand(house.house, ['import', file, '--workspace', name, ...more])
  return said.join('\n')
}

async function count(table: string): Promise<number> {
  const { rows } = await asOwner((client) =>
    client.query(`select count(*)::int as n from ${table} where workspace_id = $1`, [workspace]),
  )
  return rows[0].n
}

test('a gazetteer goes in from the command line, again in its own place, and what is wrong is said in words', async () => {
  const file = join(folder, 'streets.csv')
  await writeFile(file, 'pcds,lat,long\nM90 1AA,53.45,-2.35\nM90 1AB,53.46,-2.35\nM91 1AA,99.999999,0\n')
  expect(await bring(file)).toBe('streets: 2 postcodes, 1 rows left out.')
  expect(await bring(file)).toBe('streets: 2 postcodes, 1 rows left out.')
  expect([await count('area_sets'), await count('postcode_places')]).toEqual([1, 2])
  await expect(bring(join(folder, 'none.csv'))).rejects.toThrow('There is no file')
  await writeFile(file, 'name,phone\nJoan,0161\n')
  await expect(bring(file)).rejects.toThrow()
  expect(await count('postcode_places')).toBe(2)
  await expect(areasCommand(house.house, ['export'])).rejects.toThrow('commonground areas import FILE')
})

const GIVEN = resolve(process.env.COMMONGROUND_REAL_INPUT ?? '../shared/data', 'areas')
const given = existsSync(GIVEN) ? test : test.skip

given('real files of three kinds go in as they are', async () => {
  expect(await bring(join(GIVEN, 'uk-outcodes.csv'))).toMatch(
    /^uk outcodes: 28\d\d outcodes, \d+ rows left out\.$/,
  )
  expect(await bring(join(GIVEN, 'trafford-wards-2011.geojson'))).toContain('21 boundaries, 0 rows left out')
  expect(await bring(join(GIVEN, 'uk-districts-2013.topojson'), '--name', 'Districts')).toMatch(
    /^Districts: 3\d\d boundaries/,
  )
})
