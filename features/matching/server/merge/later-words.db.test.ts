import { beforeAll, expect, test } from 'vitest'
import { recordOneToOne } from '#features/one-to-ones/server/public.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { recordPerson } from '#features/people/server/public.ts'
import { insertOf, rowsOf } from '#features/privacy/server/testing/rows.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { MatchKind } from '../../contract.ts'
import { mergeRecords } from './merge-records.ts'
import { workedWith } from './referring.ts'
import { unmergeRecords } from './unmerge-records.ts'
import { WRITINGS } from './written-since.sql.ts'

let region: Actor
beforeAll(async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
})

const owned = (text: string, values: unknown[]) =>
  asOwner(async (client) => (await client.query(text, values)).rows)

async function two(kind: MatchKind) {
  const [kept, other] = [newId(), newId()]
  for (const id of [kept, other])
    await as(region, async (tx) => {
      if (kind === 'people') await recordPerson(tx, { id, name: 'Joan Whitlock', kind: 'member' })
      else await recordOrganisation(tx, { id, name: 'Choir' })
    })
  return { kept, other }
}
async function merge(kind: MatchKind, keptId: string, otherId: string) {
  const input = { id: newId(), kind, keptId, otherId }
  await as(region, (tx) => mergeRecords(tx, input))
  return input
}

const rowOf = async (kind: MatchKind, id: string): Promise<Record<string, unknown>> =>
  (await owned(`select * from ${kind} where id = $1`, [id]))[0]

/** Every column that takes any words; an address of the web is checked again when it is written. */
async function wordColumns(kind: MatchKind, id: string): Promise<string[]> {
  const columns = await owned(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1
      and data_type = 'text' and column_name <> 'website'`,
    [kind],
  )
  const free: string[] = []
  for (const { name } of columns)
    await owned(`update ${kind} set ${name} = 'Tried.' where id = $1`, [id]).then(
      () => free.push(name),
      () => undefined,
    )
  return free
}

test.each(['people', 'organisations'] as const)(
  'of %s, whatever words a merge joined come apart again, with what was added since',
  async (kind) => {
    const { kept, other } = await two(kind)
    const columns = await wordColumns(kind, (await two(kind)).kept)
    for (const column of columns) {
      await owned(`update ${kind} set ${column} = 'Ours.' where id = $1`, [kept])
      await owned(`update ${kind} set ${column} = 'Theirs.' where id = $1`, [other])
    }
    const input = await merge(kind, kept, other)
    const now = await rowOf(kind, kept)
    const joined = columns.filter((column) => /Ours.*Theirs/s.test(String(now[column])))
    expect(joined.sort()).toEqual(
      kind === 'people' ? ['consent_note', 'notes'] : ['about', 'common_ground', 'impact'],
    )
    for (const column of joined)
      await owned(`update ${kind} set ${column} = ${column} || ' Later.' where id = $1`, [kept])
    const { stayed } = await as(region, (tx) => unmergeRecords(tx, input))
    expect(stayed).toHaveLength(joined.length)
    const [mine, theirs] = [await rowOf(kind, kept), await rowOf(kind, other)]
    for (const column of joined) {
      expect([column, mine[column]]).toEqual([column, 'Ours. Later.'])
      expect([column, theirs[column]]).toEqual([column, 'Theirs.'])
    }
  },
)

test('whoever was met after two were made one keeps the talk, and it is named', async () => {
  const { kept, other } = await two('people')
  const before = { id: newId(), personId: other, metOn: '2026-05-01', stories: 'Before.' }
  await as(region, (tx) => recordOneToOne(tx, before))
  const input = await merge('people', kept, other)
  // A phone that knows of no merge sends what was written about the other record.
  const since = { id: newId(), personId: other, metOn: '2026-05-12', stories: 'Twelve years on the wards.' }
  await as(region, (tx) => recordOneToOne(tx, since))
  const { written } = await as(region, (tx) => unmergeRecords(tx, input))
  expect(written).toEqual([{ what: 'talk', on: '2026-05-12' }])
  expect(
    await owned('select id, person_id from one_to_ones where id = any($1) order by met_on', [
      [before.id, since.id],
    ]),
  ).toEqual([
    { id: before.id, person_id: other },
    { id: since.id, person_id: kept },
  ])
})

test('a planned talk that was moved and then took place goes back with its words', async () => {
  const { kept, other } = await two('people')
  const id = newId()
  const place = { workspaceId: region.workspaceId, organiserId: region.organiserId, visibleTo: [] }
  const planned = {
    ...rowsOf(place).one_to_ones,
    id,
    person_id: other,
    state: 'planned',
    met_on: null,
    stories: null,
  }
  await owned(...insertOf('one_to_ones', { ...planned, planned_for: '2026-05-12T10:00:00Z' }))
  const input = await merge('people', kept, other)
  await as(region, (tx) =>
    recordOneToOne(tx, { id, personId: kept, metOn: '2026-05-12', stories: 'She came.' }),
  )
  await as(region, (tx) => unmergeRecords(tx, input))
  expect(await owned('select person_id, state, stories from one_to_ones where id = $1', [id])).toEqual([
    { person_id: other, state: 'met', stories: 'She came.' },
  ])
})

test('whatever is written down about a record since is told of', async () => {
  const place = { workspaceId: region.workspaceId, organiserId: region.organiserId, visibleTo: [] }
  const { workspaces: _, organisers: __, ...rows } = rowsOf(place)
  for (const [table, row] of Object.entries(rows)) await owned(...insertOf(table, row))
  for (const kind of ['people', 'organisations'] as const)
    for (const { table, columns, what } of WRITINGS[kind])
      for (const column of columns) {
        const { kept, other } = await two(kind)
        const input = await merge(kind, kept, other)
        const elsewhere =
          table.startsWith('introduction') && column === 'to_person_id' ? { organisation_id: null } : {}
        const called = table === 'phone_calls' ? { called_at: new Date() } : {}
        const row = { ...rows[table], id: newId(), ...elsewhere, ...called, [column]: kept }
        await owned(...insertOf(table, row))
        const { written } = await as(region, (tx) => unmergeRecords(tx, input))
        expect([column, written.map((each) => each.what)]).toEqual([column, [what]])
      }
})

test('nothing that a merge moves is left out of what is told', () => {
  // Told by the names of whom and what it ties to.
  const ties = ['affiliations', 'connections', 'workplaces']
  for (const kind of ['people', 'organisations'] as const) {
    const known = [...WRITINGS[kind].map((each) => each.table), ...ties]
    const moved = workedWith[kind].map((each) => each.table).filter((table) => !table.endsWith('_merges'))
    expect(moved.filter((table) => !known.includes(table))).toEqual([])
  }
})
