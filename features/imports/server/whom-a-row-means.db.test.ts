import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { ImportRow } from '../contract.ts'
import type { Field, TableKind } from '../mapping.contract.ts'
import { decideAll, decideRows } from './decide/decide-rows.ts'
import { listRows } from './decide/show-rows.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'

let house: ImportHouse
let region: Actor
beforeAll(async () => {
  house = await openImportHouse()
})
afterAll(() => house.stop())

const place = async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
}
const columns = (...fields: Field[]) => ({ mapping: fields.map((as) => ({ as })) })
const people = () =>
  asOwner(
    async (client) =>
      (
        await client.query(
          `select p.name, array(select o.name || ', ' || a.role from affiliations a join organisations o on o.id = a.organisation_id
             where a.person_id = p.id order by 1) as ties from people p where workspace_id = $1 order by 1, 2`,
          [region.workspaceId],
        )
      ).rows as { name: string; ties: string[] }[],
  )
const rowsOf = async (id: string): Promise<ImportRow[]> =>
  (await as(region, (tx) => listRows(tx, { id }, house.house))).rows
async function looked(kind: TableKind, text: string, asked: Parameters<ImportHouse['upload']>[3]) {
  const id = await house.upload(region, kind, text, asked)
  const { counts } = await house.look(region, id)
  return { id, counts, rows: await rowsOf(id) }
}

const NUMBERED = columns('external_id', 'name', 'email')

test('two branches that both count from 1 are asked about, not written over each other', async () => {
  await place()
  await house.bring(
    region,
    'people',
    'ID,Name,Email\n1,Joan Whitlock,\n2,Amina Khan,amina@example.org\n3,Tom Hart,\n4,Yusuf Khan,\n6,Alan Price,\n',
    NUMBERED,
  )
  const theirs =
    'ID,Name,Email\n1,Zoë Ábel,\n2,Grace Obi,amina@example.org\n3,Tom Brown,\n4,Fatima Khan,\n5,Mary Ann Osei,\n6,A Obi,\n'
  const { id, rows } = await looked('people', theirs, NUMBERED)
  // One mail address bears the number out; one first name under two surnames does not.
  expect(rows.map((row) => row.state)).toEqual(['ask', 'changes', 'ask', 'ask', 'new', 'ask'])
  expect(rows[0]!.candidates).toMatchObject([{ name: 'Joan Whitlock' }])
  expect(rows[0]!.candidates[0]!.reasons.map((each) => each.code)).toContain('external_other')
  expect(rows[0]!.candidates[0]!.probability).toBeLessThanOrEqual(0.5)
  expect(rows[0]!.problems).toEqual([{ column: null, code: 'external_id_taken', cellOnly: true }])
  await as(region, (tx) => decideRows(tx, { id, lines: [5], decision: 'same' }, house.house))
  expect(await house.write(region, id)).toMatchObject({ made: { people: 4 }, left: 0 })
  const names = (await people()).map((each) => each.name)
  expect(names).toEqual(expect.arrayContaining(['Joan Whitlock', 'Zoë Ábel', 'Fatima Khan']))
  expect(names).not.toContain('Yusuf Khan')
  // The same file once more finds whom it brought in without their number.
  const again = await house.bring(region, 'people', theirs, NUMBERED)
  expect(again).toMatchObject({ counts: { new: 0, ask: 0, changes: 0 }, made: { people: 0 } })
  expect((await people()).map((each) => each.name)).toEqual(names)
})

test('who married is known by what is their own, two of one first name under one number are asked about', async () => {
  await place()
  const fields = columns('external_id', 'name', 'phone')
  const before = ['Tom Hart,07700 900101', 'Ann Smith,07700 900102', 'Ann Price,0161 496 0000', 'Zoë Osei,']
  const now = ['Tom Brown,07700 900201', 'Ann Jones,07700 900102', 'Ann Khan,0161 496 0000', 'Zoë Osei-Hart,']
  const list = (rows: string[]) =>
    ['No,Name,Phone', ...rows.map((row, at) => `${at + 1},${row}`), ''].join('\n')
  await house.bring(region, 'people', list(before), fields)
  const { rows } = await looked('people', list(now), fields)
  // Two Toms of two lists; Ann, married; two Anns behind one switchboard; half of a double name stands already.
  expect(rows.map((row) => row.state)).toEqual(['ask', 'changes', 'ask', 'changes'])
})

test('a household that shares a number, a mail and a surname is not made one person', async () => {
  await place()
  const { rows } = await looked(
    'people',
    'Household,Name,Email\n12,Joan Whitlock,home@example.org\n12,Tom Whitlock,home@example.org\n12,Joan Whitelock,home@example.org\n',
    NUMBERED,
  )
  expect(rows.map((row) => row.state)).toEqual(['new', 'ask', 'unchanged'])
  expect(rows[1]!.candidates).toMatchObject([{ line: 2 }])
})

test('of two namesakes neither is tied without asking; a tie that one has already tells which is meant', async () => {
  await place()
  const fields = columns('name', 'email', 'memberships')
  await house.bring(
    region,
    'people',
    'Name,Email,Belongs to\nJohn Smith,j.smith@example.org,Choir (chair)\nJohn Smith,john@example.net,\n',
    fields,
  )
  const { rows } = await looked(
    'people',
    'Name,Email,Belongs to\nJohn Smith,,Allotments\nJohn Smith,,Choir (chair)\nJohn Smith,,\n',
    fields,
  )
  expect(rows.map((row) => row.state)).toEqual(['ask', 'unchanged', 'unchanged'])
  expect(rows[0]!.candidates.map((each) => each.line)).toEqual([null, null])
  const before = await people()
  const tie = 'Person,Organisation\nJohn Smith,Allotments\n'
  const byTie = await house.bring(region, 'affiliations', tie, columns('person_name', 'organisation_name'))
  expect(byTie).toMatchObject({ counts: { cannotRead: 1 }, left: 1 })
  expect(await people()).toEqual(before)
})

