import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { Mapping } from '../mapping.contract.ts'
import { type ImportHouse, openImportHouse } from './testing/import-house.ts'

let house: ImportHouse
let region: Actor
beforeAll(async () => {
  house = await openImportHouse()
})
afterAll(() => house.stop())

const ties = (actor: Actor) =>
  asOwner(
    async (client) =>
      (
        await client.query(
          `select p.name as person, o.name as organisation, a.role, a.since_year as since from affiliations a
           join people p on p.id = a.person_id join organisations o on o.id = a.organisation_id
           where a.workspace_id = $1 order by 1, 2`,
          [actor.workspaceId],
        )
      ).rows,
  )
const links = (actor: Actor) =>
  asOwner(
    async (client) =>
      (
        await client.query(
          `select f.name as "from", t.name as "to", c.kind from connections c join people f on f.id = c.from_person_id
           join people t on t.id = c.to_person_id where c.workspace_id = $1 order by 1, 2`,
          [actor.workspaceId],
        )
      ).rows,
  )

const PEOPLE = `Name,Email,Memberships,Knows
Amina Khan,amina@example.org,Harrow Dale Choir (chair); Friends of the Park,Joan Whitlock
Joan Whitlock,joan@example.org,Harrow Dale Choir,Amina Khan; Nobody Yet
`

test('a row brings its ties, to organisations and people who come with it, once however often it is sent', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  const mapping = [{ as: 'name' }, { as: 'email' }, { as: 'memberships' }, { as: 'connection' }] as const
  const asked = { mapping: [...mapping] }
  const done = await house.bring(region, 'people', PEOPLE, asked)
  expect(done).toMatchObject({
    state: 'done',
    made: { people: 3, organisations: 2, affiliations: 3, connections: 2 },
  })
  expect(await ties(region)).toMatchObject([
    { person: 'Amina Khan', organisation: 'Friends of the Park' },
    { person: 'Amina Khan', organisation: 'Harrow Dale Choir', role: 'chair' },
    { person: 'Joan Whitlock', organisation: 'Harrow Dale Choir', role: 'member' },
  ])
  expect(await links(region)).toHaveLength(2)
  const again = await house.bring(region, 'people', PEOPLE, asked)
  expect(again).toMatchObject({
    counts: { unchanged: 2 },
    made: { people: 0, affiliations: 0, connections: 0 },
  })
  expect(await house.undo(region, done.id)).toMatchObject({ state: 'undone' })
  expect(await ties(region)).toEqual([])
})

test('a table of ties names people and organisations that are there', async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
  await house.bring(region, 'people', 'Name,Email\nAmina Khan,amina@example.org\n')
  const file = 'Person,Organisation,Role,Since\nAmina Khan,Choir,chair,2019\nNew Person,Choir,,\n'
  const done = await house.bring(region, 'affiliations', file)
  expect(done).toMatchObject({ counts: { new: 2 }, made: { people: 1, organisations: 1, affiliations: 2 } })
  const again = await house.bring(region, 'affiliations', file)
  expect(again).toMatchObject({ counts: { unchanged: 2 }, made: { people: 0, affiliations: 0 } })
  const changed = await house.bring(region, 'affiliations', file.replace('2019', '2015'))
  expect(changed).toMatchObject({ counts: { changes: 1 }, changed: { affiliations: 1 } })
  await house.undo(region, changed.id)
  expect((await ties(region))[0]).toMatchObject({ since: 2019 })
  const known = await house.bring(region, 'connections', 'Person,Knows,How\nAmina Khan,New Person,family\n', {
    mapping: [{ as: 'person_name' }, { as: 'other_name' }, { as: 'connection_kind' }],
  })
  expect(known).toMatchObject({ made: { people: 0, connections: 1 } })
  expect(await links(region)).toEqual([{ from: 'Amina Khan', to: 'New Person', kind: 'family' }])
})

test('a list of workplaces brings its employers, and finds a workplace again by its name in its branch', async () => {
  const workspace = await newWorkspace()
  const north = await newBranch(workspace, 'North')
  const south = await newBranch(workspace, 'South')
  region = await newOrganiser(workspace, 'region')
  const file = `Workplace,Branch,Employer,Head count,Postcode
Town Hall,North,Harrow Dale Council,120,M33 2AB
Town Hall,South,Harrow Dale Council,80,
Depot,,Harrow Dale Council,9,
`
  const asked = {
    mapping: ['name', 'branch', 'employer', 'head_count', 'postcode'].map((as) => ({ as })) as Mapping,
  }
  const done = await house.bring(region, 'workplaces', file, asked)
  expect(done).toMatchObject({
    counts: { new: 2, cannotRead: 1 },
    made: { workplaces: 2, organisations: 1 },
    left: 1,
  })
  const again = await house.bring(region, 'workplaces', file.replace('120', '130'), asked)
  expect(again).toMatchObject({
    counts: { changes: 1, unchanged: 1 },
    changed: { workplaces: 1 },
    made: { workplaces: 0, organisations: 0 },
  })
  const stored = () =>
    asOwner(
      async (client) =>
        (
          await client.query(
            'select name, branch_id, head_count, employer_id from workplaces where workspace_id = $1 order by head_count',
            [workspace],
          )
        ).rows,
    )
  expect(await stored()).toMatchObject([
    { branch_id: south, head_count: 80 },
    { branch_id: north, head_count: 130 },
  ])
  // A list of one branch that does not name it speaks of that branch, not of a namesake elsewhere.
  const mine = await house.bring(region, 'workplaces', 'Workplace,Head count\nTown Hall,90\nDepot,9\n', {
    settings: { branchId: south },
  })
  expect(mine).toMatchObject({ counts: { changes: 1, new: 1 }, changed: { workplaces: 1 } })
  expect(await stored()).toMatchObject([
    { name: 'Depot', branch_id: south },
    { branch_id: south, head_count: 90 },
    { branch_id: north, head_count: 130 },
  ])
  await house.undo(region, mine.id)
  await house.undo(region, again.id)
  await house.undo(region, done.id)
  expect(await stored()).toEqual([])
})

test('an organisation that a row only names is of the kind its name tells, and protected by it', async () => {
  const asker = await newOrganiser(await newWorkspace(), 'region')
  const list = `Name,Where they belong\nDele Okafor,Marsh Juniors FC; Unity church; Church Street residents (chair)\n`
  await house.bring(asker, 'people', list, { mapping: [{ as: 'name' }, { as: 'memberships' }] })
  const told = await asOwner((client) =>
    client.query(
      `select o.name, o.kinds, o.special, a.special as tie from organisations o
       join affiliations a on a.organisation_id = o.id where o.workspace_id = $1 order by 1`,
      [asker.workspaceId],
    ),
  )
  expect(told.rows).toEqual([
    { name: 'Church Street residents', kinds: ['residents'], special: null, tie: null },
    { name: 'Marsh Juniors FC', kinds: ['sports'], special: null, tie: null },
    { name: 'Unity church', kinds: ['religious'], special: 'faith', tie: 'faith' },
  ])
})
