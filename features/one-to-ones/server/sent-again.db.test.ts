import { beforeAll, expect, test } from 'vitest'
import { listOfPerson as tiesOf } from '#features/affiliations/server/public.ts'
import { moveIntroduction, recordIntroduction } from '#features/introductions/server/public.ts'
import { listIntroductions } from '#features/introductions/server/read-introductions.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { changeOneToOne } from './change-one-to-one.ts'
import { finishFollowUp, recordFollowUp } from './follow-ups.ts'
import { listMarked } from './marked.ts'
import { recordMark } from './marks.ts'
import { callOff, changePlan, planOneToOne } from './plan.ts'
import { getOneToOne, listEarlierReflections, listMine, listVersions } from './read-one-to-ones.ts'
import { recordOneToOne } from './record-one-to-one.ts'
import { removeMark } from './remove-mark.ts'
import { listNotMet, listOneToOnes } from './review.ts'

let amina: Actor
let dele: Actor
let region: Actor
let branch: string

beforeAll(async () => {
  const workspace = await newWorkspace()
  branch = await newBranch(workspace)
  amina = await newOrganiser(workspace, 'branch', { branchIds: [branch], name: 'Amina Hassan' })
  dele = await newOrganiser(workspace, 'branch', { branchIds: [branch], name: 'Dele Adeyemi' })
  region = await newOrganiser(workspace, 'region', { name: 'Mary Quinn' })
})

async function person(name: string): Promise<string> {
  const id = newId()
  await as(amina, (tx) => recordPerson(tx, { id, name, kind: 'member', branchId: branch }))
  return id
}
type Input = Parameters<typeof recordOneToOne>[1]
const write = (input: Input, by = amina) => as(by, (tx) => recordOneToOne(tx, input))
const conflict = { code: 'different_content', status: 409 }

test('other words for a talk are kept beside it once, however often a phone sends them', async () => {
  const id = newId()
  const personId = await person('Joan Whitlock')
  await write({ id, personId, stories: 'First' })
  for (let sent = 0; sent < 3; sent++)
    await expect(
      write({ id, personId, stories: 'Second', reflection: { words: 'Hm.' } }),
    ).rejects.toMatchObject(conflict)
  await expect(write({ id, personId, stories: 'Third' })).rejects.toMatchObject(conflict)
  const { versions } = await as(amina, (tx) => listVersions(tx, { id }))
  expect(versions.map(({ content }) => content.stories)).toEqual(['Third', 'Second'])
  const { reflections } = await as(amina, (tx) => listEarlierReflections(tx, { id }))
  expect(reflections.map(({ words }) => words)).toEqual(['Hm.'])
})

test('the author takes the second version over: nothing lost, nothing doubled, the first kept', async () => {
  const id = newId()
  const personId = await person('Bea Chan')
  const [tom, first, step] = [newId(), newId(), newId()]
  const named = (connectionId: string, followUpId: string, name: string, newPerson = newId()) => ({
    connectionId,
    followUpId,
    newPerson: { id: newPerson, name },
  })
  const tie = {
    id: newId(),
    newOrganisation: { id: newId(), name: 'Marsh choir', kinds: ['sports' as const] },
  }
  const begun = {
    id,
    personId,
    stories: 'She sings.',
    affiliations: [tie],
    named: [named(newId(), first, 'Tom Mbeki', tom)],
    nextStep: { id: step, what: 'Send the leaflet' },
  }
  await write(begun)
  const more = {
    ...begun,
    stories: 'She sings. She knows the caretaker.',
    named: [...begun.named, named(newId(), newId(), 'Mei Lin')],
    nextStep: { id: step, what: 'Send the leaflet and the rota' },
    reflection: { words: 'I listened.' },
  }
  await expect(write(more)).rejects.toMatchObject(conflict)
  await expect(write({ ...more, over: 7 })).rejects.toMatchObject({ code: 'changed_meanwhile' })
  await expect(write({ ...more, over: 1 }, dele)).rejects.toMatchObject({ code: 'not_allowed' })
  const taken = await write({ ...more, over: 1 })
  expect(taken.stories).toBe('She sings. She knows the caretaker.')
  expect(taken.reflection?.words).toBe('I listened.')
  expect(await write(more), 'sent once more').toMatchObject({ version: taken.version })
  expect(await write({ ...more, over: 1 }), 'and by the button').toMatchObject({ version: taken.version })
  const { versions } = await as(amina, (tx) => listVersions(tx, { id }))
  expect(versions).toMatchObject([{ kind: 'earlier', content: { stories: 'She sings.' } }])
  expect((await as(amina, (tx) => listEarlierReflections(tx, { id }))).reflections).toEqual([])
  const { followUps } = await as(amina, (tx) => getOneToOne(tx, { id }))
  expect(followUps.map(({ person, what }) => `${person.name}: ${what}`).sort()).toEqual([
    'Bea Chan: Send the leaflet and the rota',
    'Mei Lin: ',
    'Tom Mbeki: ',
  ])
  expect((await as(amina, (tx) => tiesOf(tx, { personId }))).affiliations).toHaveLength(1)
})

