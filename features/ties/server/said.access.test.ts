import { beforeAll, describe, expect, test } from 'vitest'
import { recordAffiliation } from '#features/affiliations/server/public.ts'
import { listBehind } from '#features/home/server/list-behind.ts'
import { readHeard } from '#features/home/server/read-heard.ts'
import { moveIntroduction, recordIntroduction } from '#features/introductions/server/public.ts'
import { recordOneToOne } from '#features/one-to-ones/server/public.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { assignPeople } from '#features/people/server/act-on-people.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { saidAtOrganisation } from './said.ts'
import { timelineOfOrganisation, timelineOfPerson } from './timeline.ts'

let region: Actor, north: Actor, south: Actor, listener: Actor, other: Actor, partner: Actor, viewer: Actor
let stranger: Actor
const [joan, rose, sam] = [newId(), newId(), newId()]
const [estate, mosque] = [newId(), newId()]
const [byNorth, byListener, withSam] = [newId(), newId(), newId()]

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
  other = await newOrganiser(workspace, 'listener')
  partner = await newOrganiser(workspace, 'partner', { coalitionIds: [newId()] })
  viewer = await newOrganiser(workspace, 'viewer')
  stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
  const person = (id: string, name: string, branchId: string) =>
    as(region, (tx) => recordPerson(tx, { id, name, kind: 'member', branchId }))
  await person(joan, 'Joan Whitlock', northBranch)
  await person(rose, 'Rose Ellis', northBranch)
  await person(sam, 'Sam Ost', southBranch)
  await as(north, (tx) => recordOrganisation(tx, { id: estate, name: 'Marsh estate', kinds: ['residents'] }))
  await as(north, (tx) =>
    recordOrganisation(tx, { id: mosque, name: 'Marsh Road Mosque', kinds: ['religious'] }),
  )
  const belongs = (personId: string, organisationId: string) =>
    as(region, (tx) =>
      recordAffiliation(tx, { id: newId(), personId, organisationId, role: 'member', strength: 2 }),
    )
  for (const id of [joan, sam]) await belongs(id, estate)
  await belongs(joan, mosque)
  for (const { organiserId } of [listener, other])
    await as(north, (tx) => assignPeople(tx, { selection: { ids: [joan] }, organiserId, give: true }))
  const talk = (actor: Actor, id: string, personId: string, more: object) =>
    as(actor, (tx) => recordOneToOne(tx, { id, personId, ...more }))
  await talk(north, byNorth, joan, {
    concerns: [{ id: newId(), newIssue: { id: newId(), name: 'Wardens going in June' } }],
    quotes: [
      { id: newId(), words: 'The stairwells go back.', consent: 'named' },
      { id: newId(), words: 'Between us', consent: 'none' },
    ],
  })
  await talk(listener, byListener, joan, {
    metOn: '2026-01-12',
    concerns: [{ id: newId(), words: 'wardens going in June ' }],
    quotes: [{ id: newId(), words: 'Nobody asked us.', consent: 'anonymous' }],
  })
  await talk(south, withSam, sam, { concerns: [{ id: newId(), words: 'The rent' }] })
  // Rose has no tie to the estate: she was met because Joan introduced us there.
  const id = newId()
  const where = { personId: joan, organisationId: estate, toPersonId: rose }
  await as(north, (tx) => recordIntroduction(tx, { id, ...where }))
  await as(north, (tx) => moveIntroduction(tx, { id, to: 'made' }))
  await talk(north, newId(), rose, {
    introductionId: id,
    concerns: [{ id: newId(), words: 'WARDENS going in June' }],
    nextStep: { id: newId(), what: 'Send her the rota' },
  })
})

const said = (actor: Actor, organisationId = estate) =>
  as(actor, (tx) => saidAtOrganisation(tx, { organisationId }))
const concerns = async (actor: Actor) =>
  (await said(actor)).concerns.map(({ words, named }) => `${words.trim().toLowerCase()}: ${named}`)
const quotes = async (actor: Actor) => (await said(actor)).quotes.map(({ words }) => words)
const eventsOf = async (actor: Actor, organisationId = estate) =>
  (await as(actor, (tx) => timelineOfOrganisation(tx, { organisationId }))).events

