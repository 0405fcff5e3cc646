import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordAffiliation } from '#features/affiliations/server/public.ts'
import { recordIntroduction } from '#features/introductions/server/public.ts'
import { mergeRecords } from '#features/matching/server/merge/merge-records.ts'
import { unmergeRecords } from '#features/matching/server/merge/unmerge-records.ts'
import { recordOneToOne } from '#features/one-to-ones/server/public.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { changePerson, readPerson, recordPerson } from '#features/people/server/public.ts'
import { insertOf, rowsOf } from '#features/privacy/server/testing/rows.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { type ImportHouse, openImportHouse } from '../testing/import-house.ts'
import { foreseeUndo } from './foresee-undo.ts'
import { REFERRING } from './touched.sql.ts'

let house: ImportHouse
let region: Actor
beforeAll(async () => {
  house = await openImportHouse()
})
afterAll(() => house.stop())

const owned = async (text: string, values: unknown[]) =>
  asOwner(async (client) => (await client.query(text, values)).rows)
const idOf = async (table: 'people' | 'organisations', name: string): Promise<string> =>
  (
    await owned(`select id from ${table} where workspace_id = $1 and name = $2`, [region.workspaceId, name])
  )[0].id
const foreseen = (id: string) => as(region, (tx) => foreseeUndo(tx, { id }))
const names = async (table: string) =>
  (await owned(`select name from ${table} where workspace_id = $1 order by name`, [region.workspaceId])).map(
    (row) => row.name,
  )

/** What is foreseen is what happens: as many go, and the same stay. */
async function takeBack(id: string) {
  const before = await foreseen(id)
  expect(await house.undo(region, id)).toMatchObject({ state: 'undone', problem: null })
  const after = await foreseen(id)
  expect(after.kept).toEqual(before.kept)
  return before
}

const PEOPLE = `Number,Name,Email,Memberships
1,Amina Khan,amina@example.org,Choir
2,Joan Whitlock,joan@example.org,Harriers
3,Tom Hart,tom@example.org,
`

test('whoever was met after they came in stays, with the talk, and is listed; the others go', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  const { id } = await house.bring(region, 'people', PEOPLE)
  const [joan, choir] = [await idOf('people', 'Joan Whitlock'), await idOf('organisations', 'Choir')]
  await as(region, (tx) =>
    recordOneToOne(tx, { id: newId(), personId: joan, stories: 'Twelve years on the wards.' }),
  )
  const tom = await idOf('people', 'Tom Hart')
  const asked = { id: newId(), personId: joan, organisationId: choir, state: 'asked' } as const
  await as(region, (tx) => recordIntroduction(tx, asked))
  const seen = await takeBack(id)
  expect(seen).toMatchObject({ goes: { people: 2, organisations: 1, affiliations: 2 } })
  expect(seen.kept.first.map(({ name, why }) => [name, why])).toEqual([
    ['Joan Whitlock', 'made'],
    ['Choir', 'made'],
  ])
  expect(await names('people')).toEqual(['Joan Whitlock'])
  expect(await names('organisations')).toEqual(['Choir'])
  expect(await owned('select stories from one_to_ones where person_id = $1', [joan])).toEqual([
    { stories: 'Twelve years on the wards.' },
  ])
  await expect(as(region, (tx) => readPerson(tx, tom))).rejects.toMatchObject({ code: 'not_found' })
})

