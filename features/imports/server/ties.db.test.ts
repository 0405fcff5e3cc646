import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
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
