import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { router } from '#server/rooms.ts'
import { ask } from '#tests/setup/ask.ts'
import { asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { OPERATIONS } from '#tests/setup/operations.ts'

/** A few of each kind among many members, so that every one of these groups is small. */
const CROWD = 40
let workspace: string, north: string, south: string, viewer: Actor

const READ_BY_VIEWERS = OPERATIONS.filter(
  ({ method, meta }) => method === 'GET' && !meta.public && (!meta.roles || meta.roles.includes('viewer')),
)

/** Everything that a viewer can read, whatever it is about. */
async function everything(): Promise<string> {
  const read: unknown[] = []
  const box = '?west=-10&east=5&south=49&north=61'
  for (const { path } of READ_BY_VIEWERS)
    for (const id of path.includes('{id}') ? [north, south] : [''])
      for (const rest of path.endsWith('/shapes') ? [box] : ['', '?archived=yes'])
        read.push([path, (await ask(router, viewer, 'GET', path.replace('{id}', id) + rest)).body])
  return JSON.stringify(read)
}

type Someone = { kind: string; branch: string | null; outcode: string }
async function add({ kind, branch, outcode }: Someone, many: number): Promise<string[]> {
  const ids = Array.from({ length: many }, () => newId())
  await asOwner((client) =>
    client.query(
      `insert into people (workspace_id, id, name, sort_name, kind, branch_id, outcode, recorded_by, visible_to)
       select $1, id, 'Someone', 'someone', $3, $4, $5, $1, '{}' from unnest($2::uuid[]) as id`,
      [workspace, ids, kind, branch, outcode],
    ),
  )
  return ids
}

beforeAll(async () => {
  workspace = await newWorkspace()
  ;[north, south] = [await newBranch(workspace, 'North'), await newBranch(workspace, 'South')]
  viewer = await newOrganiser(workspace, 'viewer')
  await add({ kind: 'activist', branch: north, outcode: 'M90' }, 2)
  await add({ kind: 'member', branch: south, outcode: 'M90' }, 2)
  await add({ kind: 'member', branch: null, outcode: 'M90' }, 2)
  await add({ kind: 'non_member', branch: null, outcode: 'M90' }, 1)
  await add({ kind: 'member', branch: north, outcode: 'M91' }, 2)
})

test('a viewer reads totals, branches and areas', () => {
  const paths = READ_BY_VIEWERS.map(({ path }) => path)
  for (const path of ['/home/today', '/branches', '/branches/{id}', '/areas/counts'])
    expect(paths).toContain(path)
})

type Change = { kind?: string; branch?: () => string | null; outcode?: string }
const CHANGES: readonly [what: string, change: Change][] = [
  ['stewards of a branch', { kind: 'activist' }],
  ['members of a small branch', { branch: () => south }],
  ['members of no branch', { branch: () => null }],
  ['people who are no members', { kind: 'non_member' }],
  ['people of a district', { outcode: 'M91' }],
]

test.each(CHANGES)(
  'nothing a viewer reads, nor all of it together, tells how few there are: %s',
  async (_, change) => {
    const [mover, ...rest] = await add({ kind: 'member', branch: north, outcode: 'M90' }, CROWD)
    const before = await everything()
    const { kind, branch, outcode } = change
    await asOwner((client) =>
      client.query(
        `update people set kind = coalesce($2, kind), outcode = coalesce($3, outcode),
         branch_id = case when $4 then $5::uuid else branch_id end where id = $1`,
        [mover, kind, outcode, branch !== undefined, branch?.()],
      ),
    )
    expect(await everything()).toBe(before)
    await asOwner((client) => client.query('delete from people where id = any($1)', [[mover, ...rest]]))
  },
)
