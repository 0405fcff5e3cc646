import { afterAll, beforeAll, expect, test } from 'vitest'
import { listBranches } from '#features/branches/server/public.ts'
import { recordField } from '#features/custom-fields/server/custom-fields.ts'
import { listFields } from '#features/custom-fields/server/public.ts'
import { listPeople } from '#features/people/server/list-people.ts'
import { changePerson, exportPeople, readPerson, recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { Mapping } from '../mapping.contract.ts'
import { listRows } from './decide/show-rows.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'
import { foreseeUndo } from './undo/foresee-undo.ts'

let house: ImportHouse
beforeAll(async () => {
  house = await openImportHouse()
})
afterAll(() => house.stop())

const FILE = `Name,Email,Born,Shift,Lockers
Amina Khan,amina@example.org,3 May 1974,Nights,2
Joan Whitlock,joan@example.org,1968,days,
Tom O'Neil,tom@example.org,,Nights,a few
`
const MAPPING: Mapping = [
  { as: 'name' },
  { as: 'email' },
  { as: 'birth_date' },
  { as: 'custom', custom: { name: 'Shift', type: 'choice' } },
  { as: 'custom', custom: { name: 'Lockers held', type: 'number' } },
]

test('fields made on the spot come in, are shown before, and go again when nothing stands in them', async () => {
  const workspace = await newWorkspace()
  const actor = await newOrganiser(workspace, 'branch', { branchIds: [await newBranch(workspace)] })
  const fields = async () =>
    (await as(actor, (tx) => listFields(tx, {}))).fields.map(({ key, choices }) => [key, choices])
  const people = () =>
    asOwner(async (client) => {
      const { rows } = await client.query(
        `select id, name, birth_date::text as born, born_year as year, custom, version from people where workspace_id = $1 order by name`,
        [workspace],
      )
      return rows
    })
  const first = await house.bring(actor, 'people', FILE, { mapping: MAPPING })
  expect(first).toMatchObject({ state: 'done', made: { people: 3 } })
  expect(await fields()).toEqual([
    ['shift', ['Nights', 'days']],
    ['lockers held', []],
  ])
  const brought = await people()
  expect(brought).toMatchObject([
    { born: '1974-05-03', year: 1974, custom: { shift: 'Nights', 'lockers held': 2 } },
    { born: null, year: 1968, custom: { shift: 'days' } },
    { born: null, year: null, custom: { shift: 'Nights' } },
  ])
  const again = await house.bring(actor, 'people', FILE, { mapping: MAPPING, fileName: 'again.csv' })
  expect(again.counts).toMatchObject({ unchanged: 3 })

  // Another list says something else of one of them, and brings a choice that there is not.
  const other = `Name,Email,Shift,Lockers held\nAmina Khan,amina@example.org,Days,3\nTom O'Neil,tom@example.org,Weekends,\n`
  const second = await house.upload(actor, 'people', other, { fileName: 'other.csv' })
  await house.look(actor, second)
  const { rows } = await as(actor, (tx) => listRows(tx, { id: second }, house.house))
  expect(rows[0]!.changes).toMatchObject([
    { field: 'custom.shift', record: 'Nights', file: 'days', stands: 'days' },
    { field: 'custom.lockers held', record: 2, file: 3, stands: 3 },
  ])
  expect(rows[1]!.problems).toEqual([{ column: 2, code: 'not_a_choice', cellOnly: true }])
  await house.write(actor, second)
  const [amina] = await people()
  expect(amina.custom).toEqual({ shift: 'days', 'lockers held': 3 })

  // What somebody has changed since stays, and only that.
  await as(actor, (tx) =>
    changePerson(tx, { id: amina.id, version: amina.version, custom: { 'lockers held': 4 } }),
  )
  const { kept } = await as(actor, (tx) => foreseeUndo(tx, { id: second }))
  expect(kept.first).toMatchObject([{ name: 'Amina Khan', fields: ['custom.lockers held'] }])
  await house.undo(actor, second)
  expect((await people())[0].custom).toEqual({ shift: 'Nights', 'lockers held': 4 })

  // One was kept, because somebody worked with her: so are the fields in which something stands, and no other.
  await house.undo(actor, first.id)
  expect((await people()).map(({ name }) => name)).toEqual(['Amina Khan'])
  expect((await fields()).map(([key]) => key)).toEqual(['shift', 'lockers held'])
})

test('a list taken along comes back by itself, in a workspace that knows none of its fields', async () => {
  const place = async () => {
    const workspace = await newWorkspace()
    await newBranch(workspace, 'North')
    return newOrganiser(workspace, 'region')
  }
  const [here, there] = [await place(), await place()]
  const about = 'people'
  const field = (name: string, type: 'text' | 'number' | 'date' | 'choice', choices?: string[]) =>
    as(here, (tx) => recordField(tx, { id: newId(), about, name, type, choices }))
  await field('Shift', 'choice', ['Days', 'Nights'])
  await field('Joined', 'date')
  await field('Size, in cm', 'number')
  await field('Says', 'text')
  const branch = (await as(here, (tx) => listBranches(tx, {}))).branches[0]!.id
  const one = {
    name: 'Zoë Ábel',
    givenName: 'Zoë',
    familyName: 'Ábel',
    otherNames: ['Zoe Abel, née Smith', 'Zo'],
    kind: 'activist' as const,
    branchId: branch,
    activistRole: 'Steward',
    phones: [{ number: '07700 900101', label: 'work' }],
    addresses: [
      { text: '1 High Street, Sale', postcode: 'M33 2AB' },
      { text: 'The Hall', postcode: 'M32 0AA' },
    ],
    postcode: 'M33 2AB',
    birthDate: '1974-05-03',
    notes: 'One line\nand another, "quoted"',
    contactConsent: 'yes' as const,
    consentNote: 'By phone',
    externalIds: [
      { system: 'membership', id: '007' },
      { system: 'membership', id: '8' },
    ],
    custom: { shift: 'Nights', joined: '2019-02-01', 'size in cm': -172.5, says: '=1+1' },
  }
  const other = {
    name: 'Amina Khan',
    kind: 'public' as const,
    bornYear: 1968,
    externalIds: [{ system: 'crm', id: 'A-1' }],
  }
  for (const person of [one, other]) await as(here, (tx) => recordPerson(tx, { id: newId(), ...person }))
  const takeOut = async (actor: Actor) => {
    const asked = { selection: { filters: {} }, reason: 'to bring it elsewhere', format: 'csv' } as const
    return (await as(actor, (tx) => exportPeople(tx, asked))).text()
  }
  const text = await takeOut(here)
  const done = await house.bring(there, 'people', text, { fileName: 'people.csv' })
  expect(done).toMatchObject({ state: 'done', left: 0, made: { people: 2 } })
  const said = async (actor: Actor) => {
    const { people } = await as(actor, (tx) => listPeople(tx, {}))
    const all = await Promise.all(people.map(({ id }) => as(actor, (tx) => readPerson(tx, id))))
    return all.map(({ id, branchId, createdAt, updatedAt, externalIds, ...rest }) => ({
      ...rest,
      branch: branchId !== null,
      externalIds: externalIds.filter(({ system }) => system !== 'Commonground'),
    }))
  }
  expect(await said(there)).toEqual(await said(here))
  const again = await house.bring(there, 'people', text, { fileName: 'people.csv' })
  expect(again.counts).toMatchObject({ unchanged: 2 })
})