test('within a file one name with two ties is asked about; the number or a table of ties says that it is one person', async () => {
  await place()
  const mosques = 'Name,Belongs to\nMohammed Khan,Mosque A\nMohammed Khan,Mosque B\nMohammed Khan,Mosque A\n'
  const { id, counts } = await looked('people', mosques, columns('name', 'memberships'))
  expect(counts).toMatchObject({ new: 1, ask: 1, changes: 1 })
  await house.write(region, id)
  expect(await people()).toEqual([
    { name: 'Mohammed Khan', ties: ['Mosque A, member'] },
    { name: 'Mohammed Khan', ties: ['Mosque B, member'] },
  ])
  const again = await house.bring(region, 'people', mosques, columns('name', 'memberships'))
  expect(again).toMatchObject({ counts: { unchanged: 3 }, made: { people: 0, affiliations: 0 } })

  await place()
  const numbered = 'No,Name,Group\n7,Joan Whitlock,Choirs\n7,Joan Whitlock,Bees\n8,Tom Hart,Bees\n'
  const each = columns('external_id', 'name', 'organisation')
  for (const made of [2, 0])
    expect(await house.bring(region, 'people', numbered, each)).toMatchObject({
      made: { people: made },
      left: 0,
    })
  expect(await people()).toMatchObject([
    { ties: ['Bees, member', 'Choirs, member'] },
    { ties: ['Bees, member'] },
  ])

  await place()
  const tied = 'Person,Organisation\nAmina Khan,Choir\nAmina Khan,Bees\n'
  for (const made of [1, 0])
    expect(
      await house.bring(region, 'affiliations', tied, columns('person_name', 'organisation_name')),
    ).toMatchObject({ made: { people: made }, left: 0 })
  expect(await people()).toEqual([{ name: 'Amina Khan', ties: ['Bees, member', 'Choir, member'] }])
})

test('a decision that is taken back leaves the row as it was found', async () => {
  await place()
  const two = columns('name', 'email', 'job_title')
  await house.bring(
    region,
    'people',
    'Name,Email,Job\nJoan Whitlock,joan@example.org,Cook\nTom Hart,tom@example.org,\n',
    two,
  )
  const { id, rows } = await looked(
    'people',
    'Name,Email,Job\nJoan Whitlock,joan@example.org,Porter\nGrace Obi,,Porter\n',
    two,
  )
  const decide = (line: number, decision: 'same' | 'new' | 'skip' | null, recordId?: string) =>
    as(region, (tx) => decideRows(tx, { id, lines: [line], decision, recordId }, house.house))
  const tom = await asOwner(
    async (client) =>
      (
        await client.query("select id from people where workspace_id = $1 and name = 'Tom Hart'", [
          region.workspaceId,
        ])
      ).rows[0].id as string,
  )
  for (const other of ['new', 'skip'] as const) {
    await decide(2, other)
    expect((await decide(2, null)).rows[0]).toMatchObject({ state: 'changes', changes: rows[0]!.changes })
  }
  // Nothing of what would have changed in Tom stays with someone new.
  await decide(3, 'same', tom)
  expect((await decide(3, null)).rows[0]).toMatchObject({
    state: 'new',
    recordId: rows[1]!.recordId,
    changes: [],
  })
  await house.write(region, id)
  const jobs = await asOwner(
    async (client) =>
      (
        await client.query('select name, job_title from people where workspace_id = $1 order by 1', [
          region.workspaceId,
        ])
      ).rows,
  )
  expect(jobs).toEqual([
    { name: 'Grace Obi', job_title: 'Porter' },
    { name: 'Joan Whitlock', job_title: 'Porter' },
    { name: 'Tom Hart', job_title: null },
  ])
})

test('all rows in a state are decided about in parts', async () => {
  await place()
  const many = Array.from({ length: 11_000 }, (_, n) => `Person Number${n},p${n}@example.org`).join('\n')
  const { id, counts } = await looked('people', `Name,Email\n${many}\n`, columns('name', 'email'))
  const all = counts.new!
  const decide = (after?: number) =>
    as(region, (tx) => decideAll(tx, { id, state: 'new', decision: 'skip', after }, house.house))
  const first = await decide()
  expect(first).toMatchObject({ changed: 10_000, counts: { new: all - 10_000, skipped: 10_000 } })
  expect(await decide(first.next!)).toMatchObject({ changed: all - 10_000, counts: { new: 0 }, next: null })
})

test('a row about whom an earlier row brings says which, before and after it is brought in; capitals change nothing', async () => {
  const asker = await newOrganiser(await newWorkspace(), 'region')
  const list = `Name,Phone numbers,Mail\nDele Okafor,07700 900124,\n"SINGH, AMARJIT",0161 496 0002,amarjit@example.org\n"Okafor, Dele ",07700 900124,dele@example.org\n`
  const id = await house.upload(asker, 'people', list)
  const rows = async () => (await as(asker, (tx) => listRows(tx, { id }, house.house))).rows
  await house.look(asker, id)
  const expected = [
    { line: 2, state: 'new', name: 'Dele Okafor', sameAsLine: null },
    { line: 3, state: 'new', name: 'Amarjit Singh', sameAsLine: null },
    { line: 4, state: 'changes', name: 'Dele Okafor', sameAsLine: 2 },
  ]
  expect(await rows()).toMatchObject(expected)
  await house.write(asker, id)
  expect(await rows()).toMatchObject(expected)
  const again = await house.bring(asker, 'people', list)
  expect(again).toMatchObject({ counts: { unchanged: 3 }, changed: {} })
})
