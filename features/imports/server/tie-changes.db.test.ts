import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordAffiliation } from '#features/affiliations/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { ImportSettings } from '../contract.ts'
import type { Field } from '../mapping.contract.ts'
import { decideRows } from './decide/decide-rows.ts'
import { listRows } from './decide/show-rows.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'

let house: ImportHouse
let region: Actor
beforeAll(async () => {
  house = await openImportHouse()
})
afterAll(() => house.stop())

const FIELDS: Field[] = ['person_name', 'organisation_name', 'role', 'role_words', 'since', 'willing']
const mapping = FIELDS.map((as) => ({ as }))
const HEADER = 'Person,Organisation,Role,In their words,Since,Would introduce us\n'
const bring = (rows: string, settings: ImportSettings = {}) =>
  house.bring(region, 'affiliations', HEADER + rows, { mapping, settings })
async function look(rows: string, settings: ImportSettings = {}) {
  const id = await house.upload(region, 'affiliations', HEADER + rows, { mapping, settings })
  const { counts } = await house.look(region, id)
  const shown = await as(region, (tx) => listRows(tx, { id }, house.house))
  return { id, counts, row: shown.rows[0]! }
}
const tie = () =>
  asOwner(
    async (client) =>
      (
        await client.query(
          'select role, role_words as words, since_year as since, willing_to_introduce as willing from affiliations where workspace_id = $1',
          [region.workspaceId],
        )
      ).rows[0],
  )
async function place(rows: string) {
  region = await newOrganiser(await newWorkspace(), 'region')
  await bring(rows)
}

test('what a list says of a tie that is there shows field by field, can be chosen, and returns', async () => {
  await place('Amina Khan,Choir,chair,holds the keys,2015,\n')
  const before = await tie()
  const { id, counts, row } = await look('Amina Khan,Choir,treasurer,,2019,yes\n')
  expect(counts).toMatchObject({ changes: 1 })
  expect(row.ties).toEqual([])
  const [changed] = row.tieChanges
  expect(changed!.name).toBe('Choir')
  expect(changed!.changes.map(({ field, ...each }) => ({ ...each, field: field.split(' ').at(-1) }))).toEqual(
    [
      { field: 'role', record: 'chair', file: 'treasurer', stands: 'treasurer', wins: 'file' },
      { field: 'sinceYear', record: 2015, file: 2019, stands: 2019, wins: 'file' },
      { field: 'willingToIntroduce', record: 'unknown', file: 'yes', stands: 'yes', wins: 'file' },
      { field: 'roleWords', record: 'holds the keys', file: null, stands: null, wins: 'file' },
    ],
  )
  const since = changed!.changes[1]!.field
  const decided = await as(region, (tx) =>
    decideRows(tx, { id, lines: [2], wins: { [since]: 'record' } }, house.house),
  )
  expect(decided.rows[0]!.tieChanges[0]!.changes[1]).toMatchObject({ stands: 2015, wins: 'record' })
  expect(await house.write(region, id)).toMatchObject({ changed: { affiliations: 1 }, left: 0 })
  expect(await tie()).toEqual({ role: 'treasurer', words: null, since: 2015, willing: 'yes' })
  await house.undo(region, id)
  expect(await tie()).toEqual(before)
})

test('a chair is not made a member, nor a no a yes, unless someone says so', async () => {
  await place('Amina Khan,Choir,chair,,2015,no\n')
  const { id, counts, row } = await look('Amina Khan,Choir,member,,2015,yes\n')
  expect(counts).toMatchObject({ unchanged: 1 })
  const { changes } = row.tieChanges[0]!
  expect(changes.map((each) => each.wins)).toEqual(['record', 'record'])
  const decided = await as(region, (tx) =>
    decideRows(tx, { id, lines: [2], wins: { [changes[0]!.field]: 'file' } }, house.house),
  )
  expect(decided.counts).toMatchObject({ changes: 1 })
  await house.write(region, id)
  expect(await tie()).toMatchObject({ role: 'member', willing: 'no' })
})

test('only blanks are filled where that was asked for, or where the tie has come since the look', async () => {
  await place('Amina Khan,Choir,chair,,,\n')
  const filled = await bring('Amina Khan,Choir,treasurer,,2019,yes\n', { onlyBlanks: true })
  expect(filled).toMatchObject({ changed: { affiliations: 1 } })
  expect(await tie()).toEqual({ role: 'chair', words: null, since: 2019, willing: 'yes' })

  await place('Amina Khan,Bees,,,,\n')
  await asOwner((client) =>
    client.query('delete from affiliations where workspace_id = $1', [region.workspaceId]),
  )
  const { id, row } = await look('Amina Khan,Bees,treasurer,,2019,\n')
  expect(row.ties).toEqual(['Bees, treasurer'])
  const of = async (table: string) =>
    (
      await asOwner((client) =>
        client.query(`select id from ${table} where workspace_id = $1`, [region.workspaceId]),
      )
    ).rows[0].id as string
  const [personId, organisationId] = [await of('people'), await of('organisations')]
  await as(region, (tx) =>
    recordAffiliation(tx, { id: newId(), personId, organisationId, role: 'chair', strength: 2 }),
  )
  await house.write(region, id)
  expect(await tie()).toMatchObject({ role: 'chair', since: 2019 })
})

test('what the first of two rows leaves open of a new tie, the second fills', async () => {
  await place('Amina Khan,Choir,chair,,,\nAmina Khan,Choir,treasurer,holds the keys,2015,yes\n')
  expect(await tie()).toEqual({ role: 'chair', words: null, since: 2015, willing: 'yes' })
})

test('a tie that somebody has changed since the look is left alone and reported', async () => {
  await place('Amina Khan,Choir,chair,,2015,\n')
  const { id } = await look('Amina Khan,Choir,treasurer,,,\n')
  await asOwner((client) =>
    client.query("update affiliations set role = 'officer' where workspace_id = $1", [region.workspaceId]),
  )
  expect(await house.write(region, id)).toMatchObject({ changed: { affiliations: 0 }, left: 1 })
  expect(await tie()).toMatchObject({ role: 'officer' })
  const { rows } = await as(region, (tx) => listRows(tx, { id }, house.house))
  expect(rows[0]!.problems).toEqual([{ column: null, code: 'changed_meanwhile' }])
})

test('whoever opens rows that tell of someone’s faith leaves a note of it, also in another’s import', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  const other = await newOrganiser(region.workspaceId, 'region')
  const id = await house.upload(
    region,
    'affiliations',
    'Person,Organisation,Kind\nAmina Khan,Harrow Dale Mosque,religious\nAmina Khan,Choir,voluntary\n',
    { mapping: [{ as: 'person_name' }, { as: 'organisation_name' }, { as: 'organisation_kinds' }] },
  )
  await house.look(region, id)
  const notes = () =>
    asOwner(
      async (client) =>
        (
          await client.query(
            `select organiser_id, jsonb_array_length(after -> 'organisations') as n from audit
             where workspace_id = $1 and action = 'affiliations.read_special'`,
            [region.workspaceId],
          )
        ).rows,
    )
  await as(other, (tx) => listRows(tx, { id }, house.house))
  expect(await notes()).toEqual([{ organiser_id: other.organiserId, n: 1 }])
  await house.write(region, id)
  await as(other, (tx) => listRows(tx, { id }, house.house))
  expect(await notes()).toHaveLength(2)
})