test('a row of any table that somebody ties to a record keeps it', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  const { id } = await house.bring(region, 'people', 'Name\nJoan Whitlock\n')
  const clubs = await house.bring(region, 'organisations', 'Name\nChoir\n')
  const branch = newId()
  await owned(
    `insert into branches (workspace_id, id, name, service_group) values ($1, $2, 'North', 'health')`,
    [region.workspaceId, branch],
  )
  const depots = await house.bring(region, 'workplaces', 'Name,Branch\nDepot,North\n')
  const place = { workspaceId: region.workspaceId, organiserId: newId(), visibleTo: [] }
  const { workspaces: _, ...others } = rowsOf(place)
  for (const [table, row] of Object.entries(others)) await owned(...insertOf(table, row))
  const [depot] = await owned('select id from workplaces where workspace_id = $1 and name = $2', [
    region.workspaceId,
    'Depot',
  ])
  const records = {
    people: { importId: id, recordId: await idOf('people', 'Joan Whitlock') },
    organisations: { importId: clubs.id, recordId: await idOf('organisations', 'Choir') },
    workplaces: { importId: depots.id, recordId: depot.id as string },
  }
  // Whom or what one is introduced to is either.
  const besides = (table: string, column: string) => {
    if (table.startsWith('introduction') && column === 'to_person_id') return { organisation_id: null }
    return table.endsWith('_merges') ? { merged_id: newId() } : {}
  }
  const tried: string[] = []
  for (const kind of ['people', 'organisations', 'workplaces'] as const)
    for (const { table, columns } of REFERRING[kind])
      for (const column of columns) {
        const { importId, recordId } = records[kind]
        expect((await foreseen(importId)).kept.total).toBe(0)
        const row = { ...others[table], id: newId(), ...besides(table, column), [column]: recordId }
        await owned(...insertOf(table, row))
        expect([table, column, (await foreseen(importId)).kept.total]).toEqual([table, column, 1])
        await owned(`delete from ${table} where id = $1`, [row.id])
        tried.push(`${table}.${column}`)
      }
  expect(tried).toContain('one_to_ones.person_id')
})

test('what refers to a workplace is known', async () => {
  const found = await owned(
    `select c.relname || '.' || a.attname as at from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname <> 'workspace_id'
      where k.contype = 'f' and k.confrelid = 'public.workplaces'::regclass`,
    [],
  )
  const known = REFERRING.workplaces.flatMap(({ table, columns }) =>
    columns.map((each) => `${table}.${each}`),
  )
  expect(found.map((row) => row.at).sort()).toEqual(known.sort())
})

test('a tie that someone has changed keeps both ends, as is foreseen', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  const { id } = await house.bring(region, 'people', PEOPLE)
  await owned(
    `update affiliations set strength = 3, updated_at = now() + interval '1 second'
    where workspace_id = $1 and person_id = $2`,
    [region.workspaceId, await idOf('people', 'Joan Whitlock')],
  )
  const { goes, kept } = await takeBack(id)
  expect(goes).toMatchObject({ people: 2, organisations: 1, affiliations: 1 })
  expect(kept.first.map(({ name }) => name)).toEqual(['Joan Whitlock', 'Harriers', 'Joan Whitlock, Harriers'])
  expect(await names('people')).toEqual(['Joan Whitlock'])
})

test('what was made one with another record since stays as part of it, and says so', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  const [old, club] = [newId(), newId()]
  await as(region, (tx) => recordPerson(tx, { id: old, name: 'J. Whitlock', kind: 'member' }))
  await as(region, (tx) => recordOrganisation(tx, { id: club, name: 'Harriers' }))
  await as(region, (tx) =>
    recordAffiliation(tx, { id: newId(), personId: old, organisationId: club, role: 'coach', strength: 3 }),
  )
  const { id } = await house.bring(region, 'people', PEOPLE)
  const joan = await idOf('people', 'Joan Whitlock')
  const merge = { id: newId(), kind: 'people', keptId: old, otherId: joan } as const
  await as(region, (tx) => mergeRecords(tx, merge))
  const { goes, kept } = await takeBack(id)
  expect(goes).toMatchObject({ people: 2 })
  expect(kept.first).toMatchObject([{ kind: 'people', id: old, name: 'J. Whitlock', why: 'merged' }])
  // Their tie said more than the file's, and is not the import's to take.
  expect(await owned('select role from affiliations where person_id = $1', [old])).toEqual([
    { role: 'coach' },
  ])
  await as(region, (tx) => unmergeRecords(tx, merge))
  expect((await foreseen(id)).kept.first).toMatchObject([{ id: joan, name: 'Joan Whitlock', why: 'made' }])
})

