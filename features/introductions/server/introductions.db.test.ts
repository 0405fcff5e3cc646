import { beforeAll, describe, expect, test } from 'vitest'
import { listConnections } from '#features/affiliations/server/change-connection.ts'
import {
  listOfOrganisation,
  listOfPerson,
  recordAffiliation,
  recordConnection,
} from '#features/affiliations/server/public.ts'
import { mergeRecords } from '#features/matching/server/merge/merge-records.ts'
import { planOneToOne, recordOneToOne } from '#features/one-to-ones/server/public.ts'
import { readOrganisation, recordOrganisation } from '#features/organisations/server/public.ts'
import { changePerson, recordPerson } from '#features/people/server/public.ts'
import { timelineOfOrganisation } from '#features/ties/server/timeline.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { moveIntroduction } from './move.ts'
import { listIntroductions, readIntroduction } from './read-introductions.ts'
import { recordIntroduction, writeBrief } from './record-introduction.ts'
import { listRefusals, recordRefusal, removeRefusal } from './refusals.ts'
import { whomToAsk, whomToAskFor } from './whom-to-ask.ts'

let amina: Actor, dele: Actor, region: Actor
let branch: string

beforeAll(async () => {
  const workspace = await newWorkspace()
  branch = await newBranch(workspace)
  amina = await newOrganiser(workspace, 'branch', { branchIds: [branch], name: 'Amina Hassan' })
  dele = await newOrganiser(workspace, 'branch', { branchIds: [branch], name: 'Dele Adeyemi' })
  region = await newOrganiser(workspace, 'region')
})

async function person(name: string): Promise<string> {
  const id = newId()
  await as(amina, (tx) => recordPerson(tx, { id, name, kind: 'member', branchId: branch }))
  return id
}
async function group(name: string): Promise<string> {
  const id = newId()
  await as(amina, (tx) => recordOrganisation(tx, { id, name, kinds: ['residents'] }))
  return id
}
const belongs = (personId: string, organisationId: string, strength: 1 | 2 | 3 = 2) =>
  as(amina, (tx) =>
    recordAffiliation(tx, { id: newId(), personId, organisationId, role: 'member', strength }),
  )
const talk = (personId: string, by = amina, metOn = new Date().toISOString().slice(0, 10)) =>
  as(by, (tx) => recordOneToOne(tx, { id: newId(), personId, metOn }))
const choose = (personId: string, organisationId: string, more: object = {}, by = amina) =>
  as(by, (tx) => recordIntroduction(tx, { id: newId(), personId, organisationId, ...more }))
type Moving = Omit<Parameters<typeof moveIntroduction>[1], 'id'>
const move = (id: string, input: Moving, by = amina) => as(by, (tx) => moveIntroduction(tx, { id, ...input }))
const names = async (organisationId: string, by = amina) =>
  (await as(by, (tx) => whomToAsk(tx, { organisationId }))).people.map((each) => each.person.name)

describe('whom to ask', () => {
  test('weighs ties, trust and load, and says why', async () => {
    const estate = await group('Marsh estate')
    const [joan, tom, ada] = [await person('Joan'), await person('Tom'), await person('Ada')]
    for (const id of [joan, tom, ada]) await belongs(id, estate)
    await talk(tom)
    await talk(ada, dele)
    expect(await names(estate)).toEqual(['Tom', 'Ada', 'Joan'])
    const { people } = await as(amina, (tx) => whomToAsk(tx, { organisationId: estate }))
    expect(people.map((each) => each.because)).toEqual([
      ['you talked today'],
      ['one of us talked with them today'],
      ['nobody of us has written up a talk with them: meet first'],
    ])
    const { id } = await choose(tom, await group('Another'))
    expect(await names(estate)).toEqual(['Ada', 'Tom', 'Joan'])
    await move(id, { to: 'lapsed' })
    expect(await names(estate)).toEqual(['Tom', 'Ada', 'Joan'])
  })

  test('believes "not me, never for this one", for this one alone, until they change their mind', async () => {
    const [choir, club] = [await group('Choir'), await group('Club')]
    const lena = await person('Lena')
    for (const place of [choir, club]) await belongs(lena, place)
    const id = newId()
    await as(amina, (tx) =>
      recordRefusal(tx, { id, personId: lena, organisationId: choir, why: 'Her ex sings there' }),
    )
    expect(await names(choir, dele)).toEqual([])
    expect(await names(club)).toEqual(['Lena'])
    await expect(choose(lena, choir)).rejects.toMatchObject({ fields: { personId: 'never_for_this_one' } })
    const { refusals } = await as(dele, (tx) => listRefusals(tx, { organisationId: choir }))
    expect(refusals).toMatchObject([
      { person: { name: 'Lena' }, why: 'Her ex sings there', by: 'Amina Hassan' },
    ])
    await as(dele, (tx) => removeRefusal(tx, { id }))
    expect(await names(choir)).toEqual(['Lena'])
  })

  test('a "no" for now moves them down, and a "never" said when asked is believed', async () => {
    const hall = await group('Hall')
    const [rita, sam] = [await person('Rita'), await person('Sam')]
    await belongs(rita, hall, 3)
    await belongs(sam, hall, 2)
    const first = await choose(rita, hall, { state: 'asked' })
    await move(first.id, { to: 'declined', why: 'Too busy before June' })
    expect(await names(hall)).toEqual(['Sam', 'Rita'])
    const again = await move(first.id, { to: 'asked' })
    expect(again.steps.map(({ to }) => to)).toEqual(['asked', 'declined', 'asked'])
    await move(first.id, { to: 'declined', never: true })
    expect(await names(hall)).toEqual(['Sam'])
    await expect(move(first.id, { to: 'asked' })).rejects.toMatchObject({
      fields: { to: 'never_for_this_one' },
    })
  })
})

