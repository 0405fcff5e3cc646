import { beforeAll, describe, expect, test } from 'vitest'
import { recordAffiliation, recordConnection } from '#features/affiliations/server/public.ts'
import { planOneToOne, recordOneToOne } from '#features/one-to-ones/server/public.ts'
import {
  changeOrganisation,
  readOrganisation,
  recordOrganisation,
} from '#features/organisations/server/public.ts'
import { listToTouch } from '#features/organisations/server/to-touch.ts'
import { assignPeople, sharePeople } from '#features/people/server/act-on-people.ts'
import { changePerson, recordPerson } from '#features/people/server/public.ts'
import { timelineOfOrganisation } from '#features/ties/server/timeline.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { House } from '#server/house.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { moveIntroduction } from './move.ts'
import { printBrief } from './paper.ts'
import { listIntroductions, readIntroduction } from './read-introductions.ts'
import { recordIntroduction, writeBrief } from './record-introduction.ts'
import { listRefusals, recordRefusal, removeRefusal } from './refusals.ts'
import { whomToAsk, whomToAskFor } from './whom-to-ask.ts'

const house = { publicUrl: () => 'https://common.example' } as House
const missing = { code: 'not_found' }
const TABLES = ['introductions', 'introduction_refusals']

let northBranch: string, southBranch: string
let region: Actor, north: Actor, south: Actor, listener: Actor, other: Actor, partner: Actor, viewer: Actor
let stranger: Actor
const coalition = newId()
const [joan, club, mosque] = [newId(), newId(), newId()]
const [byNorth, byListener, toMosque] = [newId(), newId(), newId()]

beforeAll(async () => {
  const workspace = await newWorkspace()
  northBranch = await newBranch(workspace, 'North')
  southBranch = await newBranch(workspace, 'South')
  region = await newOrganiser(workspace, 'region')
  north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
  south = await newOrganiser(workspace, 'branch', { branchIds: [southBranch] })
  listener = await newOrganiser(workspace, 'listener')
  other = await newOrganiser(workspace, 'listener')
  partner = await newOrganiser(workspace, 'partner', { coalitionIds: [coalition] })
  viewer = await newOrganiser(workspace, 'viewer')
  stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
  await asOwner((client) =>
    client.query(`insert into coalitions (workspace_id, id, name) values ($1, $2, 'Wardens')`, [
      workspace,
      coalition,
    ]),
  )
  await as(north, (tx) => recordPerson(tx, { id: joan, name: 'Joan', kind: 'member', branchId: northBranch }))
  await as(north, (tx) => recordOrganisation(tx, { id: club, name: 'Marsh Juniors', kinds: ['sports'] }))
  await as(north, (tx) =>
    recordOrganisation(tx, { id: mosque, name: 'Old Mill mosque', kinds: ['religious'] }),
  )
  const selection = { ids: [joan] }
  for (const { organiserId } of [listener, other])
    await as(north, (tx) => assignPeople(tx, { selection, organiserId, give: true }))
  await as(north, (tx) => sharePeople(tx, { selection, coalitionId: coalition, share: true, reason: 'Test' }))
  for (const organisationId of [club, mosque])
    await as(north, (tx) =>
      recordAffiliation(tx, { id: newId(), personId: joan, organisationId, role: 'member', strength: 2 }),
    )
  const ask = (actor: Actor, id: string, organisationId: string) =>
    as(actor, (tx) => recordIntroduction(tx, { id, personId: joan, organisationId, message: 'Our words' }))
  await ask(north, byNorth, club)
  await ask(listener, byListener, club)
  await ask(north, toMosque, mosque)
})

const idsFor = async (actor: Actor) =>
  (await as(actor, (tx) => listIntroductions(tx, {}))).introductions.map(({ id }) => id).sort()
const rowsSeen = async (actor: Actor, table: string) =>
  Number((await as(actor, (tx) => tx.client.query(`select count(*) as n from ${table}`))).rows[0].n)
