import { beforeAll, describe, expect, test } from 'vitest'
import { listConnections } from '#features/affiliations/server/change-connection.ts'
import { listOfPerson as tiesOf } from '#features/affiliations/server/public.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { readPerson, recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { Brought, Whom, Written } from '../contract.ts'
import { changeOneToOne } from './change-one-to-one.ts'
import { finishFollowUp, listFollowUps, moveFollowUp } from './follow-ups.ts'
import { listIssues } from './issues.ts'
import { listMarked } from './marked.ts'
import { recordMark } from './marks.ts'
import { callOff, planOneToOne } from './plan.ts'
import { getOneToOne, listMine, listOfPerson, listVersions } from './read-one-to-ones.ts'
import { recordOneToOne } from './record-one-to-one.ts'
import { listNotMet, listOneToOnes } from './review.ts'

let amina: Actor
let dele: Actor
let branch: string
let joan: string

beforeAll(async () => {
  const workspace = await newWorkspace()
  branch = await newBranch(workspace)
  amina = await newOrganiser(workspace, 'branch', { branchIds: [branch], name: 'Amina Hassan' })
  dele = await newOrganiser(workspace, 'branch', { branchIds: [branch], name: 'Dele Adeyemi' })
})

async function person(name: string): Promise<string> {
  const id = newId()
  await as(amina, (tx) => recordPerson(tx, { id, name, kind: 'member', branchId: branch }))
  return id
}

type Input = Whom & Written & Brought & { id?: string }
const write = (input: Input, by = amina) => as(by, (tx) => recordOneToOne(tx, { id: newId(), ...input }))