describe('someone hard to reach', () => {
  test('is reached through who knows them, then through who shares a group with them; a refusal is believed', async () => {
    const [leader, joan, tom] = [await person('Councillor Ward'), await person('Joan'), await person('Tom')]
    const bowls = await group('Bowls club')
    await belongs(leader, bowls)
    await belongs(tom, bowls)
    const tie = { fromPersonId: joan, toPersonId: leader, kind: 'friend', strength: 3 } as const
    await as(amina, (tx) => recordConnection(tx, { id: newId(), ...tie }))
    const ways = () => as(amina, (tx) => whomToAskFor(tx, { personId: leader }))
    expect((await ways()).people.map(({ words, direct }) => [words, direct])).toEqual([
      ['Joan is a friend of Councillor Ward', true],
      ['Tom is in Bowls club with Councillor Ward', false],
    ])
    const asked = { id: newId(), personId: tom, toPersonId: leader, state: 'asked' } as const
    await as(amina, (tx) => recordIntroduction(tx, asked))
    expect((await ways()).people.map((each) => each.introductionId)).toEqual([null, asked.id])
    await move(asked.id, { to: 'made' })
    const { connections } = await as(amina, (tx) => listConnections(tx, { personId: tom }))
    expect(connections).toMatchObject([{ strength: 2, source: 'introduction' }])
    const refused = { id: newId(), personId: joan, toPersonId: leader }
    await as(amina, (tx) => recordRefusal(tx, refused))
    expect(await ways()).toMatchObject({ refused: 1, people: [{ person: { name: 'Tom' } }] })
    const { refusals } = await as(dele, (tx) => listRefusals(tx, { toPersonId: leader }))
    expect(refusals).toMatchObject([{ person: { name: 'Joan' }, toPerson: { name: 'Councillor Ward' } }])
    await as(amina, (tx) => changePerson(tx, { id: leader, version: 1, doNotContact: true }))
    const late = as(amina, (tx) => recordIntroduction(tx, { ...asked, id: newId() }))
    await expect(late).rejects.toMatchObject({ fields: { toPersonId: 'do_not_contact' } })
  })
})

