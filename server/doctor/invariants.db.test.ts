import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COPIES, PARTS_OF_NOTES } from '#features/people/server/public.ts'
import { newVictim, type Victim } from '#features/privacy/server/testing/victim.ts'
import { newId } from '#kernel/ids.ts'
import { openWholeHouse, signedIn, type WholeHouse } from '#tests/setup/whole-house.ts'
import { INVARIANTS } from './invariants.ts'

/** Who sees these is decided on the row itself, not copied from a person. */
const OF_THEIR_OWN = [
  'people',
  'phone_lists',
  'organisations',
  'organisation_tokens',
  'organisation_external_ids',
  'organisation_merges',
]

let house: WholeHouse
let victim: Victim

beforeAll(async () => {
  house = await openWholeHouse()
  const workspace = newId()
  await house.owner.query('insert into workspaces (workspace_id, name) values ($1, $2)', [workspace, 'Ours'])
  const branch = newId()
  const owner = await signedIn(house.owner, workspace, 'branch', { branchIds: [branch] })
  await signedIn(house.owner, workspace, 'region')
  victim = await newVictim(house.owner, { owner, mark: 'Seen', visibleTo: [branch], branchId: branch })
  await house.owner.query('update one_to_one_reflections set shared = true')
})
afterAll(() => house.stop())

/** What doctor finds when a stranger has crept into who may see a row; all is put back afterwards. */
async function foundWith(client: pg.Client, drift: string): Promise<string[]> {
  await client.query('begin')
  try {
    const { rowCount } = await client.query(drift, [newId()])
    expect(rowCount).toBeGreaterThan(0)
    const wrong: string[] = []
    for (const { looked, sql } of INVARIANTS) {
      const { rows } = await client.query<{ n: string }>(sql)
      if (Number(rows[0]!.n) > 0) wrong.push(looked)
    }
    return wrong
  } finally {
    await client.query('rollback')
  }
}

const ABOUT_PEOPLE = [
  { table: 'people', column: 'visible_to' },
  ...COPIES,
  ...PARTS_OF_NOTES.map(({ table }) => ({ table, column: 'visible_to' })),
]

describe('who may see what tells of a person', () => {
  test('every column that says so is compared, or is decided on the row itself', async () => {
    const { rows } = await house.owner.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and column_name like '%visible_to' and table_name <> all($1)`,
      [OF_THEIR_OWN],
    )
    const compared = ABOUT_PEOPLE.filter(({ table }) => table !== 'people')
    expect(rows.map((row) => row.name).sort()).toEqual(
      compared.map(({ table, column }) => `${table}.${column}`).sort(),
    )
  })

  test.each(ABOUT_PEOPLE.map((each) => [`${each.table}.${each.column}`, each] as const))(
    'a stranger in %s is found',
    async (_, { table, column }) => {
      const added = `update ${table} set ${column} = array_append(${column}, $1::uuid)
      where workspace_id = '${victim.owner.workspaceId}'`
      const before = await foundWith(house.owner, `select 1 where $1::uuid is not null`)
      const after = await foundWith(house.owner, added)
      expect(after.length).toBeGreaterThan(before.length)
      expect(before.filter((looked) => looked.includes('wrong organiser'))).toEqual([])
    },
  )
})