test('a record that was changed and then made one with another does not count as returned', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  await house.bring(region, 'people', PEOPLE)
  const { id } = await house.bring(
    region,
    'people',
    'Number,Name,Email,Job title\n2,Joan Whitlock,joan@example.org,Porter\n',
  )
  const [joan, tom] = [await idOf('people', 'Joan Whitlock'), await idOf('people', 'Tom Hart')]
  const merge = { id: newId(), kind: 'people', keptId: tom, otherId: joan } as const
  await as(region, (tx) => mergeRecords(tx, merge))
  const { returns, kept } = await takeBack(id)
  expect(returns).toMatchObject({ people: 0 })
  expect(kept).toMatchObject({
    total: 1,
    first: [{ id: tom, name: 'Tom Hart', why: 'merged', fields: ['jobTitle'] }],
  })
})

test('a tie from before that a merge joined with one of the import is not taken with it', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  const old = newId()
  const { id } = await house.bring(region, 'people', PEOPLE)
  await as(region, (tx) => recordPerson(tx, { id: old, name: 'J. Whitlock', kind: 'member' }))
  const [joan, club] = [await idOf('people', 'Joan Whitlock'), await idOf('organisations', 'Harriers')]
  await as(region, (tx) =>
    recordAffiliation(tx, { id: newId(), personId: old, organisationId: club, role: 'coach', strength: 3 }),
  )
  const merge = { id: newId(), kind: 'people', keptId: joan, otherId: old } as const
  await as(region, (tx) => mergeRecords(tx, merge))
  await takeBack(id)
  expect(await owned('select role from affiliations where person_id = $1', [joan])).toEqual([
    { role: 'coach' },
  ])
})

test('of a change, what nobody has touched since returns and the rest is named', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  await house.bring(region, 'people', PEOPLE)
  const { id } = await house.bring(
    region,
    'people',
    'Number,Name,Email,Job title,Postcode\n1,Amina Khan,amina@example.org,Cook,M33 2AB\n2,Joan Whitlock,joan@example.org,Porter,\n',
  )
  const [amina, joan] = [await idOf('people', 'Amina Khan'), await idOf('people', 'Joan Whitlock')]
  for (const person of [amina, joan]) {
    const { version } = await as(region, (tx) => readPerson(tx, person))
    await as(region, (tx) => changePerson(tx, { id: person, version, jobTitle: 'Head cook' }))
  }
  const { returns, kept } = await takeBack(id)
  // Of Joan nothing returns: all that the file said of her has been said otherwise since.
  expect(returns).toMatchObject({ people: 1 })
  expect(kept.first.map(({ name, fields }) => [name, fields])).toEqual([
    ['Amina Khan', ['jobTitle']],
    ['Joan Whitlock', ['jobTitle']],
  ])
  expect(await as(region, (tx) => readPerson(tx, amina))).toMatchObject({
    postcode: null,
    jobTitle: 'Head cook',
  })
})

test('whoever stays keeps the ties that the list brought, but those that lead to what goes', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  for (const name of ['Harriers', 'Old choir'])
    await as(region, (tx) => recordOrganisation(tx, { id: newId(), name }))
  await as(region, (tx) => recordPerson(tx, { id: newId(), name: 'Sam Osei', kind: 'member' }))
  const { id } = await house.bring(
    region,
    'people',
    `Number,Name,Email,Memberships,Knows
1,Amina Khan,amina@example.org,Old choir; New choir,
2,Joan Whitlock,joan@example.org,Harriers; New choir; PTA,Amina Khan; Tom Hart; Sam Osei
3,Tom Hart,tom@example.org,Harriers,Sam Osei
`,
  )
  for (const name of ['Joan Whitlock', 'Amina Khan']) {
    const person = await idOf('people', name)
    await as(region, (tx) => changePerson(tx, { id: person, version: 1, jobTitle: 'Cook' }))
  }
  const { goes, kept } = await takeBack(id)
  // Tom and the two organisations that nobody has worked with go, and three ties with them.
  expect(goes).toMatchObject({ people: 1, organisations: 2, affiliations: 4, connections: 2 })
  expect(kept.first.map(({ name }) => name).sort()).toEqual([
    'Amina Khan',
    'Amina Khan, Old choir',
    'Joan Whitlock',
    'Joan Whitlock, Amina Khan',
    'Joan Whitlock, Harriers',
    'Joan Whitlock, Sam Osei',
  ])
  expect(
    await owned(
      `select p.name as who, o.name as club from affiliations a join people p on p.id = a.person_id
        join organisations o on o.id = a.organisation_id where a.workspace_id = $1 order by 1, 2`,
      [region.workspaceId],
    ),
  ).toEqual([
    { who: 'Amina Khan', club: 'Old choir' },
    { who: 'Joan Whitlock', club: 'Harriers' },
  ])
  expect(
    await owned('select id from connections where workspace_id = $1', [region.workspaceId]),
  ).toHaveLength(2)
})

