import { beforeAll, describe, expect, test } from 'vitest'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { assignPeople } from '#features/people/server/act-on-people.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ask } from '#tests/setup/ask.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { listAlliesForms, recordAlliesForm } from './allies-form.ts'
import { changeAffiliation, removeAffiliation } from './change-affiliation.ts'
import { changeConnection, listConnections, removeConnection } from './change-connection.ts'
import { exportAffiliations } from './export-affiliations.ts'
import { exportConnections } from './export-connections.ts'
import { listOfOrganisation, listOfPeople, listOfPerson } from './list-affiliations.ts'
import { recordAffiliation } from './record-affiliation.ts'
import { recordConnection } from './record-connection.ts'
import { affiliationsRouter, connectionsRouter } from './router.ts'

const EXPORTS = { affiliations: exportAffiliations, connections: exportConnections }

const missing = { code: 'not_found' }
const member = { role: 'member' as const, strength: 2 as const }
const knows = { kind: 'knows' as const, strength: 2 as const }

let region: Actor, north: Actor, south: Actor, listener: Actor, partner: Actor, viewer: Actor, stranger: Actor
const [joan, amina, club, mosque] = [newId(), newId(), newId(), newId()]
const [atClub, atMosque, between] = [newId(), newId(), newId()]

beforeAll(async () => {
  const workspace = await newWorkspace()
  const northBranch = await newBranch(workspace, 'North')
  region = await newOrganiser(workspace, 'region')
  north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
  south = await newOrganiser(workspace, 'branch', { branchIds: [await newBranch(workspace, 'South')] })
  listener = await newOrganiser(workspace, 'listener')
  partner = await newOrganiser(workspace, 'partner', { coalitionIds: [newId()] })
  viewer = await newOrganiser(workspace, 'viewer')
  stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
  await as(north, async (tx) => {
    for (const [id, name] of [
      [joan, 'Joan Whitlock'],
      [amina, 'Amina Shah'],
    ] as const)
      await recordPerson(tx, { id, name, kind: 'member', branchId: northBranch })
    await recordOrganisation(tx, { id: club, name: 'Marsh Juniors', kinds: ['sports'] })
    await recordOrganisation(tx, { id: mosque, name: 'Marsh Road Mosque', kinds: ['religious'] })
    await recordAffiliation(tx, {
      id: atClub,
      personId: joan,
      organisationId: club,
      role: 'chair',
      strength: 3,
    })
    await recordAffiliation(tx, { id: atMosque, personId: joan, organisationId: mosque, ...member })
    await recordConnection(tx, { id: between, fromPersonId: joan, toPersonId: amina, ...knows })
  })
  await as(north, (tx) =>
    assignPeople(tx, { selection: { ids: [joan] }, organiserId: listener.organiserId, give: true }),
  )
})

const groupsOf = async (actor: Actor, personId = joan) =>
  (await as(actor, (tx) => listOfPerson(tx, { personId }))).affiliations.map((each) => each.organisation.name)

describe('ties to organisations', () => {
  test('are seen by the branch and the region; special ones not by a listener who was given the person', async () => {
    expect(await groupsOf(region)).toEqual(['Marsh Juniors', 'Marsh Road Mosque'])
    expect(await groupsOf(north)).toEqual(['Marsh Juniors', 'Marsh Road Mosque'])
    expect(await groupsOf(listener)).toEqual(['Marsh Juniors'])
    const short = await as(listener, (tx) => listOfPeople(tx, { ids: [joan, amina] }))
    expect(short.people).toMatchObject([{ personId: joan, total: 1, organisations: [{ id: club }] }])
    await expect(
      as(listener, (tx) => listOfOrganisation(tx, { organisationId: mosque })),
    ).rejects.toMatchObject(missing)
    await expect(
      as(listener, (tx) => changeAffiliation(tx, { id: atMosque, ...member })),
    ).rejects.toMatchObject(missing)
    await expect(as(listener, (tx) => removeAffiliation(tx, { id: atMosque }))).rejects.toMatchObject(missing)
  })

  test('are hidden from other branches and workspaces, to read, to write over and to add to', async () => {
    for (const actor of [south, stranger]) {
      await expect(groupsOf(actor)).rejects.toMatchObject(missing)
      expect((await as(actor, (tx) => listOfPeople(tx, { ids: [joan] }))).people).toEqual([])
      await expect(as(actor, (tx) => changeAffiliation(tx, { id: atClub, ...member }))).rejects.toMatchObject(
        missing,
      )
      await expect(as(actor, (tx) => removeAffiliation(tx, { id: atClub }))).rejects.toMatchObject(missing)
      const added = { personId: joan, organisationId: club, ...member }
      await expect(as(actor, (tx) => recordAffiliation(tx, { id: newId(), ...added }))).rejects.toMatchObject(
        missing,
      )
    }
    const { affiliations } = await as(south, (tx) => listOfOrganisation(tx, { organisationId: club }))
    expect(affiliations).toEqual([])
    await expect(
      as(stranger, (tx) => listOfOrganisation(tx, { organisationId: club })),
    ).rejects.toMatchObject(missing)
    // A tie under an id that a hidden one has already: the key clashes, and that reads like a missing row.
    const mine = newId()
    await as(south, (tx) => recordPerson(tx, { id: mine, name: 'Sam', kind: 'public' }))
    const clash = as(south, (tx) =>
      recordAffiliation(tx, { id: atClub, personId: mine, organisationId: club, ...member }),
    )
    await expect(clash).rejects.toMatchObject({ constraint: 'affiliations_pkey' })
    expect(await groupsOf(north)).toContain('Marsh Juniors')
  })

  test('a partner and a viewer may read no tie', async () => {
    for (const actor of [partner, viewer]) {
      for (const table of ['affiliations', 'connections', 'allies_forms'])
        await expect(as(actor, (tx) => tx.client.query(`select * from ${table}`))).rejects.toThrow(
          /permission denied/,
        )
    }
  })

  test('reading special ones is noted once a request, naming person and organisation', async () => {
    const noted = () =>
      asOwner(async (client) => {
        const { rows } = await client.query(
          `select after from audit where organiser_id = $1 and action = 'affiliations.read_special'`,
          [region.organiserId],
        )
        return rows.map((row) => row.after)
      })
    const before = (await noted()).length
    await groupsOf(region)
    expect((await noted()).slice(before)).toEqual([{ people: [joan], organisations: [mosque] }])
    await as(region, (tx) => listOfOrganisation(tx, { organisationId: club }))
    expect((await noted()).length).toBe(before + 1)
  })

  test('a listener writes down a tie to a new place of worship without being able to read it back', async () => {
    const [id, temple] = [newId(), newId()]
    const newOrganisation = { id: temple, name: 'Temple of Light', kinds: ['religious' as const] }
    const record = () =>
      as(listener, (tx) => recordAffiliation(tx, { id, personId: joan, newOrganisation, ...member }))
    const first = await record()
    expect(first.organisation).toMatchObject({ id: temple, name: 'Temple of Light', special: 'faith' })
    expect(await record()).toEqual(first)
    expect(await groupsOf(listener)).toEqual(['Marsh Juniors'])
    expect(await groupsOf(north)).toContain('Temple of Light')
  })
})