const asked = async (actor: Actor, organisationId: string) =>
  (await as(actor, (tx) => whomToAsk(tx, { organisationId }))).people.map((each) => each.person.name)

describe('an introduction', () => {
  test('is read by the region, the branch of who is asked and the asker; other listeners learn nothing of it', async () => {
    const all = [byNorth, byListener, toMosque].sort()
    expect(await idsFor(region)).toEqual(all)
    expect(await idsFor(north)).toEqual(all)
    expect(await idsFor(listener)).toEqual([byListener])
    expect(await idsFor(other)).toEqual([])
    expect(await idsFor(south)).toEqual([])
    expect(await idsFor(stranger)).toEqual([])
    for (const actor of [south, other, stranger]) {
      const version = { id: byNorth, version: 1 }
      await expect(as(actor, (tx) => readIntroduction(tx, byNorth))).rejects.toMatchObject(missing)
      await expect(as(actor, (tx) => writeBrief(tx, { ...version, want: 'x' }))).rejects.toMatchObject(
        missing,
      )
      // A listener of the same branch, to whom the person is given, gets no brief of it either.
      await expect(as(actor, (tx) => printBrief(tx, { id: byNorth }, house))).rejects.toMatchObject(missing)
      await expect(as(actor, (tx) => moveIntroduction(tx, { id: byNorth, to: 'met' }))).rejects.toMatchObject(
        missing,
      )
    }
    for (const actor of [south, other]) expect(await rowsSeen(actor, 'introductions')).toBe(0)
  })

  test('a brief stays out of the trail', async () => {
    const { rows } = await asOwner((client) =>
      client.query(`select * from audit where workspace_id = $1 and action like 'introductions.%'`, [
        north.workspaceId,
      ]),
    )
    expect(rows.length).toBeGreaterThan(2)
    expect(JSON.stringify(rows)).not.toContain('Our words')
  })

  test('cannot be begun with someone, or to a place, out of sight', async () => {
    const begin = (actor: Actor, personId: string, organisationId: string) =>
      as(actor, (tx) => recordIntroduction(tx, { id: newId(), personId, organisationId }))
    await expect(begin(south, joan, club)).rejects.toMatchObject(missing)
    await expect(begin(listener, joan, mosque)).rejects.toMatchObject(missing)
    await expect(begin(partner, joan, club)).rejects.toBeDefined()
    await expect(as(listener, (tx) => whomToAsk(tx, { organisationId: mosque }))).rejects.toMatchObject(
      missing,
    )
  })

  test('is not linked to a talk by someone who may not know of it', async () => {
    const lena = newId()
    await as(south, (tx) =>
      recordPerson(tx, { id: lena, name: 'Lena', kind: 'member', branchId: southBranch }),
    )
    const talk = { id: newId(), personId: lena, introductionId: byNorth }
    const plan = as(south, (tx) => planOneToOne(tx, { ...talk, plannedFor: '2026-05-12T18:00:00Z' }))
    await expect(plan).rejects.toMatchObject(missing)
    await expect(as(south, (tx) => recordOneToOne(tx, talk))).rejects.toMatchObject(missing)
    expect((await as(north, (tx) => readIntroduction(tx, byNorth))).state).toBe('suggested')
  })

  test('does not show in the timeline of who may not read it', async () => {
    await as(listener, (tx) => moveIntroduction(tx, { id: byListener, to: 'made' }))
    const told = async (actor: Actor) =>
      (await as(actor, (tx) => timelineOfOrganisation(tx, { organisationId: club }))).events.filter(
        ({ kind }) => kind === 'introduction',
      ).length
    expect([await told(north), await told(listener), await told(other), await told(south)]).toEqual([
      1, 1, 0, 0,
    ])
  })

  test('follows the person from branch to branch', async () => {
    const [id, made] = [newId(), newId()]
    const both = await newOrganiser(north.workspaceId, 'branch', { branchIds: [northBranch, southBranch] })
    await as(both, (tx) => recordPerson(tx, { id, name: 'Sam', kind: 'member', branchId: northBranch }))
    await as(both, (tx) => recordIntroduction(tx, { id: made, personId: id, organisationId: club }))
    await as(both, (tx) => recordRefusal(tx, { id: newId(), personId: id, organisationId: mosque }))
    await as(both, (tx) => changePerson(tx, { id, version: 1, branchId: southBranch }))
    expect(await idsFor(south)).toEqual([made])
    expect(await idsFor(north)).not.toContain(made)
    expect(await rowsSeen(south, 'introduction_refusals')).toBe(1)
  })

  test.each(TABLES)('%s: a partner and a viewer may not even ask', async (table) => {
    for (const actor of [partner, viewer])
      await expect(rowsSeen(actor, table)).rejects.toThrow(/permission denied/)
  })
})