describe('what people tied to an organisation said', () => {
  test('is read by whoever reads the notes it stands in, and by nobody else', async () => {
    expect(await concerns(region)).toEqual(['wardens going in june: 3', 'the rent: 1'])
    expect(await concerns(north)).toEqual(['wardens going in june: 3'])
    expect(await concerns(south)).toEqual(['the rent: 1'])
    expect(await concerns(listener)).toEqual(['wardens going in june: 1'])
    expect(await concerns(other)).toEqual([])
    await expect(said(stranger)).rejects.toMatchObject({ code: 'not_found' })
    for (const actor of [partner, viewer]) await expect(said(actor)).rejects.toBeDefined()
  })

  test('is quoted by leave alone, the newest first, and leads to the talk', async () => {
    expect(await quotes(north)).toEqual(['The stairwells go back.', 'Nobody asked us.'])
    expect(await quotes(listener)).toEqual(['Nobody asked us.'])
    expect(await quotes(other)).toEqual([])
    const [newest] = (await said(north)).quotes
    expect(newest).toMatchObject({
      consent: 'named',
      talk: { id: byNorth, person: { name: 'Joan Whitlock' } },
    })
  })

  test('at a place of worship leaves a trace with whoever reads it, and is not for a listener', async () => {
    const looks = async () =>
      (
        await asOwner((client) =>
          client.query(
            `select after from audit where organiser_id = $1 and action = 'affiliations.read_special'
              and after -> 'organisations' ? $2`,
            [north.organiserId, mosque],
          ),
        )
      ).rows.length
    const before = await looks()
    expect((await said(north, mosque)).concerns).toHaveLength(1)
    expect(await looks()).toBe(before + 1)
    await expect(said(listener, mosque)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('timelines', () => {
  test('an organisation’s tells of the talks with its people, each within its own readers’ sight', async () => {
    const talks = async (actor: Actor) =>
      (await eventsOf(actor)).filter(({ kind }) => kind === 'one_to_one').map(({ words }) => words)
    expect((await talks(north)).sort()).toEqual([
      'Joan Whitlock had a one-to-one',
      'Joan Whitlock had a one-to-one',
      'Rose Ellis had a one-to-one',
    ])
    expect(await talks(south)).toEqual(['Sam Ost had a one-to-one'])
    expect(await talks(listener)).toEqual(['Joan Whitlock had a one-to-one'])
    expect(await talks(other)).toEqual([])
    const ids = (await eventsOf(listener)).filter(({ kind }) => kind === 'one_to_one').map(({ id }) => id)
    expect(ids).toEqual([`one_to_one:${byListener}`])
  })

  test('someone’s tells of introductions to them and of what was promised, to whoever reads those', async () => {
    const told = async (actor: Actor, personId: string) =>
      (await as(actor, (tx) => timelineOfPerson(tx, { personId }))).events.map(({ words }) => words)
    const introduced = 'Joan Whitlock introduced us to Rose Ellis: Marsh estate'
    expect(await told(north, rose)).toEqual(
      expect.arrayContaining([introduced, 'Promised: Send her the rota', 'Rose Ellis had a one-to-one']),
    )
    expect(await told(north, joan)).toContain(introduced)
    expect(await told(other, joan)).not.toContain(introduced)
  })

  test('an introduction to someone who is hard to reach stands there without an organisation', async () => {
    const id = newId()
    await as(north, (tx) => recordIntroduction(tx, { id, personId: joan, toPersonId: rose }))
    await as(north, (tx) => moveIntroduction(tx, { id, to: 'made' }))
    const { events } = await as(north, (tx) => timelineOfPerson(tx, { personId: rose }))
    expect(events.map(({ words }) => words)).toContain('Joan Whitlock introduced us to Rose Ellis')
  })
})

describe('what was heard lately', () => {
  test('counts talks the asker may read, opens exactly those, and tells a viewer or partner nothing', async () => {
    for (const actor of [region, north, south, listener, other]) {
      const heard = await as(actor, readHeard)
      for (const { key, named } of heard.concerns) {
        const { lines } = await as(actor, (tx) => listBehind(tx, { list: 'heard', concern: key }))
        expect(lines).toHaveLength(named)
      }
      expect((await as(actor, (tx) => listBehind(tx, { list: 'heard' }))).lines).toHaveLength(heard.talks)
    }
    // Two of the last 90 days named the wardens; the one of January is too long ago.
    expect((await as(north, readHeard)).concerns).toMatchObject([{ key: 'wardens going in june', named: 2 }])
    expect((await as(listener, readHeard)).concerns).toEqual([])
    expect((await as(other, readHeard)).talks).toBe(0)
    for (const actor of [partner, viewer])
      await expect(as(actor, readHeard)).rejects.toThrow(/permission denied/)
    await expect(as(north, (tx) => listBehind(tx, { list: 'met', concern: 'x' }))).rejects.toMatchObject({
      fields: { concern: 'invalid' },
    })
  })
})