describe('a write-up', () => {
  beforeAll(async () => {
    joan = await person('Joan Whitlock')
  })

  test('needs no more than a name', async () => {
    const id = newId()
    const talk = await write({ newPerson: { id, name: 'Tom Mbeki' } })
    expect(talk).toMatchObject({
      person: { id, name: 'Tom Mbeki', kind: 'public' },
      state: 'met',
      mine: true,
    })
    expect(talk.metOn).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  test('keeps all that was said, in the order of the person', async () => {
    const talk = await write({
      personId: joan,
      metOn: '2026-05-12',
      place: 'Café  Rosa',
      minutes: 45,
      meeting: 'by_chance',
      stories: 'Her son learned to box at the youth club.\u202e',
      angry: 'the wardens go',
      concerns: [
        { newIssue: { id: newId(), name: 'Youth club closing' }, campaignIssue: 'yes' },
        { words: 'her own rent', campaignIssue: 'no' },
      ],
      quotes: [{ words: 'It is where he grew up.', consent: 'anonymous' }],
      interest: 4,
      commitment: 3,
      joined: 'wants_to',
      signs: [{ mark: 'followers', seen: 'three neighbours stopped to ask her' }],
      reflection: { words: 'I talked too much.', shared: false },
      rhythmDays: 42,
    })
    expect(talk).toMatchObject({
      place: 'Café Rosa',
      stories: 'Her son learned to box at the youth club.',
      concerns: [
        { words: 'Youth club closing', campaignIssue: 'yes' },
        { issueId: null, words: 'her own rent', campaignIssue: 'no' },
      ],
      quotes: [{ words: 'It is where he grew up.', consent: 'anonymous' }],
      signs: [
        { mark: 'followers', seen: 'three neighbours stopped to ask her', by: { name: 'Amina Hassan' } },
      ],
      reflection: { words: 'I talked too much.', shared: false },
    })
    const again = await write({
      personId: joan,
      concerns: [{ newIssue: { id: newId(), name: 'youth Club closing' } }],
    })
    expect(again.concerns[0]!.issueId).toBe(talk.concerns[0]!.issueId)
    expect((await as(dele, (tx) => listIssues(tx, {}))).issues).toEqual([
      { id: talk.concerns[0]!.issueId, name: 'Youth club closing', named: 2 },
    ])
  })

  test('brings ties, people to meet and the next step', async () => {
    const [club, tom] = [newId(), newId()]
    const priya = await person('Priya Nair')
    const lena = await person('Lena Kowal')
    await as(amina, (tx) => recordOrganisation(tx, { id: club, name: 'Marsh Juniors', kinds: ['sports'] }))
    const input = {
      id: newId(),
      personId: priya,
      affiliations: [
        { id: newId(), organisationId: club, role: 'coach' as const },
        {
          id: newId(),
          newOrganisation: { id: newId(), name: 'Marsh Residents', kinds: ['residents' as const] },
        },
      ],
      named: [
        {
          connectionId: newId(),
          followUpId: newId(),
          newPerson: { id: tom, name: 'Tom Ellis' },
          why: 'runs the club',
        },
        { connectionId: newId(), followUpId: newId(), personId: lena },
      ],
      nextStep: { id: newId(), what: 'Send her the leaflet', dueOn: '2026-05-20' },
    }
    const talk = await write(input)
    expect(await write(input), 'sent twice').toEqual(talk)
    const { affiliations } = await as(amina, (tx) => tiesOf(tx, { personId: priya }))
    expect(affiliations.map(({ organisation, role }) => [organisation.name, role])).toEqual([
      ['Marsh Juniors', 'coach'],
      ['Marsh Residents', 'member'],
    ])
    const { connections } = await as(amina, (tx) => listConnections(tx, { personId: priya }))
    expect(connections.map(({ from, to }) => [from.name, to.name].sort())).toHaveLength(2)
    const { followUps } = await as(amina, (tx) => getOneToOne(tx, { id: talk.id }))
    expect(
      followUps.map(({ person, kind, what, namedBy }) => [person.name, kind, what, namedBy?.name]),
    ).toEqual([
      ['Priya Nair', 'step', 'Send her the leaflet', undefined],
      ['Tom Ellis', 'meet', 'runs the club', 'Priya Nair'],
      ['Lena Kowal', 'meet', '', 'Priya Nair'],
    ])
    // Having met Tom is what one of them waited for. A tie that is there already hinders nothing.
    await write({
      personId: tom,
      affiliations: [{ id: newId(), organisationId: club }],
      named: [{ connectionId: newId(), followUpId: newId(), personId: priya }],
    })
    const left = await as(amina, (tx) => listFollowUps(tx, { personId: tom }))
    expect(left.followUps).toMatchObject([
      { kind: 'meet', state: 'done', steps: [{ did: 'done', why: 'Met' }] },
    ])
  })

  test('sent again with other words is kept beside, its reflection for its author alone', async () => {
    const id = newId()
    await write({ id, personId: joan, stories: 'First words' })
    const late = write({ id, personId: joan, stories: 'Late words', reflection: { words: 'Hm.' } })
    await expect(late).rejects.toMatchObject({ code: 'different_content', status: 409 })
    expect((await as(amina, (tx) => getOneToOne(tx, { id }))).stories).toBe('First words')
    const { versions } = await as(dele, (tx) => listVersions(tx, { id }))
    expect(versions).toMatchObject([{ kind: 'late', content: { stories: 'Late words' } }])
    expect(JSON.stringify(versions)).not.toContain('Hm.')
  })

  test('is refused whole when part of it cannot be', async () => {
    const id = newId()
    const named = [{ connectionId: newId(), followUpId: newId(), personId: newId() }]
    const nobody = write({ newPerson: { id, name: 'Half a person' }, named })
    await expect(nobody).rejects.toMatchObject({ code: 'invalid', fields: { 'named.0': 'not_found' } })
    await expect(as(amina, (tx) => readPerson(tx, id))).rejects.toMatchObject({ code: 'not_found' })
    const both = write({ personId: joan, concerns: [{ words: 'a', issueId: newId() }] })
    await expect(both).rejects.toMatchObject({ fields: { 'concerns.0': 'choose_one' } })
  })
})

describe('changing a write-up', () => {
  test('keeps how it read before, and what was thought before for its author', async () => {
    const id = newId()
    const talk = await write({
      id,
      personId: joan,
      stories: 'Before',
      concerns: [{ words: 'rent' }],
      reflection: { words: 'Too fast', shared: true },
    })
    const change = {
      id,
      version: talk.version,
      stories: 'After',
      concerns: [],
      reflection: { words: 'Better' },
    }
    const changed = await as(amina, (tx) => changeOneToOne(tx, change))
    expect(changed).toMatchObject({ stories: 'After', concerns: [], version: 2, metOn: talk.metOn })
    expect(changed.reflection).toEqual({ words: 'Better', shared: false })
    const { versions } = await as(amina, (tx) => listVersions(tx, { id }))
    expect(versions).toMatchObject([
      { kind: 'earlier', version: 1, content: { stories: 'Before', concerns: [{ words: 'rent' }] } },
    ])
    await expect(as(amina, (tx) => changeOneToOne(tx, change))).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
    const theirs = as(dele, (tx) => changeOneToOne(tx, { id, version: 2, stories: 'Mine' }))
    await expect(theirs).rejects.toMatchObject({ code: 'not_allowed' })
    // The first sending, repeated by a phone that never heard back, is still the same talk.
    const repeated = { id, personId: joan, stories: 'Before', concerns: [{ words: 'rent' }] }
    expect((await write(repeated)).version).toBe(2)
  })
})

describe('what is planned and promised', () => {
  test('a planned talk is carried on by its write-up', async () => {
    const sam = await person('Sam Okoro')
    const id = newId()
    const plan = {
      id,
      personId: sam,
      plannedFor: '2030-01-01T18:30:00.000Z',
      place: 'Café Rosa',
      credential: 'A warden',
    }
    const planned = await as(amina, (tx) => planOneToOne(tx, plan))
    expect(await as(amina, (tx) => planOneToOne(tx, plan))).toEqual(planned)
    const mine = await as(amina, (tx) => listMine(tx))
    expect(mine.planned.map((talk) => talk.id)).toContain(id)
    expect(mine.credential).toBe('A warden')
    await expect(write({ id, personId: sam }, dele)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(write({ id, personId: joan })).rejects.toMatchObject({
      fields: { personId: 'other_person' },
    })
    expect(await write({ id, personId: sam, stories: 'We met' })).toMatchObject({
      state: 'met',
      credential: 'A warden',
    })
    expect((await as(amina, (tx) => listMine(tx))).planned.map((talk) => talk.id)).not.toContain(id)
  })

  test('a promise is moved and done, each with a word why', async () => {
    const { id } = await write({ personId: joan, nextStep: { id: newId(), what: 'Ring her' } })
    const [step] = (await as(amina, (tx) => getOneToOne(tx, { id }))).followUps
    const moved = { id: step!.id, dueOn: '2030-02-01', why: 'She is away' }
    expect(await as(dele, (tx) => moveFollowUp(tx, moved))).toMatchObject({
      dueOn: '2030-02-01',
      state: 'open',
    })
    const done = await as(amina, (tx) => finishFollowUp(tx, { id: step!.id, why: 'She comes on Friday' }))
    expect(done).toMatchObject({
      state: 'done',
      steps: [{ by: 'Dele Adeyemi', did: 'moved' }, { did: 'done' }],
    })
    const twice = as(amina, (tx) => finishFollowUp(tx, { id: step!.id, why: 'Again' }))
    await expect(twice).rejects.toMatchObject({ code: 'already_settled' })
  })

  test('someone not met again in the rhythm chosen for them is a nudge, until they are met or a talk is planned', async () => {
    const [ada, bea] = [await person('Ada Obi'), await person('Bea Chan')]
    const nudged = async () => {
      const { nudges } = await as(amina, (tx) => listMine(tx))
      return nudges.filter(({ person }) => [ada, bea].includes(person.id)).map(({ person }) => person.name)
    }
    for (const personId of [ada, bea]) await write({ personId, metOn: '2020-01-01', rhythmDays: 30 })
    // A later talk that says nothing of it leaves the rhythm as it was.
    await write({ personId: bea, metOn: '2020-03-01' })
    expect(await nudged()).toEqual(['Ada Obi', 'Bea Chan'])
    await write({ personId: ada }, dele)
    expect(await nudged()).toEqual(['Bea Chan'])
    const plan = { id: newId(), personId: bea, plannedFor: '2030-01-01T18:30:00Z' }
    await as(amina, (tx) => planOneToOne(tx, plan))
    expect(await nudged()).toEqual([])
    await as(amina, (tx) => callOff(tx, { id: plan.id, why: 'She is ill' }))
    expect(await nudged()).toEqual(['Bea Chan'])
    await write({ personId: bea, metOn: '2020-04-01', rhythmDays: 0 })
    expect(await nudged()).toEqual([])
  })
})

test('a review pages through the talks of a period, and through who was not met in it', async () => {
  const workspace = await newWorkspace()
  const region = await newOrganiser(workspace, 'region')
  for (const [at, name] of ['Abi', 'Ben', 'Cat'].entries()) {
    const newPerson = { id: newId(), name }
    await write({ newPerson, metOn: `2026-03-0${at + 1}` }, region)
  }
  const read = (after?: string) =>
    as(region, (tx) => listOneToOnes(tx, { from: '2026-03-01', to: '2026-03-31', limit: 2, after }))
  const first = await read()
  expect(first.oneToOnes.map(({ person }) => person.name)).toEqual(['Cat', 'Ben'])
  const second = await read(first.next!)
  expect(second).toMatchObject({ oneToOnes: [{ person: { name: 'Abi' } }], next: null })
  const notMet = await as(region, (tx) => listNotMet(tx, { from: '2026-03-02', to: '2026-03-31' }))
  expect(notMet.people.map(({ name }) => name)).toEqual(['Abi'])
  const [{ person: abi }] = second.oneToOnes as [(typeof second.oneToOnes)[number]]
  expect((await as(region, (tx) => listOfPerson(tx, { personId: abi.id }))).oneToOnes).toHaveLength(1)

  const named = { connectionId: newId(), followUpId: newId(), newPerson: { id: newId(), name: 'Dee' } }
  await write({ personId: abi.id, metOn: '2026-03-20', named: [named] }, region)
  const asked = async (suggested: 'yes' | 'no') =>
    (await as(region, (tx) => listNotMet(tx, { from: '2026-03-02', suggested }))).people.map((p) => p.name)
  expect([await asked('yes'), await asked('no')]).toEqual([['Dee'], []])

  const mark = (personId: string, mark: 'potential_leader' | 'team_member') =>
    as(region, (tx) => recordMark(tx, { id: newId(), personId, mark }))
  const [cat, ben] = first.oneToOnes.map(({ person }) => person.id) as [string, string]
  await mark(ben, 'potential_leader')
  await mark(cat, 'team_member')
  await mark(cat, 'potential_leader')
  expect(await as(region, (tx) => listMarked(tx, {}))).toMatchObject({
    team: 1,
    people: [
      { name: 'Cat', marks: ['potential_leader', 'team_member'], lastMetOn: '2026-03-03' },
      { name: 'Ben', marks: ['potential_leader'] },
    ],
  })
})