test('whoever was made one with another brings the ties of the list along', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  const [old, club] = [newId(), newId()]
  await as(region, (tx) => recordPerson(tx, { id: old, name: 'J. Whitlock', kind: 'member' }))
  await as(region, (tx) => recordOrganisation(tx, { id: club, name: 'Harriers' }))
  const { id } = await house.bring(region, 'people', PEOPLE)
  const joan = await idOf('people', 'Joan Whitlock')
  await as(region, (tx) => mergeRecords(tx, { id: newId(), kind: 'people', keptId: old, otherId: joan }))
  await takeBack(id)
  expect(await owned('select organisation_id from affiliations where person_id = $1', [old])).toEqual([
    { organisation_id: club },
  ])
})

test('what someone who was here already got of a list goes back with it, whoever has worked with them', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  await as(region, (tx) => recordOrganisation(tx, { id: newId(), name: 'Harriers' }))
  await house.bring(region, 'people', 'Number,Name,Email\n2,Joan Whitlock,joan@example.org\n')
  const { id } = await house.bring(region, 'people', PEOPLE)
  const joan = await idOf('people', 'Joan Whitlock')
  await as(region, (tx) => recordOneToOne(tx, { id: newId(), personId: joan, stories: 'Twelve years.' }))
  await takeBack(id)
  expect(await owned('select id from affiliations where person_id = $1', [joan])).toEqual([])
})

test('whoever only a later list holds is told with that list, and goes once that is taken back too', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  const { id: first } = await house.bring(region, 'people', PEOPLE)
  const text = 'Number,Name,Email,Job title\n2,Joan Whitlock,joan@example.org,Porter\n'
  const { id: later } = await house.bring(region, 'people', text, { fileName: 'autumn.csv' })
  const { kept } = await takeBack(first)
  expect(kept.first.find((each) => each.kind === 'people')).toMatchObject({
    name: 'Joan Whitlock',
    list: 'autumn.csv',
  })
  // Nothing has changed yet, so she stays again.
  expect(await house.undo(region, first)).toMatchObject({ state: 'undone', problem: null })
  expect((await foreseen(first)).kept).toEqual(kept)
  await house.undo(region, later)
  expect((await foreseen(first)).kept.first[0]).toMatchObject({ name: 'Joan Whitlock', list: null })
  expect(await house.undo(region, first)).toMatchObject({ state: 'undone', problem: null })
  expect((await foreseen(first)).kept.total).toBe(0)
  expect([await names('people'), await names('organisations')]).toEqual([[], []])
  await expect(house.undo(region, first)).rejects.toMatchObject({ code: 'not_now' })
})

test('a field that a later list changed returns once that is taken back, and one that someone changed does not', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  await house.bring(region, 'people', PEOPLE)
  const saying = (job: string, postcode: string) =>
    `Number,Name,Email,Job title,Postcode\n2,Joan Whitlock,joan@example.org,${job},${postcode}\n`
  const { id: first } = await house.bring(region, 'people', saying('Porter', 'M33 2AB'))
  const { id: later } = await house.bring(region, 'people', saying('Cook', 'M33 2AB'))
  const joan = await idOf('people', 'Joan Whitlock')
  expect((await takeBack(first)).kept.first).toMatchObject([{ fields: ['jobTitle'] }])
  const { version } = await as(region, (tx) => readPerson(tx, joan))
  await as(region, (tx) => changePerson(tx, { id: joan, version, postcode: 'M33 9ZZ' }))
  await house.undo(region, later)
  await house.undo(region, first)
  const now = await as(region, (tx) => readPerson(tx, joan))
  expect(now).toMatchObject({ jobTitle: null, postcode: 'M33 9ZZ' })
  expect((await foreseen(first)).kept.total).toBe(0)
})
