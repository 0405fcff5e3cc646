import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { writeImport } from './course.ts'
import { correctRow } from './decide/correct-row.ts'
import { decideRows } from './decide/decide-rows.ts'
import { listRows } from './decide/show-rows.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'

let house: ImportHouse
let joan: Actor, sam: Actor, branchId: string
beforeAll(async () => {
  house = await openImportHouse()
})
afterAll(() => house.stop())

async function place() {
  const workspace = await newWorkspace()
  branchId = await newBranch(workspace, 'North')
  joan = await newOrganiser(workspace, 'branch', { branchIds: [branchId] })
  sam = await newOrganiser(workspace, 'branch', { branchIds: [branchId] })
}
const LIST = 'Name,Mobile,Postcode\nAmina Khan,07700 900101,M33 2AB\nTom Hart,07700 900102,M33 9ZZ\n'
const upload = (actor: Actor, text = LIST) => house.upload(actor, 'people', text, { settings: { branchId } })
const countPeople = () =>
  asOwner(
    async (client) =>
      (
        await client.query('select count(*)::int as n from people where workspace_id = $1', [
          joan.workspaceId,
        ])
      ).rows[0].n as number,
  )
const states = async (actor: Actor, id: string) =>
  (await as(actor, (tx) => listRows(tx, { id }, house.house))).rows.map((row) => row.state)

test('of two organisers of a branch with one list, the second sees what has become of it before anything is written', async () => {
  await place()
  const [first, second] = [await upload(joan), await upload(sam)]
  for (const [actor, id] of [
    [joan, first],
    [sam, second],
  ] as const)
    expect((await house.look(actor, id)).counts).toMatchObject({ new: 2 })
  expect(await house.write(joan, first)).toMatchObject({ state: 'done' })
  const stopped = await house.write(sam, second)
  expect(stopped).toMatchObject({
    state: 'ready',
    problem: { code: 'list_changed' },
    counts: { unchanged: 2 },
  })
  const altered = (more: object) =>
    as(sam, (tx) => listRows(tx, { id: second, only: 'altered', ...more }, house.house))
  expect((await altered({})).rows.map(({ line }) => line)).toEqual([2, 3])
  expect(await altered({ limit: 1 })).toMatchObject({ rows: [{ line: 2 }], next: 2 })
  expect(await altered({ after: 2, limit: 1 })).toMatchObject({ rows: [{ line: 3 }], next: null })
  expect(await countPeople()).toBe(2)
  expect(await house.write(sam, second)).toMatchObject({ state: 'done', problem: null, made: { people: 0 } })
  expect(await countPeople()).toBe(2)
})

test('while another list is coming in, out of sight as it is, nothing else is written', async () => {
  await place()
  const [first, second] = [await upload(joan), await upload(sam)]
  await house.look(joan, first)
  await house.look(sam, second)
  // Begun, and not settled yet: it is being written.
  await as(joan, (tx) => writeImport(tx, { id: first }, house.house))
  await expect(as(sam, (tx) => writeImport(tx, { id: second }, house.house))).rejects.toMatchObject({
    code: 'others_write',
  })
  await house.settle()
  expect(await house.write(sam, second)).toMatchObject({ state: 'ready', problem: { code: 'list_changed' } })
  expect(await countPeople()).toBe(2)
})

test('someone who was typed in since the look is met before the list is written', async () => {
  await place()
  const id = await upload(joan)
  await house.look(joan, id)
  await as(sam, (tx) =>
    recordPerson(tx, {
      id: newId(),
      name: 'Amina Khan',
      kind: 'member',
      branchId,
      phones: [{ number: '07700 900101' }],
    }),
  )
  expect(await house.write(joan, id)).toMatchObject({ state: 'ready', problem: { code: 'list_changed' } })
  expect(await states(joan, id)).not.toEqual(['new', 'new'])
  expect(await countPeople()).toBe(1)
})

test('a second look that finds just what was seen goes on to write, decisions and choices included', async () => {
  await place()
  await house.bring(joan, 'people', 'Name,Mobile,Postcode\nAmina Khan,07700 900101,M33 9XX\n', {
    settings: { branchId },
  })
  const id = await upload(joan)
  await house.look(joan, id)
  await as(joan, (tx) => decideRows(tx, { id, lines: [2], wins: { postcode: 'record' } }, house.house))
  await as(joan, (tx) => correctRow(tx, { id, line: 3, cells: { 0: 'Thomas Hart' } }, house.house))
  await as(sam, (tx) => recordPerson(tx, { id: newId(), name: 'Grace Obi', kind: 'member', branchId }))
  expect(await house.write(joan, id)).toMatchObject({ state: 'done', problem: null, made: { people: 1 } })
  const names = await asOwner(
    async (client) =>
      (
        await client.query('select name, postcode from people where workspace_id = $1 order by name', [
          joan.workspaceId,
        ])
      ).rows,
  )
  expect(names).toMatchObject([
    { name: 'Amina Khan', postcode: 'M33 9XX' },
    { name: 'Grace Obi' },
    { name: 'Thomas Hart' },
  ])
})

test('a correction that makes one person of two rows is shown before it is written', async () => {
  await place()
  const id = await upload(joan, `${LIST}Amina Kahn,07700 900199,M1 1AA\n`)
  expect((await house.look(joan, id)).counts).toMatchObject({ new: 3 })
  const cells = { 0: 'Amina Khan', 1: '07700 900101', 2: 'M33 2AB' }
  const corrected = await as(joan, (tx) => correctRow(tx, { id, line: 4, cells }, house.house))
  expect(corrected.row.state).toBe('new')
  expect(await house.write(joan, id)).toMatchObject({
    state: 'ready',
    problem: { code: 'list_changed' },
    counts: { new: 2, unchanged: 1 },
  })
  expect(await countPeople()).toBe(0)
})