describe('a place that tells what the law protects', () => {
  test('that it begins to, takes introductions and refusals out of a listener’s sight', async () => {
    const hall = newId()
    await as(north, (tx) => recordOrganisation(tx, { id: hall, name: 'Mill hall', kinds: ['voluntary'] }))
    const id = newId()
    await as(listener, (tx) => recordIntroduction(tx, { id, personId: joan, organisationId: hall }))
    await as(north, (tx) => recordRefusal(tx, { id: newId(), personId: joan, organisationId: hall }))
    const refusals = async (actor: Actor) =>
      (await as(actor, (tx) => listRefusals(tx, { personId: joan }))).refusals.map(
        ({ organisation }) => organisation?.name,
      )
    expect(await refusals(other)).toEqual(['Mill hall'])
    await as(north, (tx) => changeOrganisation(tx, { id: hall, version: 1, special: 'faith' }))
    expect(await refusals(other)).toEqual([])
    expect(await rowsSeen(other, 'introduction_refusals')).toBe(0)
    await expect(as(listener, (tx) => readIntroduction(tx, id))).rejects.toMatchObject(missing)
    expect(await refusals(north)).toEqual(['Mill hall'])
  })

  test('each look at an introduction to it, or at who will not introduce us there, is kept in the log', async () => {
    const looks = async () =>
      Number(
        (
          await asOwner((client) =>
            client.query(
              `select count(*) as n from audit where workspace_id = $1 and action = 'affiliations.read_special'`,
              [north.workspaceId],
            ),
          )
        ).rows[0].n,
      )
    const before = await looks()
    await as(north, (tx) => readIntroduction(tx, toMosque))
    expect(await looks()).toBe(before + 1)
    await as(north, (tx) => recordRefusal(tx, { id: newId(), personId: joan, organisationId: club }))
    await as(north, (tx) => listRefusals(tx, { organisationId: club }))
    expect(await looks()).toBe(before + 1)
    const toThere = { personId: joan, organisationId: mosque }
    const { id } = await as(north, (tx) => recordRefusal(tx, { id: newId(), ...toThere }))
    await as(north, (tx) => listRefusals(tx, { personId: joan }))
    expect(await looks()).toBe(before + 2)
    await as(north, (tx) => removeRefusal(tx, { id }))
    const { refusals } = await as(north, (tx) => listRefusals(tx, { organisationId: club }))
    for (const each of refusals) await as(north, (tx) => removeRefusal(tx, { id: each.id }))
  })
})

describe('whom to ask', () => {
  test('names nobody out of sight, not even as a step; a refusal is believed by all who see the person', async () => {
    const lena = newId()
    await as(south, (tx) =>
      recordPerson(tx, { id: lena, name: 'Lena', kind: 'member', branchId: southBranch }),
    )
    await as(region, (tx) =>
      recordConnection(tx, {
        id: newId(),
        fromPersonId: lena,
        toPersonId: joan,
        kind: 'friend',
        strength: 3,
      }),
    )
    expect((await asked(region, club)).sort()).toEqual(['Joan', 'Lena'])
    expect(await asked(north, club)).toEqual(['Joan'])
    expect(await asked(south, club)).toEqual([])
    expect(await asked(other, club)).toEqual(['Joan'])
    await as(north, (tx) => recordRefusal(tx, { id: newId(), personId: joan, organisationId: club }))
    for (const actor of [north, listener, other]) expect(await asked(actor, club)).toEqual([])
    await expect(
      as(south, (tx) => recordRefusal(tx, { id: newId(), personId: joan, organisationId: club })),
    ).rejects.toMatchObject(missing)
  })
})