test('a late version names whom it names, and where they belong', async () => {
  const id = newId()
  const personId = await person('Una Late')
  const lena = await person('Lena Named')
  await write({ id, personId })
  const named = [{ connectionId: newId(), followUpId: newId(), personId: lena, why: 'knows all' }]
  await expect(write({ id, personId, named })).rejects.toMatchObject(conflict)
  const { versions } = await as(amina, (tx) => listVersions(tx, { id }))
  expect(versions).toMatchObject([{ content: { named: [{ name: 'Lena Named', why: 'knows all' }] } }])
})

test('a plan whose answer was lost is sent again with another time, and counts', async () => {
  const id = newId()
  const personId = await person('Sam Okoro')
  const plan = { id, personId, plannedFor: '2030-01-01T18:30:00.000Z' }
  const send = (input: object, by = amina) => as(by, (tx) => planOneToOne(tx, { ...plan, ...input }))
  await send({})
  const later = { plannedFor: '2030-01-02T18:30:00.000Z' }
  await expect(send(later, dele)).rejects.toMatchObject(conflict)
  await expect(send({ personId: await person('Someone else') })).rejects.toMatchObject({
    fields: { personId: 'other_person' },
  })
  expect(await send(later)).toMatchObject(later)
  // Changed since on another device: what comes late overwrites nothing.
  const version = (await send(later)).version
  await as(amina, (tx) => changePlan(tx, { id, version, place: 'Café Rosa' }))
  await expect(send({})).rejects.toMatchObject({ code: 'changed_meanwhile' })
  await as(amina, (tx) => callOff(tx, { id, why: 'Ill' }))
  await expect(send(later)).rejects.toMatchObject({ code: 'not_planned' })
})

test('of two who say at once what came of a plan or a promise, one is told that the other was first', async () => {
  const personId = await person('Ada Obi')
  const plan = { id: newId(), personId, plannedFor: '2030-01-01T18:30:00Z' }
  await as(amina, (tx) => planOneToOne(tx, plan))
  const off = () => as(amina, (tx) => callOff(tx, { id: plan.id, why: 'Ill' }))
  const promise = { id: newId(), personId, what: 'Ring her' }
  await as(amina, (tx) => recordFollowUp(tx, promise))
  const done = () => as(amina, (tx) => finishFollowUp(tx, { id: promise.id, why: 'Rang' }))
  for (const [act, code] of [
    [off, 'not_planned'],
    [done, 'already_settled'],
  ] as const) {
    const both = await Promise.allSettled([act(), act()])
    const refused = both.filter((each) => each.status === 'rejected')
    expect(refused.map(({ reason }) => reason.code)).toEqual([code])
  }
})

test('a promise sent again with another day or another owner is not the same', async () => {
  const promise = { id: newId(), personId: await person('Cat Roe'), what: 'Ring her', dueOn: '2030-01-01' }
  const send = (input: object) => as(amina, (tx) => recordFollowUp(tx, { ...promise, ...input }))
  const first = await send({})
  expect(await send({})).toEqual(first)
  await expect(send({ dueOn: '2030-01-02' })).rejects.toMatchObject(conflict)
  await expect(send({ ownerId: dele.organiserId })).rejects.toMatchObject(conflict)
})

