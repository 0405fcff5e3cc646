import { beforeAll, expect, test } from 'vitest'
import { recordAffiliation } from '#features/affiliations/server/public.ts'
import {
  changeOrganisation,
  readOrganisation,
  recordOrganisation,
} from '#features/organisations/server/public.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ask } from '#tests/setup/ask.ts'
import { as, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { listCommunities } from './communities.ts'
import { listReaches, recordReach, removeReach } from './reaches.ts'
import { communitiesRouter } from './router.ts'

let region: Actor, north: Actor, listener: Actor, partner: Actor, viewer: Actor, stranger: Actor
const [radio, mosque, juniors, tenants] = [newId(), newId(), newId(), newId()]
const [ofMosque, ofJuniors, ofWords] = [newId(), newId(), newId()]

beforeAll(async () => {
  const workspace = await newWorkspace()
  const branchId = await newBranch(workspace, 'North')
  region = await newOrganiser(workspace, 'region')
  north = await newOrganiser(workspace, 'branch', { branchIds: [branchId] })
  listener = await newOrganiser(workspace, 'listener')
  partner = await newOrganiser(workspace, 'partner', { coalitionIds: [newId()] })
  viewer = await newOrganiser(workspace, 'viewer')
  stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
  await as(north, async (tx) => {
    await recordOrganisation(tx, { id: radio, name: 'Radio Marsh', kinds: ['media_radio'] })
    await recordOrganisation(tx, { id: mosque, name: 'Marsh Road Mosque', kinds: ['religious'] })
    await recordOrganisation(tx, { id: juniors, name: 'Marsh Juniors', kinds: ['sports'] })
    await recordOrganisation(tx, { id: tenants, name: 'Marsh tenants', kinds: ['residents'] })
    const personId = newId()
    await recordPerson(tx, { id: personId, name: 'Amina', kind: 'member', branchId })
    for (const organisationId of [radio, tenants, juniors])
      await recordAffiliation(tx, { id: newId(), personId, organisationId, role: 'member', strength: 2 })
    await recordReach(tx, { id: ofMosque, outletId: radio, organisationId: mosque })
    await recordReach(tx, { id: ofJuniors, outletId: radio, organisationId: juniors })
    await recordReach(tx, { id: ofWords, outletId: radio, community: ' Somali  speakers ' })
  })
})

const toldTo = async (actor: Actor) =>
  (await as(actor, (tx) => listReaches(tx, { outletId: radio }))).told.map(({ name }) => name)
const rowsSeen = async (actor: Actor) =>
  Number((await as(actor, (tx) => tx.client.query('select count(*) as n from media_reaches'))).rows[0].n)

test('whom an outlet reaches is told by name, and what is only inferred stands apart', async () => {
  const { told, inferred } = await as(north, (tx) => listReaches(tx, { outletId: radio }))
  expect(told).toEqual([
    { id: ofMosque, organisationId: mosque, name: 'Marsh Road Mosque' },
    { id: ofJuniors, organisationId: juniors, name: 'Marsh Juniors' },
    { id: ofWords, organisationId: null, name: 'Somali speakers' },
  ])
  expect(inferred).toEqual([{ organisationId: tenants, name: 'Marsh tenants', people: 1 }])
  const [medium] = (await as(north, (tx) => listCommunities(tx, {}))).media
  expect(medium).toMatchObject({ name: 'Radio Marsh', told, inferred })
})

test('media_reaches: a listener is told of no faith and no words, others outside nothing', async () => {
  expect(await toldTo(region)).toHaveLength(3)
  expect(await toldTo(listener)).toEqual(['Marsh Juniors'])
  expect(await rowsSeen(listener)).toBe(1)
  const heard = JSON.stringify((await as(listener, (tx) => listCommunities(tx, {}))).media)
  expect(heard).not.toMatch(/Mosque|Somali/)
  for (const actor of [partner, viewer]) {
    await expect(rowsSeen(actor)).rejects.toMatchObject({ code: '42501' })
    expect((await ask(communitiesRouter, actor, 'GET', `/areas/reaches?outletId=${radio}`)).status).toBe(403)
  }
  expect(await rowsSeen(stranger)).toBe(0)
  await expect(toldTo(stranger)).rejects.toMatchObject({ code: 'not_found' })
  const body = { outletId: radio, community: 'Anglers' }
  for (const actor of [listener, partner, viewer]) {
    expect((await ask(communitiesRouter, actor, 'PUT', `/areas/reaches/${newId()}`, body)).status).toBe(403)
    expect((await ask(communitiesRouter, actor, 'DELETE', `/areas/reaches/${ofWords}`)).status).toBe(403)
  }
  await expect(as(stranger, (tx) => removeReach(tx, { id: ofWords }))).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('when a group begins to tell of faith, listeners are told no more that it is reached', async () => {
  const { version } = await as(north, (tx) => readOrganisation(tx, juniors))
  const now = await as(north, (tx) => changeOrganisation(tx, { id: juniors, version, special: 'faith' }))
  expect(await rowsSeen(listener)).toBe(0)
  await as(north, (tx) => changeOrganisation(tx, { id: juniors, version: now.version, special: null }))
  expect(await toldTo(listener)).toEqual(['Marsh Juniors'])
})

test('the same again changes nothing, nonsense is refused, and it can be taken away', async () => {
  await as(north, (tx) => recordReach(tx, { id: ofMosque, outletId: radio, organisationId: mosque }))
  expect(await toldTo(north)).toHaveLength(3)
  const other = { id: ofMosque, outletId: radio, organisationId: tenants }
  await expect(as(north, (tx) => recordReach(tx, other))).rejects.toMatchObject({ code: 'different_content' })
  const wrong = [
    { outletId: radio },
    { outletId: radio, organisationId: mosque, community: 'Both' },
    { outletId: radio, organisationId: radio },
    { outletId: juniors, community: 'No outlet' },
  ]
  for (const input of wrong)
    await expect(as(north, (tx) => recordReach(tx, { id: newId(), ...input }))).rejects.toMatchObject({
      code: 'invalid',
    })
  for (const input of [
    { outletId: newId(), community: 'Anglers' },
    { outletId: radio, organisationId: newId() },
  ])
    await expect(as(north, (tx) => recordReach(tx, { id: newId(), ...input }))).rejects.toMatchObject({
      code: 'not_found',
    })
  await as(north, (tx) => removeReach(tx, { id: ofJuniors }))
  expect(await toldTo(north)).toEqual(['Marsh Road Mosque', 'Somali speakers'])
})
