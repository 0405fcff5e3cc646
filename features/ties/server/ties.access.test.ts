import { beforeAll, describe, expect, test } from 'vitest'
import { recordAffiliation, recordConnection } from '#features/affiliations/server/public.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { assignPeople } from '#features/people/server/act-on-people.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { countCrowded } from './crowded.sql.ts'
import { tiesOfOrganisation, tiesOfPerson } from './pictures.ts'
import { search } from './search.ts'
import { timelineOfOrganisation, timelineOfPerson } from './timeline.ts'
import { whoDoWeKnow } from './who-do-we-know.ts'

const missing = { code: 'not_found' }
let region: Actor, north: Actor, south: Actor, listener: Actor, partner: Actor, viewer: Actor, stranger: Actor
// Joan (south) chairs the club. Amina (north) coaches the juniors with Joan, Dele (north) knows Joan.
const [joan, amina, dele] = [newId(), newId(), newId()]
const [club, juniors, mosque] = [newId(), newId(), newId()]

beforeAll(async () => {
  const workspace = await newWorkspace()
  const [northBranch, southBranch] = [
    await newBranch(workspace, 'North'),
    await newBranch(workspace, 'South'),
  ]
  region = await newOrganiser(workspace, 'region')
  north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
  south = await newOrganiser(workspace, 'branch', { branchIds: [southBranch] })
  listener = await newOrganiser(workspace, 'listener')
  partner = await newOrganiser(workspace, 'partner', { coalitionIds: [newId()] })
  viewer = await newOrganiser(workspace, 'viewer')
  stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
  await as(region, async (tx) => {
    await recordPerson(tx, { id: joan, name: 'Joan Whitlock', kind: 'member', branchId: southBranch })
    await recordPerson(tx, { id: amina, name: 'Amina Shah', kind: 'activist', branchId: northBranch })
    await recordPerson(tx, { id: dele, name: 'Dele Okafor', kind: 'member', branchId: northBranch })
    await recordOrganisation(tx, { id: club, name: 'Marsh estate residents', kinds: ['residents'] })
    await recordOrganisation(tx, { id: juniors, name: 'Marsh Juniors', kinds: ['sports'] })
    await recordOrganisation(tx, { id: mosque, name: 'Marsh Road Mosque', kinds: ['religious'] })
    const tie = async (personId: string, organisationId: string, role: 'chair' | 'coach' | 'worshipper') =>
      recordAffiliation(tx, { id: newId(), personId, organisationId, role, strength: 3 })
    await tie(joan, club, 'chair')
    await tie(joan, juniors, 'coach')
    await tie(amina, juniors, 'coach')
    await tie(amina, mosque, 'worshipper')
    await recordConnection(tx, {
      id: newId(),
      fromPersonId: dele,
      toPersonId: joan,
      kind: 'works_with',
      strength: 3,
    })
  })
  await as(region, (tx) =>
    assignPeople(tx, { selection: { ids: [amina] }, organiserId: listener.organiserId, give: true }),
  )
})

const asked = (actor: Actor, organisationId = club) => as(actor, (tx) => whoDoWeKnow(tx, { organisationId }))
const names = async (actor: Actor, organisationId = club) =>
  (await asked(actor, organisationId)).introducers.map((each) => each.person.name)

describe('who we know', () => {
  test('leads only through people the asker may see, and names nobody else', async () => {
    expect(await names(region)).toEqual(['Joan Whitlock', 'Dele Okafor', 'Amina Shah'])
    expect(await names(south)).toEqual(['Joan Whitlock'])
    // Amina and Dele are north's own, but the way from them leads through Joan, who is not.
    expect(await names(north)).toEqual([])
    expect(JSON.stringify(await asked(north))).not.toContain('Joan')
    expect(await names(listener)).toEqual([])
    await expect(asked(stranger)).rejects.toMatchObject(missing)
  })

  test('at a place of worship is not for a listener, and for others is noted', async () => {
    await expect(asked(listener, mosque)).rejects.toMatchObject(missing)
    expect(await names(north, mosque)).toEqual(['Amina Shah'])
    const { rows } = await asOwner((client) =>
      client.query(
        `select after from audit where organiser_id = $1 and action = 'affiliations.read_special'`,
        [north.organiserId],
      ),
    )
    expect(rows).toEqual([{ after: { people: [amina], organisations: [mosque] } }])
  })
})

