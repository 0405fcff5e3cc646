import { beforeEach, expect, test } from 'vitest'
import { recordAffiliation } from '#features/affiliations/server/public.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ask } from '#tests/setup/ask.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { OrganisationKind } from '../contract.ts'
import { archiveOrganisation } from './change-organisation.ts'
import { listOrganisations } from './list-organisations.ts'
import { readOrganisation, recordOrganisation } from './record-organisation.ts'
import { organisationsRouter } from './router.ts'
import { settleKinds } from './settle-kinds.ts'
import { listToldKinds } from './told-kinds.ts'

const router = { organisations: organisationsRouter }

let workspace: string
let region: Actor, branch: Actor, listener: Actor
beforeEach(async () => {
  workspace = await newWorkspace()
  region = await newOrganiser(workspace, 'region')
  branch = await newOrganiser(workspace, 'branch', { branchIds: [await newBranch(workspace)] })
  listener = await newOrganiser(workspace, 'listener')
})

async function record(name: string, kinds: OrganisationKind[]): Promise<string> {
  const id = newId()
  await as(region, (tx) => recordOrganisation(tx, { id, name, kinds }))
  return id
}
const told = async (actor: Actor = region) =>
  (await as(actor, (tx) => listToldKinds(tx, {}))).organisations.map(({ name, told }) => [name, told])

test('lists those whose names tell a kind that is not written down, and no others', async () => {
  await record('Unity church', ['voluntary'])
  await record('Harrow Labour Party', ['other'])
  await record('Marsh mosque school', ['school'])
  await record('Knit and Natter', ['other'])
  await record('Marsh chapel', ['religious', 'voluntary'])
  const away = await record('Old chapel', [])
  await as(region, (tx) => archiveOrganisation(tx, away, true))
  expect(await told()).toEqual([
    ['Harrow Labour Party', 'political'],
    ['Unity church', 'religious'],
  ])
  expect(await told(branch)).toHaveLength(2)
})

test('the kind is set beside what stood there, and whoever belongs there is protected by it at once', async () => {
  const church = await record('Unity church', ['voluntary'])
  const joan = newId()
  await as(region, async (tx) => {
    await recordPerson(tx, { id: joan, name: 'Joan Whitlock', kind: 'public' })
    await recordAffiliation(tx, {
      id: newId(),
      personId: joan,
      organisationId: church,
      role: 'member',
      strength: 2,
    })
  })
  const seenBy = async (actor: Actor) =>
    (await as(actor, (tx) => listOrganisations(tx, {}))).organisations.length
  expect(await seenBy(listener)).toBe(1)
  expect(await as(branch, (tx) => settleKinds(tx, { ids: [church], kind: 'religious' }))).toEqual({
    changed: 1,
  })
  expect(await as(region, (tx) => readOrganisation(tx, church))).toMatchObject({
    kinds: ['religious', 'voluntary'],
    special: 'faith',
    version: 2,
  })
  expect(await seenBy(listener)).toBe(0)
  const ties = await asOwner((client) =>
    client.query('select special from affiliations where organisation_id = $1', [church]),
  )
  expect(ties.rows).toEqual([{ special: 'faith' }])
  expect(await told()).toEqual([])
  const trail = await asOwner((client) =>
    client.query(
      `select before, after from audit where subject_id = $1 and action = 'organisations.change'`,
      [church],
    ),
  )
  expect(trail.rows).toEqual([
    { before: { kinds: ['voluntary'] }, after: { kinds: ['religious', 'voluntary'] } },
  ])
})

test('what somebody leaves as it is is not asked about again, and is not changed', async () => {
  const road = await record('Chapel players', ['voluntary'])
  expect(await as(region, (tx) => settleKinds(tx, { ids: [road], kind: null }))).toEqual({ changed: 1 })
  expect(await told()).toEqual([])
  expect(await as(region, (tx) => readOrganisation(tx, road))).toMatchObject({
    kinds: ['voluntary'],
    version: 1,
  })
})

test('a page ends where it was filled, and the next goes on there', async () => {
  for (const name of ['Ash church', 'Beech church', 'Cedar club', 'Dogwood church']) await record(name, [])
  const first = await as(region, (tx) => listToldKinds(tx, { limit: 2 }))
  expect(first.organisations.map(({ name }) => name)).toEqual(['Ash church', 'Beech church'])
  const second = await as(region, (tx) => listToldKinds(tx, { limit: 2, after: first.next! }))
  expect(second.organisations.map(({ name }) => name)).toEqual(['Dogwood church'])
  expect(second.next).toBeNull()
})

test('one out of sight refuses the whole, and only organisers may', async () => {
  const church = await record('Unity church', [])
  const elsewhere = newId()
  const stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
  await as(stranger, (tx) => recordOrganisation(tx, { id: elsewhere, name: 'Their church' }))
  expect(await told()).toHaveLength(1)
  await expect(
    as(region, (tx) => settleKinds(tx, { ids: [church, elsewhere], kind: 'religious' })),
  ).rejects.toMatchObject({ code: 'not_found' })
  expect(await told()).toHaveLength(1)
  const listed = await ask(router, branch, 'GET', '/organisations/told-kinds?limit=100')
  expect(listed).toMatchObject({ status: 200, body: { organisations: [{ id: church, told: 'religious' }] } })
  const others = [
    listener,
    await newOrganiser(workspace, 'partner', { coalitionIds: [newId()] }),
    await newOrganiser(workspace, 'viewer'),
  ]
  for (const actor of others) {
    expect((await ask(router, actor, 'GET', '/organisations/told-kinds')).status).toBe(403)
    const body = { ids: [church], kind: 'religious' }
    expect((await ask(router, actor, 'POST', '/organisations/settle-kinds', body)).status).toBe(403)
  }
})
