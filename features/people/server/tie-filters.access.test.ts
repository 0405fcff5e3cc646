import { beforeAll, expect, test } from 'vitest'
import { recordAffiliation } from '#features/affiliations/server/public.ts'
import { recordMark } from '#features/one-to-ones/server/marks.ts'
import { recordOneToOne } from '#features/one-to-ones/server/public.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { recordPhoneList } from '#features/phone-lists/server/phone-lists.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { PeopleFilters } from '../contract.ts'
import { assignPeople, sharePeople } from './act-on-people.ts'
import { exportPeople } from './export-people.ts'
import { countList, listPeople } from './list-people.ts'
import { recordPerson } from './record-person.ts'

let region: Actor, north: Actor, south: Actor, listener: Actor, partner: Actor, stranger: Actor
const [amina, dele, joan] = [newId(), newId(), newId()]
const [juniors, mosque] = [newId(), newId()]

beforeAll(async () => {
  const workspace = await newWorkspace()
  const [northBranch, southBranch] = [
    await newBranch(workspace, 'North'),
    await newBranch(workspace, 'South'),
  ]
  const coalitionId = newId()
  region = await newOrganiser(workspace, 'region')
  north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
  south = await newOrganiser(workspace, 'branch', { branchIds: [southBranch] })
  listener = await newOrganiser(workspace, 'listener')
  partner = await newOrganiser(workspace, 'partner', { coalitionIds: [coalitionId] })
  stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
  await asOwner((client) =>
    client.query(`insert into coalitions (workspace_id, id, name) values ($1, $2, 'Wardens')`, [
      workspace,
      coalitionId,
    ]),
  )
  await as(region, async (tx) => {
    const person = (id: string, name: string, branchId: string) =>
      recordPerson(tx, { id, name, kind: 'member', branchId, phones: [{ number: '07700 900123' }] })
    await person(amina, 'Amina Shah', northBranch)
    await person(dele, 'Dele Okafor', northBranch)
    await person(joan, 'Joan Whitlock', southBranch)
    await recordOrganisation(tx, { id: juniors, name: 'Marsh Juniors', kinds: ['sports'], stage: 'met' })
    await recordOrganisation(tx, { id: mosque, name: 'Marsh Road Mosque', kinds: ['religious'] })
    const tie = (personId: string, organisationId: string) =>
      recordAffiliation(tx, { id: newId(), personId, organisationId, role: 'member', strength: 2 })
    await tie(amina, juniors)
    await tie(joan, juniors)
    await tie(dele, mosque)
    const selection = { ids: [amina, dele] }
    await assignPeople(tx, { selection, organiserId: listener.organiserId, give: true })
    await sharePeople(tx, { selection, coalitionId, share: true, reason: 'joint lobby' })
  })
  await as(north, (tx) => recordMark(tx, { id: newId(), personId: amina, mark: 'team_member' }))
  await as(north, (tx) => recordOneToOne(tx, { id: newId(), personId: dele, metOn: '2026-03-01' }))
})

const names = async (actor: Actor, filters: PeopleFilters) => {
  const { people } = await as(actor, (tx) => listPeople(tx, filters))
  expect((await as(actor, (tx) => countList(tx, filters))).count).toBe(people.length)
  return people.map(({ name }) => name.split(' ')[0])
}

test('who belongs to an organisation, or to one of a kind, as far as the asker sees the tie', async () => {
  expect(await names(region, { organisationId: juniors })).toEqual(['Amina', 'Joan'])
  expect(await names(north, { organisationId: juniors })).toEqual(['Amina'])
  expect(await names(south, { organisationKind: 'sports' })).toEqual(['Joan'])
  expect(await names(north, { organisationKind: 'religious' })).toEqual(['Dele'])
  expect(await names(north, { organisationStage: 'met' })).toEqual(['Amina'])
  expect(await names(region, { organisationStage: 'met', organisationKind: 'religious' })).toEqual([])
  expect(await names(partner, { organisationStage: 'met' })).toEqual([])
  // Where someone worships is not for a listener the person was given to.
  expect(await names(listener, { organisationId: juniors })).toEqual(['Amina'])
  for (const filters of [{ organisationId: mosque }, { organisationKind: 'religious' as const }])
    for (const actor of [listener, partner, stranger]) expect(await names(actor, filters)).toEqual([])
  expect(await names(partner, { organisationId: juniors })).toEqual([])
  expect(await names(region, { organisationKind: 'sports', q: 'joan' })).toEqual(['Joan'])
})

test('who is marked, and who was not met, as far as the asker reads marks and talks', async () => {
  expect(await names(north, { mark: 'team_member' })).toEqual(['Amina'])
  expect(await names(region, { mark: 'potential_leader' })).toEqual([])
  for (const actor of [south, listener, partner])
    expect(await names(actor, { mark: 'team_member' })).toEqual([])
  expect(await names(north, { notMetSince: '2026-02-01' })).toEqual(['Amina'])
  expect(await names(north, { notMetSince: '2026-03-02' })).toEqual(['Dele', 'Amina'])
  expect(await names(partner, { notMetSince: '2026-02-01' })).toEqual([])
})

test('a list by a tie that tells of faith is noted, whether it is read, rung or taken away', async () => {
  const noted = async () => {
    const { rows } = await asOwner((client) =>
      client.query(
        `select after from audit where organiser_id = $1 and action = 'affiliations.read_special' order by id`,
        [north.organiserId],
      ),
    )
    return rows.map(({ after }) => after)
  }
  const before = (await noted()).length
  const filters = { organisationId: mosque }
  await as(north, (tx) => listPeople(tx, filters))
  await as(north, (tx) => exportPeople(tx, { selection: { filters }, format: 'csv', reason: 'the visit' }))
  await as(north, (tx) => recordPhoneList(tx, { id: newId(), purpose: 'the visit', selection: { filters } }))
  const told = { people: [dele], organisations: [mosque] }
  expect((await noted()).slice(before)).toEqual([told, told, told])
  await as(north, (tx) => listPeople(tx, { organisationId: juniors }))
  expect(await noted()).toHaveLength(before + 3)
})
