import { access, mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { cancelImport, lookAtImport, readImport, undoImport, writeImport } from './course.ts'
import { goOn, importsJobs } from './jobs.ts'
import { findStored, type UnderWay } from './store/imports-store.sql.ts'
import { pathOf } from './store/upload-files.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'

let house: ImportHouse
let workspace: string, north: string
let region: Actor, branch: Actor
beforeAll(async () => {
  // So many chunks that something can be done between two of them.
  house = await openImportHouse({ rows: 1, links: 4 })
  workspace = await newWorkspace()
  north = await newBranch(workspace, 'North')
  region = await newOrganiser(workspace, 'region')
})
afterAll(() => house.stop())

const LIST = ['Name,Email,Memberships,Knows', ...Array.from({ length: 16 }, (_, at) => at)]
  .map((at) =>
    typeof at === 'string' ? at : `Member No${at},m${at}@example.org,Club ${at % 7},Friend No${at % 4}`,
  )
  .join('\n')

const owned = (text: string, values: unknown[]) =>
  asOwner(async (client) => (await client.query(text, values)).rows)
const read = (id: string) => as(region, (tx) => readImport(tx, { id }))
const stored = (id: string) => as(region, (tx) => findStored(tx, id))
const change = (set: string) => owned(`update organisers set ${set} where id = $1`, [branch.organiserId])
const written = async () => {
  const tables = ['people', 'organisations', 'affiliations', 'connections', 'person_tokens', 'import_changes']
  const counts = tables.map(
    (table) => `(select count(*)::int from ${table} where workspace_id = $1) as ${table}`,
  )
  return (await owned(`select ${counts.join(', ')}`, [workspace]))[0]
}

async function looked(): Promise<string> {
  branch = await newOrganiser(workspace, 'branch', { branchIds: [north], name: 'Bea' })
  const id = await house.upload(branch, 'people', LIST, { settings: { branchId: north } })
  expect(await house.look(branch, id)).toMatchObject({ state: 'ready', counts: { new: 16 } })
  return id
}

/** Starts a part and, when it has done a few chunks and before the next, does something else. */
async function meanwhile(id: string, part: typeof writeImport, work: () => Promise<unknown>) {
  await as(branch, (tx) => part(tx, { id }, house.house))
  const { database } = house.house
  let chunks = 0
  const connect = async () => {
    if (++chunks === 5) await work()
    return database.app.connect()
  }
  Object.assign(house.house, { database: { ...database, app: { connect } } })
  await house.settle().finally(() => Object.assign(house.house, { database }))
}

test.each([
  ['was removed', 'removed_at = now()'],
  ['is a listener now', `role = 'listener'`],
  ['no longer holds the branch', `branch_ids = '{}'`],
])(
  'a list stops when whoever brings it %s, and the region goes on with it or takes it back',
  async (_, set) => {
    const before = await written()
    const id = await looked()
    await meanwhile(id, writeImport, () => change(set))
    const failed = await read(id)
    expect(failed).toMatchObject({ state: 'failed', problem: { code: 'asker_gone', during: 'writing' } })
    expect(failed.made.people).toBeLessThan(16)
    await as(region, (tx) => writeImport(tx, { id }, house.house))
    await house.settle()
    expect(await read(id)).toMatchObject({ state: 'done', made: { people: 20 } })
    expect(await house.undo(region, id)).toMatchObject({ state: 'undone' })
    expect(await written()).toEqual(before)
  },
)

test('nor is anything read or taken back any more in the name of who was removed', async () => {
  const id = await looked()
  await meanwhile(id, lookAtImport, () => change('removed_at = now()'))
  expect(await read(id)).toMatchObject({
    state: 'failed',
    problem: { code: 'asker_gone', during: 'reading' },
  })
  await change('removed_at = null')
  await house.look(branch, id)
  await house.write(branch, id)
  await meanwhile(id, undoImport, () => change('removed_at = now()'))
  expect(await read(id)).toMatchObject({
    state: 'failed',
    problem: { code: 'asker_gone', during: 'undoing' },
  })
  expect(await house.undo(region, id)).toMatchObject({ state: 'undone' })
})

test('someone who may do more than before goes on', async () => {
  const id = await looked()
  await meanwhile(id, writeImport, () => change(`role = 'region', branch_ids = '{}'`))
  expect(await house.undo(branch, id)).toMatchObject({ state: 'undone' })
})

test('a list that is stopped while it comes in leaves nothing', async () => {
  const before = await written()
  const id = await looked()
  let then = before
  await meanwhile(id, writeImport, async () => {
    expect(await as(branch, (tx) => cancelImport(tx, { id }, house.house))).toMatchObject({
      state: 'undoing',
    })
    then = await written()
  })
  expect(then.people).toBeGreaterThan(before.people)
  expect(await read(id)).toMatchObject({ state: 'undone', problem: null, made: { people: 0 } })
  expect(await written()).toEqual(before)
  await expect(as(branch, (tx) => writeImport(tx, { id }, house.house))).rejects.toMatchObject({
    code: 'not_now',
  })
})

test('what came to its end while it was to be gone on with is not begun again', async () => {
  const id = await looked()
  await as(branch, (tx) => writeImport(tx, { id }, house.house))
  const { run_id, state, actor } = (await stored(id))!
  const found = { id, run_id, state, actor } as UnderWay
  await house.settle()
  await as(branch, (tx) => goOn(tx, house.house, found))
  expect(await read(id)).toMatchObject({ state: 'done' })
  await house.undo(branch, id)
  await as(branch, (tx) => goOn(tx, house.house, { ...found, state: 'undoing' }))
  await house.settle()
  expect(await read(id)).toMatchObject({ state: 'undone' })
  const trail = await owned(
    `select action from audit where subject_id = $1 and action like 'imports.%' order by at, id`,
    [id],
  )
  expect(trail.map((row) => row.action)).toEqual(['imports.write', 'imports.undo'])
})

const sweep = () =>
  importsJobs.find((each) => each.name === 'imports.sweep')!.run(house.house, {} as never, null)
const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

test('the file of a list that failed goes with the others; one that is just arriving stays', async () => {
  branch = await newOrganiser(workspace, 'branch', { branchIds: [north] })
  const id = await house.upload(branch, 'people', LIST)
  const path = pathOf(house.house, id)
  await owned(`update imports set state = 'failed', updated_at = now() - interval '29 days' where id = $1`, [
    id,
  ])
  await sweep()
  expect(await isThere(path)).toBe(true)
  await owned(`update imports set updated_at = now() - interval '31 days' where id = $1`, [id])
  await sweep()
  expect([await isThere(path), (await read(id)).hasFile]).toEqual([false, false])
  // Their import is not there: not yet, or not any more.
  const [arriving, stranded] = [newId(), newId()].map((each) => pathOf(house.house, each)) as [string, string]
  await mkdir(join(house.folder, 'uploads'), { recursive: true })
  for (const each of [arriving, stranded]) await writeFile(each, LIST)
  await utimes(stranded, new Date(), new Date(Date.now() - 2 * 24 * 3600_000))
  await sweep()
  expect([await isThere(arriving), await isThere(stranded)]).toEqual([true, false])
})
