import { beforeAll, expect, test } from 'vitest'
import { assignPeople } from '#features/people/server/act-on-people.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { changeOneToOne } from './change-one-to-one.ts'
import { dropFollowUp, handFollowUpOn, listFollowUps, moveFollowUp, recordFollowUp } from './follow-ups.ts'
import { planOneToOne } from './plan.ts'
import { getOneToOne, listEarlierReflections, listMine } from './read-one-to-ones.ts'
import { recordOneToOne } from './record-one-to-one.ts'
import { listNotMet } from './review.ts'

const missing = { code: 'not_found' }
const talk = newId()
const joan = newId()
let north: Actor,
  colleague: Actor,
  region: Actor,
  south: Actor,
  listener: Actor,
  other: Actor,
  stranger: Actor

beforeAll(async () => {
  const workspace = await newWorkspace()
  const branchIds = [await newBranch(workspace, 'North')]
  north = await newOrganiser(workspace, 'branch', { branchIds, name: 'Amina Hassan' })
  colleague = await newOrganiser(workspace, 'branch', { branchIds, name: 'Dele Adeyemi' })
  south = await newOrganiser(workspace, 'branch', { branchIds: [await newBranch(workspace, 'South')] })
  region = await newOrganiser(workspace, 'region')
  listener = await newOrganiser(workspace, 'listener', { branchIds, name: 'Priya Nair' })
  other = await newOrganiser(workspace, 'listener', { branchIds })
  stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
  await as(north, (tx) =>
    recordPerson(tx, { id: joan, name: 'Joan Whitlock', kind: 'member', branchId: branchIds[0]! }),
  )
  const given = { selection: { ids: [joan] }, organiserId: listener.organiserId, give: true }
  await as(north, (tx) => assignPeople(tx, given))
  const reflection = { words: 'I talked too much.', shared: true }
  const { version } = await as(north, (tx) =>
    recordOneToOne(tx, { id: talk, personId: joan, metOn: '2020-01-01', rhythmDays: 30, reflection }),
  )
  await as(north, (tx) => changeOneToOne(tx, { id: talk, version, reflection: { words: 'I listened.' } }))
})

test('earlier words about one’s own part are read by their author alone, also when they were shared once', async () => {
  const read = (actor: Actor) => as(actor, (tx) => listEarlierReflections(tx, { id: talk }))
  expect((await read(north)).reflections.map(({ words }) => words)).toEqual(['I talked too much.'])
  for (const actor of [colleague, region]) expect((await read(actor)).reflections).toEqual([])
  for (const actor of [south, listener, other, stranger])
    await expect(read(actor)).rejects.toMatchObject(missing)
})

test('a second version is taken over by the author alone', async () => {
  const over = (actor: Actor) =>
    as(actor, (tx) => recordOneToOne(tx, { id: talk, personId: joan, stories: 'Mine', over: 2 }))
  for (const actor of [colleague, region])
    await expect(over(actor)).rejects.toMatchObject({ code: 'not_allowed' })
  // Who may not read the talk learns nothing of it: its id is taken, or the person is not there.
  for (const actor of [south, other, stranger]) await expect(over(actor)).rejects.toMatchObject(missing)
  await expect(over(listener)).rejects.toMatchObject({ constraint: 'one_to_ones_pkey' })
  expect((await as(north, (tx) => getOneToOne(tx, { id: talk }))).stories).toBeNull()
})

test('what waits for someone is theirs: a listener of the same branch is told nothing of it', async () => {
  const plan = { id: newId(), personId: joan, plannedFor: '2020-02-01T18:30:00Z', credential: 'A warden' }
  await as(north, (tx) => planOneToOne(tx, plan))
  const mine = (actor: Actor) => as(actor, (tx) => listMine(tx))
  expect(await mine(north)).toMatchObject({ planned: [{ id: plan.id }], nudges: [{ person: { id: joan } }] })
  for (const actor of [colleague, listener, other, south, region, stranger])
    expect(await mine(actor)).toEqual({ planned: [], nudges: [], credential: null })
})

test('who was not met is told of people one sees, from talks one may read', async () => {
  const names = async (actor: Actor) =>
    (await as(actor, (tx) => listNotMet(tx, { from: '2019-01-01' }))).people.map(({ name }) => name)
  for (const actor of [north, colleague, region, other, south, stranger])
    expect(await names(actor)).toEqual([])
  // The router lets no listener ask; the rows would show them nothing of a colleague's talk either.
  expect(await names(listener)).toEqual(['Joan Whitlock'])
})

test('a promise changes hands by whoever sees it, to whoever sees the person', async () => {
  const id = newId()
  await as(north, (tx) => recordFollowUp(tx, { id, personId: joan, what: 'Ring her', oneToOneId: talk }))
  const give = (by: Actor, to: Actor) =>
    as(by, (tx) => handFollowUpOn(tx, { id, ownerId: to.organiserId, why: 'Lives nearby' }))
  for (const actor of [south, listener, other, stranger])
    await expect(give(actor, colleague)).rejects.toMatchObject(missing)
  for (const actor of [south, other, stranger])
    await expect(give(north, actor)).rejects.toMatchObject({ fields: { ownerId: 'does_not_see_them' } })
  const seen = async (actor: Actor) =>
    (await as(actor, (tx) => listFollowUps(tx, { personId: joan }))).followUps.filter(
      (each) => each.id === id,
    )
  expect(await seen(listener)).toEqual([])
  expect(await give(colleague, listener)).toMatchObject({
    owner: { name: 'Priya Nair' },
    steps: [{ did: 'given', by: 'Dele Adeyemi', to: 'Priya Nair', why: 'Lives nearby' }],
  })
  expect(await seen(listener)).toHaveLength(1)
  // A listener gives nothing on: they ask an organiser.
  await expect(give(listener, colleague)).rejects.toMatchObject({ code: 'invalid' })
  await give(north, north)
  expect(await seen(listener)).toEqual([])
  const drop = (by: Actor) => as(by, (tx) => dropFollowUp(tx, { id, why: 'She rang us' }))
  for (const actor of [south, listener, other, stranger]) {
    await expect(drop(actor)).rejects.toMatchObject(missing)
    const moved = as(actor, (tx) => moveFollowUp(tx, { id, why: 'Away', dueOn: '2030-01-01' }))
    await expect(moved).rejects.toMatchObject(missing)
  }
  expect(await drop(colleague)).toMatchObject({
    state: 'dropped',
    steps: [{ did: 'given' }, { did: 'given' }, { did: 'dropped', why: 'She rang us' }],
  })
  await expect(give(north, colleague)).rejects.toMatchObject({ code: 'already_settled' })
})

test('a promise hangs on a talk with that person only, and one the asker may read', async () => {
  const promise = (by: Actor, personId: string, oneToOneId: string) =>
    as(by, (tx) => recordFollowUp(tx, { id: newId(), personId, what: 'Ring', oneToOneId }))
  expect(await promise(colleague, joan, talk)).toMatchObject({ oneToOneId: talk })
  const refused = { fields: { oneToOneId: 'not_found' } }
  await expect(promise(listener, joan, talk)).rejects.toMatchObject(refused)
  const sam = newId()
  await as(north, (tx) => recordPerson(tx, { id: sam, name: 'Sam Okoro', kind: 'member' }))
  await expect(promise(north, sam, talk)).rejects.toMatchObject(refused)
})