describe('whom to ask for someone hard to reach', () => {
  test('names nobody out of sight, nor a group that tells what the law protects', async () => {
    const [vicar, lena] = [newId(), newId()]
    const write = (actor: Actor, id: string, name: string, branchId: string) =>
      as(actor, (tx) => recordPerson(tx, { id, name, kind: 'member', branchId }))
    await write(north, vicar, 'Reverend Hale', northBranch)
    await write(south, lena, 'Lena Ost', southBranch)
    await as(north, (tx) =>
      assignPeople(tx, { selection: { ids: [vicar] }, organiserId: listener.organiserId, give: true }),
    )
    const belongs = {
      id: newId(),
      personId: vicar,
      organisationId: mosque,
      role: 'member',
      strength: 2,
    } as const
    await as(north, (tx) => recordAffiliation(tx, belongs))
    const knows = { fromPersonId: lena, toPersonId: vicar, kind: 'knows', strength: 3 } as const
    await as(region, (tx) => recordConnection(tx, { id: newId(), ...knows }))
    const found = async (actor: Actor) =>
      (await as(actor, (tx) => whomToAskFor(tx, { personId: vicar }))).people.map(({ person }) => person.name)
    expect((await found(region)).sort()).toEqual(['Joan', 'Lena Ost'])
    expect(await found(north)).toEqual(['Joan'])
    expect(await found(listener)).toEqual([])
    for (const actor of [south, other, stranger]) await expect(found(actor)).rejects.toMatchObject(missing)
    const unseen = (actor: Actor, personId: string, toPersonId: string) =>
      as(actor, (tx) => recordIntroduction(tx, { id: newId(), personId, toPersonId }))
    await expect(unseen(north, lena, vicar)).rejects.toMatchObject(missing)
    await expect(unseen(south, lena, vicar)).rejects.toMatchObject(missing)
  })
})

describe('the relationship with an organisation', () => {
  test('is shown to us and not to a coalition, and reminds whoever holds it', async () => {
    const id = newId()
    await as(north, (tx) => recordOrganisation(tx, { id, name: 'Food bank', kinds: ['voluntary'] }))
    const change = {
      id,
      version: 1,
      stage: 'ally',
      commonGround: 'Nobody goes hungry',
      touchOn: '2026-01-05',
    } as const
    await as(north, (tx) => changeOrganisation(tx, { ...change, holderId: north.organiserId }))
    const held = async (actor: Actor) =>
      (await as(actor, (tx) => listToTouch(tx))).organisations.map(({ name }) => name)
    expect([await held(north), await held(south), await held(region)]).toEqual([['Food bank'], [], []])
    expect(await as(other, (tx) => readOrganisation(tx, id))).toMatchObject({
      stage: 'ally',
      touchOn: '2026-01-05',
    })
    await asOwner((client) =>
      client.query('update organisations set visible_to = array[$2]::uuid[] where id = $1', [id, coalition]),
    )
    expect(await as(partner, (tx) => readOrganisation(tx, id))).toMatchObject({
      stage: null,
      commonGround: null,
      holderId: null,
      touchOn: null,
    })
    for (const { organiserId } of [listener, partner, stranger])
      await expect(
        as(north, (tx) => changeOrganisation(tx, { id, version: 2, holderId: organiserId })),
      ).rejects.toMatchObject({ fields: { holderId: 'not_found' } })
  })
})