describe('pictures, timelines and search', () => {
  test('hold only what the asker may see', async () => {
    const picture = await as(north, (tx) => tiesOfPerson(tx, { personId: amina }))
    expect(picture.nodes.map((node) => node.label).sort()).toEqual([
      'Amina Shah',
      'Marsh Juniors',
      'Marsh Road Mosque',
    ])
    const heard = await as(listener, (tx) => tiesOfPerson(tx, { personId: amina }))
    expect(heard.nodes.map((node) => node.label).sort()).toEqual(['Amina Shah', 'Marsh Juniors'])
    const around = await as(north, (tx) => tiesOfOrganisation(tx, { organisationId: juniors }))
    expect(JSON.stringify(around)).not.toContain('Joan')
    const told = await as(north, (tx) => timelineOfPerson(tx, { personId: dele }))
    expect(told.events.map((event) => event.kind)).toEqual(['recorded'])
    const there = await as(north, (tx) => timelineOfOrganisation(tx, { organisationId: juniors }))
    expect(JSON.stringify(there)).not.toContain('Joan')
    expect(JSON.stringify(there)).toContain('Amina Shah')
    expect((await as(north, (tx) => search(tx, { q: 'joan' }))).people).toEqual([])
    expect((await as(listener, (tx) => search(tx, { q: 'marsh road' }))).organisations).toEqual([])
    expect((await as(north, (tx) => search(tx, { q: 'marsh road' }))).organisations).toHaveLength(1)
  })

  test('of someone or something hidden are not found', async () => {
    for (const actor of [north, listener, stranger]) {
      await expect(as(actor, (tx) => tiesOfPerson(tx, { personId: joan }))).rejects.toMatchObject(missing)
      await expect(as(actor, (tx) => timelineOfPerson(tx, { personId: joan }))).rejects.toMatchObject(missing)
    }
    for (const actor of [listener, stranger]) {
      await expect(
        as(actor, (tx) => tiesOfOrganisation(tx, { organisationId: mosque })),
      ).rejects.toMatchObject(missing)
      await expect(
        as(actor, (tx) => timelineOfOrganisation(tx, { organisationId: mosque })),
      ).rejects.toMatchObject(missing)
    }
  })

  test('a partner and a viewer get none of it', async () => {
    for (const actor of [partner, viewer]) {
      await expect(asked(actor)).rejects.toThrow()
      await expect(as(actor, (tx) => tiesOfPerson(tx, { personId: amina }))).rejects.toThrow()
      await expect(as(actor, (tx) => timelineOfPerson(tx, { personId: amina }))).rejects.toThrow()
      await expect(as(actor, (tx) => tiesOfOrganisation(tx, { organisationId: club }))).rejects.toThrow()
      await expect(as(actor, (tx) => timelineOfOrganisation(tx, { organisationId: club }))).rejects.toThrow()
    }
  })
})

describe('crowded organisations', () => {
  test('are counted by the region alone, and no partner, viewer or other workspace reads the count', async () => {
    await asOwner((client) =>
      client.query(
        'insert into crowded_organisations (workspace_id, organisation_id, members) values ($1, $2, 301)',
        [region.workspaceId, juniors],
      ),
    )
    const read = (actor: Actor) =>
      as(
        actor,
        async (tx) =>
          (await tx.client.query('select organisation_id from crowded_organisations')).rows.length,
      )
    expect(await Promise.all([region, north, listener, stranger].map(read))).toEqual([1, 1, 1, 0])
    for (const actor of [partner, viewer]) await expect(read(actor)).rejects.toThrow(/permission denied/)
    for (const actor of [north, listener])
      await expect(as(actor, countCrowded)).rejects.toThrow(/permission denied/)
    // With the juniors crowded, coaching there is no way to Joan any more.
    expect(await names(region)).toEqual(['Joan Whitlock', 'Dele Okafor'])
    await as(region, countCrowded)
    expect(await read(region)).toBe(0)
    expect(await names(region)).toEqual(['Joan Whitlock', 'Dele Okafor', 'Amina Shah'])
  })
})