describe('an introduction', () => {
  let estate: string, joan: string
  beforeAll(async () => {
    estate = await group('Heron Way tenants')
    joan = await person('Joan Whitlock')
    await belongs(joan, estate, 1)
  })

  test('goes from asked to met, and ties, stage and timeline learn from it', async () => {
    const { id } = await choose(joan, estate, { state: 'asked' })
    await move(id, { to: 'agreed' })
    const seen = await as(dele, (tx) => readIntroduction(tx, id))
    await as(amina, (tx) =>
      writeBrief(tx, { id, version: seen.version, message: 'We listen first.', notToSay: 'The strike' }),
    )
    const briefed = await move(id, { to: 'briefed' })
    expect(briefed).toMatchObject({ message: 'We listen first.', notToSay: 'The strike', mine: true })
    const made = await move(id, { to: 'made', newPerson: { id: newId(), name: 'Tom Ellis' } })
    const tom = made.toPerson!.id
    const [tie] = (await as(amina, (tx) => listOfPerson(tx, { personId: joan }))).affiliations
    expect(tie).toMatchObject({ strength: 2, willingToIntroduce: 'yes' })
    expect(await as(amina, (tx) => readOrganisation(tx, estate))).toMatchObject({ stage: 'introduced' })

    const plan = { id: newId(), personId: tom, introductionId: id, plannedFor: '2026-05-12T18:00:00Z' }
    await as(amina, (tx) => planOneToOne(tx, plan))
    expect((await as(amina, (tx) => readIntroduction(tx, id))).talks).toMatchObject([
      { id: plan.id, state: 'planned', person: { name: 'Tom Ellis' } },
    ])
    const { introductionId } = await as(amina, (tx) => recordOneToOne(tx, { id: plan.id, personId: tom }))
    expect(introductionId).toBe(id)
    expect(await as(dele, (tx) => readIntroduction(tx, id))).toMatchObject({ state: 'met', due: false })
    const { affiliations } = await as(amina, (tx) => listOfOrganisation(tx, { organisationId: estate }))
    expect(affiliations.map((each) => [each.person.name, each.strength])).toEqual([
      ['Joan Whitlock', 3],
      ['Tom Ellis', 1],
    ])
    const { connections } = await as(amina, (tx) => listConnections(tx, { personId: joan }))
    expect(connections).toMatchObject([{ strength: 3, source: 'introduction' }])
    expect(await as(amina, (tx) => readOrganisation(tx, estate))).toMatchObject({ stage: 'met' })
    const { events } = await as(dele, (tx) => timelineOfOrganisation(tx, { organisationId: estate }))
    expect(events.map((each) => each.words)).toContain(
      'Joan Whitlock introduced us to Tom Ellis: Heron Way tenants',
    )
    await expect(move(id, { to: 'asked' })).rejects.toMatchObject({ code: 'not_from_here' })
  })

  test('sent twice is one; other words under the same id are refused', async () => {
    const input = { id: newId(), personId: joan, organisationId: estate }
    const first = await as(amina, (tx) => recordIntroduction(tx, input))
    expect(await as(amina, (tx) => recordIntroduction(tx, input))).toEqual(first)
    const other = as(amina, (tx) => recordIntroduction(tx, { ...input, want: 'A meeting' }))
    await expect(other).rejects.toMatchObject({ code: 'different_content' })
    const late = as(dele, (tx) => writeBrief(tx, { id: input.id, version: 9, want: 'x' }))
    await expect(late).rejects.toMatchObject({ code: 'changed_meanwhile' })
  })

  test('reminds the asker after the days set, and nobody else', async () => {
    const { id } = await choose(joan, await group('Bowls club'), { state: 'asked', nudgeDays: 3 })
    const mine = (by: Actor) =>
      as(by, async (tx) => (await listIntroductions(tx, { mine: 'yes', state: 'open' })).introductions)
    expect((await mine(amina)).find((each) => each.id === id)).toMatchObject({ due: false })
    await asOwner((client) =>
      client.query(`update introductions set moved_at = now() - interval '4 days' where id = $1`, [id]),
    )
    expect((await mine(amina)).find((each) => each.id === id)).toMatchObject({ due: true })
    const plan = (plannedFor: string) =>
      as(amina, (tx) => planOneToOne(tx, { id: newId(), personId: tom, introductionId: id, plannedFor }))
    const tom = await person('Tom')
    // A meeting that should have been lets the question stand; one that is to come answers it.
    await plan('2026-01-05T18:00:00Z')
    expect((await mine(amina)).find((each) => each.id === id)).toMatchObject({ due: true })
    await plan(new Date(Date.now() + 7 * 24 * 3600_000).toISOString())
    expect((await mine(amina)).find((each) => each.id === id)).toMatchObject({ due: false, nudgeOn: null })
    expect(await mine(dele)).toEqual([])
    await move(id, { to: 'agreed' })
    expect((await mine(amina)).find((each) => each.id === id)).toMatchObject({ due: false })
  })

  test('nobody is asked who asked to be left alone', async () => {
    const shy = await person('Shy')
    await as(amina, (tx) => changePerson(tx, { id: shy, version: 1, doNotContact: true }))
    await expect(choose(shy, estate)).rejects.toMatchObject({ fields: { personId: 'do_not_contact' } })
    const asked = await person('Asked')
    const { id } = await choose(asked, estate)
    await as(amina, (tx) => changePerson(tx, { id: asked, version: 1, contactConsent: 'no' }))
    await expect(choose(asked, await group('Another hall'))).rejects.toMatchObject({
      fields: { personId: 'do_not_contact' },
    })
    await expect(move(id, { to: 'asked' })).rejects.toMatchObject({ fields: { to: 'do_not_contact' } })
  })

  test('follows the people and places that are made one', async () => {
    const [one, other] = [await person('Priya Nair'), await person('P. Nair')]
    const [kept, double] = [await group('Juniors'), await group('Marsh Juniors')]
    const { id } = await choose(other, double)
    await as(amina, (tx) => recordRefusal(tx, { id: newId(), personId: other, organisationId: estate }))
    const merge = (kind: 'people' | 'organisations', keptId: string, otherId: string) =>
      as(region, (tx) => mergeRecords(tx, { id: newId(), kind, keptId, otherId }))
    await merge('people', one, other)
    await merge('organisations', kept, double)
    expect(await as(amina, (tx) => readIntroduction(tx, id))).toMatchObject({
      person: { id: one },
      organisation: { id: kept },
    })
    await expect(choose(other, estate)).rejects.toMatchObject({ fields: { personId: 'never_for_this_one' } })
    // A phone that was long without signal still finds both, under their old ids.
    expect(await choose(other, double)).toMatchObject({ person: { id: one }, organisation: { id: kept } })
  })
})