describe('ties between people', () => {
  test('need both ends in sight', async () => {
    expect((await as(north, (tx) => listConnections(tx, { personId: joan }))).connections).toHaveLength(1)
    // The listener was given Joan, not Amina.
    expect((await as(listener, (tx) => listConnections(tx, { personId: joan }))).connections).toEqual([])
    for (const actor of [south, listener, stranger]) {
      await expect(as(actor, (tx) => changeConnection(tx, { id: between, ...knows }))).rejects.toMatchObject(
        missing,
      )
      await expect(as(actor, (tx) => removeConnection(tx, { id: between }))).rejects.toMatchObject(missing)
      const mine = newId()
      await as(actor, (tx) => recordPerson(tx, { id: mine, name: 'Sam', kind: 'public' }))
      const tie = { id: newId(), fromPersonId: mine, toPersonId: amina, ...knows }
      await expect(as(actor, (tx) => recordConnection(tx, tie))).rejects.toMatchObject(missing)
    }
  })
})

describe('allies forms', () => {
  test('are seen with their person, and cannot be written about someone hidden', async () => {
    const form = { id: newId(), personId: joan, impact: 'Lost two shifts', recordedOn: '2026-05-12' }
    await as(north, (tx) => recordAlliesForm(tx, form))
    expect((await as(listener, (tx) => listAlliesForms(tx, { personId: joan }))).forms).toHaveLength(1)
    for (const actor of [south, stranger]) {
      await expect(as(actor, (tx) => listAlliesForms(tx, { personId: joan }))).rejects.toMatchObject(missing)
      await expect(as(actor, (tx) => recordAlliesForm(tx, { ...form, id: newId() }))).rejects.toMatchObject(
        missing,
      )
    }
    // Ids belong to a workspace: only here is Joan's taken, by someone the asker cannot see.
    const newPerson = { id: joan, name: 'Someone else', kind: 'public' as const }
    await expect(
      as(south, (tx) => recordAlliesForm(tx, { id: newId(), newPerson, recordedOn: '2026-05-12' })),
    ).rejects.toMatchObject({ constraint: 'people_pkey' })
  })
})

describe('lists to take along', () => {
  const router = { affiliations: affiliationsRouter, connections: connectionsRouter }
  const take = (actor: Actor, what: 'affiliations' | 'connections') =>
    ask(router, actor, 'POST', `/${what}/export`, { reason: 'the ward meeting' })

  test('hold what the branch and the region see, and nobody else takes them', async () => {
    for (const what of ['affiliations', 'connections'] as const) {
      for (const actor of [region, north])
        expect(await (await as(actor, (tx) => EXPORTS[what](tx, { reason: 'x' }))).text()).toContain(
          'Joan Whitlock',
        )
      for (const actor of [south, stranger])
        expect(await (await as(actor, (tx) => EXPORTS[what](tx, { reason: 'x' }))).text()).not.toContain(
          'Joan',
        )
      for (const actor of [listener, partner, viewer]) expect((await take(actor, what)).status).toBe(403)
    }
    const kept = await asOwner((client) =>
      client.query(
        `select action from audit where workspace_id = $1 and action = 'connections.export' and reason = 'x'`,
        [region.workspaceId],
      ),
    )
    expect(kept.rowCount).toBe(3)
  })
})