test('a talk with whom a single introduction led to follows it, also when nobody says so', async () => {
  const organisationId = newId()
  await as(region, (tx) =>
    recordOrganisation(tx, { id: organisationId, name: 'Marsh residents', kinds: ['residents'] }),
  )
  const rose = await person('Rose Ellis')
  const made = async () => {
    const id = newId()
    const personId = await person('Joan Introduces')
    await as(amina, (tx) => recordIntroduction(tx, { id, personId, organisationId, state: 'asked' } as never))
    for (const to of ['agreed', 'made'] as const)
      await as(amina, (tx) =>
        moveIntroduction(tx, { id, to, ...(to === 'made' ? { toPersonId: rose } : {}) }),
      )
    return id
  }
  const one = await made()
  const planned = await as(amina, (tx) =>
    planOneToOne(tx, { id: newId(), personId: rose, plannedFor: '2030-01-01T18:30:00Z' }),
  )
  expect(planned.introductionId).toBe(one)
  const two = await made()
  expect((await write({ id: newId(), personId: rose })).introductionId, 'which of the two?').toBeNull()
  expect((await write({ id: planned.id, personId: rose })).introductionId).toBe(one)
  const stateOf = async (id: string) =>
    (await as(amina, (tx) => listIntroductions(tx, { personId: rose }))).introductions.find(
      (each) => each.id === id,
    )?.state
  expect([await stateOf(one), await stateOf(two)]).toEqual(['met', 'made'])
  expect((await write({ id: newId(), personId: rose })).introductionId).toBe(two)
})

test('a plan long past holds no nudge back', async () => {
  const personId = await person('Lena Kowal')
  await write({ id: newId(), personId, metOn: '2020-01-01', rhythmDays: 30 })
  const nudged = async () =>
    (await as(amina, (tx) => listMine(tx))).nudges.some(({ person: { id } }) => id === personId)
  const days = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString()
  const id = newId()
  const old = await as(dele, (tx) => planOneToOne(tx, { id, personId, plannedFor: days(-30) }))
  expect(await nudged()).toBe(true)
  await as(dele, (tx) => changePlan(tx, { id, version: old.version, plannedFor: days(-2) }))
  expect(await nudged()).toBe(false)
})

test('a sign is taken out of a talk by its author or the region, and how it read before is kept', async () => {
  const id = newId()
  const personId = await person('Winston Clarke')
  const talk = await write({ id, personId, signs: [{ mark: 'followers', seen: 'All ask him' }] })
  const sign = { id: talk.signs[0]!.id }
  await expect(as(dele, (tx) => removeMark(tx, sign))).rejects.toMatchObject({ code: 'not_allowed' })
  await as(region, (tx) => removeMark(tx, sign))
  expect((await as(amina, (tx) => getOneToOne(tx, { id }))).signs).toEqual([])
  const { versions } = await as(amina, (tx) => listVersions(tx, { id }))
  expect(versions).toMatchObject([
    { kind: 'earlier', by: { name: 'Mary Quinn' }, content: { signs: [{ seen: 'All ask him' }] } },
  ])
  const change = as(amina, (tx) => changeOneToOne(tx, { id, version: talk.version, stories: 'Mine' }))
  await expect(change).rejects.toMatchObject({ code: 'changed_meanwhile' })
})

test('someone new from a talk counts in the branch of whoever wrote it up', async () => {
  const personId = newId()
  await write({ id: newId(), newPerson: { id: personId, name: 'Tom Ellis' }, metOn: '2026-03-01' })
  await as(amina, (tx) => recordMark(tx, { id: newId(), personId, mark: 'team_member' }))
  const names = (people: readonly { name: string }[]) => people.map(({ name }) => name)
  const asked = { branchId: branch, from: '2026-03-01', to: '2026-03-01' }
  const { oneToOnes } = await as(region, (tx) => listOneToOnes(tx, asked))
  expect(names(oneToOnes.map((talk) => talk.person))).toEqual(['Tom Ellis'])
  expect(names((await as(region, (tx) => listMarked(tx, { branchId: branch }))).people)).toContain(
    'Tom Ellis',
  )
  const later = { branchId: branch, from: '2026-03-02', to: '2026-03-02' }
  expect(names((await as(region, (tx) => listNotMet(tx, later))).people)).toContain('Tom Ellis')
})
