import { beforeAll, describe, expect, test } from 'vitest'
import { listOfPerson, recordAffiliation, recordConnection } from '#features/affiliations/server/public.ts'
import { recordOneToOne } from '#features/one-to-ones/server/public.ts'
import { changeOrganisation, recordOrganisation } from '#features/organisations/server/public.ts'
import { assignPeople } from '#features/people/server/act-on-people.ts'
import { changePerson, recordPerson } from '#features/people/server/public.ts'
import { whoDoWeKnow } from '#features/ties/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { moveIntroduction } from './move.ts'
import { listIntroductions, readIntroduction } from './read-introductions.ts'
import { recordIntroduction } from './record-introduction.ts'
import { recordRefusal, removeRefusal } from './refusals.ts'
import { whomToAsk } from './whom-to-ask.ts'

let amina: Actor, lena: Actor
let branch: string

beforeAll(async () => {
  const workspace = await newWorkspace()
  branch = await newBranch(workspace)
  amina = await newOrganiser(workspace, 'branch', { branchIds: [branch], name: 'Amina Hassan' })
  lena = await newOrganiser(workspace, 'listener', { name: 'Lena Kowal' })
})

async function person(name: string, more: object = {}): Promise<string> {
  const id = newId()
  await as(amina, (tx) => recordPerson(tx, { id, name, kind: 'member', branchId: branch, ...more }))
  return id
}
async function group(name: string): Promise<string> {
  const id = newId()
  await as(amina, (tx) => recordOrganisation(tx, { id, name, kinds: ['residents'] }))
  return id
}
const belongs = (personId: string, organisationId: string) =>
  as(amina, (tx) =>
    recordAffiliation(tx, { id: newId(), personId, organisationId, role: 'chair', strength: 3 }),
  )
const knows = (fromPersonId: string, toPersonId: string) =>
  as(amina, (tx) =>
    recordConnection(tx, { id: newId(), fromPersonId, toPersonId, kind: 'friend', strength: 3 }),
  )
type Place = { organisationId?: string; toPersonId?: string }
const choose = (personId: string, place: Place, more: object = {}, by = amina) =>
  as(by, (tx) => recordIntroduction(tx, { id: newId(), personId, ...place, ...more }))
const refuse = async (personId: string, place: Place, why: string | null = null, by = amina) =>
  (await as(by, (tx) => recordRefusal(tx, { id: newId(), personId, ...place, why }))).id
type Moving = Omit<Parameters<typeof moveIntroduction>[1], 'id'>
const move = (id: string, input: Moving) => as(amina, (tx) => moveIntroduction(tx, { id, ...input }))
const read = (id: string, by = amina) => as(by, (tx) => readIntroduction(tx, id))
const waiting = async () =>
  (await as(amina, (tx) => listIntroductions(tx, { mine: 'yes', state: 'open' }))).introductions.map(
    ({ id }) => id,
  )

describe('"not me, never for this one"', () => {
  test('ends what they are still asked for here, with the word why, and nothing else', async () => {
    const [choir, club] = [await group('Choir'), await group('Club')]
    const [joan, tom] = [await person('Joan'), await person('Tom')]
    const kept = await choose(joan, { organisationId: choir })
    const asked = await choose(joan, { organisationId: choir }, { state: 'asked' })
    const made = await choose(joan, { organisationId: choir })
    await move(made.id, { to: 'made' })
    const others = [
      await choose(joan, { organisationId: club }),
      await choose(tom, { organisationId: choir }),
    ]
    await refuse(joan, { organisationId: choir }, 'Her ex sings there')
    for (const { id } of [kept, asked]) {
      const ended = await read(id)
      expect(ended).toMatchObject({ state: 'declined', due: false })
      expect(ended.steps.at(-1)).toMatchObject({
        to: 'declined',
        why: 'Her ex sings there',
        by: 'Amina Hassan',
      })
    }
    // She did introduce us: the meeting is ours to hold, and may still be said to have been held.
    expect(await waiting()).toEqual([made.id, ...others.map(({ id }) => id)])
    expect(await move(made.id, { to: 'met' })).toMatchObject({ state: 'met' })
  })

  test('said when asked, it ends what colleagues keep for later too', async () => {
    const hall = await group('Hall')
    const rita = await person('Rita')
    const [mine, other] = [
      await choose(rita, { organisationId: hall }, { state: 'asked' }),
      await choose(rita, { organisationId: hall }),
    ]
    await move(mine.id, { to: 'declined', never: true, why: 'They fell out' })
    expect(await read(other.id)).toMatchObject({ state: 'declined' })
  })

  test('taken back, everything stands where it stood, unless another such word still holds', async () => {
    const hall = await group('Youth club')
    const rita = await person('Rita')
    await belongs(rita, hall)
    const [kept, asked, before] = [
      await choose(rita, { organisationId: hall }),
      await choose(rita, { organisationId: hall }, { state: 'asked' }),
      await choose(rita, { organisationId: hall }),
    ]
    await move(before.id, { to: 'declined' })
    const [first, second] = [
      await refuse(rita, { organisationId: hall }),
      await refuse(rita, { organisationId: hall }),
    ]
    await as(amina, (tx) => removeRefusal(tx, { id: second }))
    expect(await read(kept.id)).toMatchObject({ state: 'declined', refused: true })
    await as(amina, (tx) => removeRefusal(tx, { id: first }))
    expect(await read(kept.id)).toMatchObject({ state: 'suggested', refused: false })
    expect((await read(asked.id)).steps.map(({ to }) => to)).toEqual(['asked', 'declined', 'asked'])
    expect(await read(before.id)).toMatchObject({ state: 'declined' })
    const [tie] = (await as(amina, (tx) => listOfPerson(tx, { personId: rita }))).affiliations
    expect(tie).toMatchObject({ willingToIntroduce: 'unknown' })
  })

  test('stops every step forward of what whoever wrote it down may not see', async () => {
    const hall = await group('Bowls club')
    const sam = await person('Sam')
    await as(amina, (tx) =>
      assignPeople(tx, { selection: { ids: [sam] }, organiserId: lena.organiserId, give: true }),
    )
    const { id } = await choose(sam, { organisationId: hall })
    await refuse(sam, { organisationId: hall }, null, lena)
    expect(await read(id)).toMatchObject({ state: 'suggested', refused: true })
    for (const to of ['asked', 'agreed', 'briefed', 'made', 'met'] as const)
      await expect(move(id, { to })).rejects.toMatchObject({ fields: { to: 'never_for_this_one' } })
    expect(await move(id, { to: 'lapsed' })).toMatchObject({ state: 'lapsed' })
  })

  test('holds for the person it named, also on the way into an organisation', async () => {
    const [hall, ward] = [await group('Council'), await person('Councillor Ward', { kind: 'public' })]
    const sam = await person('Sam')
    await refuse(sam, { toPersonId: ward })
    await expect(choose(sam, { organisationId: hall, toPersonId: ward })).rejects.toMatchObject({
      fields: { personId: 'never_for_this_one' },
    })
    expect(await choose(sam, { organisationId: hall })).toMatchObject({ refused: false })
  })

  test('whoever said it is in no list of ways in, with a tie of their own or without, nor the end of another’s way', async () => {
    const hall = await group('Allotments')
    const [chair, friend, friendOfFriend] = [
      await person('Chair'),
      await person('Friend'),
      await person('Neighbour'),
    ]
    await belongs(chair, hall)
    await knows(friend, chair)
    await knows(friendOfFriend, chair)
    const ways = async () => {
      const { introducers } = await as(amina, (tx) => whoDoWeKnow(tx, { organisationId: hall }))
      return introducers.map((each) => each.person.name)
    }
    expect(await ways()).toEqual(['Chair', 'Friend', 'Neighbour'])
    await refuse(friend, { organisationId: hall })
    expect(await ways()).toEqual(['Chair', 'Neighbour'])
    await refuse(chair, { organisationId: hall })
    expect(await ways()).toEqual([])
    expect(await as(amina, (tx) => whomToAsk(tx, { organisationId: hall }))).toMatchObject({
      people: [],
      refused: 2,
    })
  })
})

describe('left alone', () => {
  const leaveAlone = (id: string) =>
    as(amina, (tx) => changePerson(tx, { id, version: 1, doNotContact: true }))

  test('nobody is led to someone through whom they would have to be asked', async () => {
    const hall = await group('Library friends')
    const [chair, friend] = [await person('Chair'), await person('Friend')]
    await belongs(chair, hall)
    await knows(friend, chair)
    await leaveAlone(chair)
    expect(await as(amina, (tx) => whoDoWeKnow(tx, { organisationId: hall }))).toMatchObject({
      introducers: [],
    })
  })

  test('a no to "may we contact you?" counts as much', async () => {
    const [joan, tom] = [await person('Joan'), await person('Tom')]
    const hall = await group('Singers')
    const { id } = await choose(joan, { organisationId: hall })
    for (const each of [joan, tom])
      await as(amina, (tx) => changePerson(tx, { id: each, version: 1, contactConsent: 'no' }))
    await expect(move(id, { to: 'asked' })).rejects.toMatchObject({ fields: { to: 'do_not_contact' } })
    await expect(choose(tom, { organisationId: hall })).rejects.toMatchObject({
      fields: { personId: 'do_not_contact' },
    })
  })

  test('an introduction that waits is not taken further by whoever asks, or to whoever is to be reached', async () => {
    const [joan, tom, ward] = [await person('Joan'), await person('Tom'), await person('Ward')]
    const { id } = await choose(joan, { organisationId: await group('Players') })
    const other = await choose(tom, { toPersonId: ward })
    await leaveAlone(joan)
    await leaveAlone(ward)
    await expect(move(id, { to: 'asked' })).rejects.toMatchObject({ fields: { to: 'do_not_contact' } })
    await expect(move(other.id, { to: 'agreed' })).rejects.toMatchObject({
      fields: { to: 'reached_do_not_contact' },
    })
    expect(await move(id, { to: 'lapsed' })).toMatchObject({ state: 'lapsed' })
  })

  test('an organisation that asked for it is left alone too', async () => {
    const [joan, tom, firm] = [await person('Joan'), await person('Tom'), await group('Leave Us Ltd')]
    const { id } = await choose(joan, { organisationId: firm })
    await as(amina, (tx) => changeOrganisation(tx, { id: firm, version: 1, doNotContact: true }))
    await expect(move(id, { to: 'asked' })).rejects.toMatchObject({
      fields: { to: 'reached_do_not_contact' },
    })
    await expect(choose(tom, { organisationId: firm })).rejects.toMatchObject({
      fields: { organisationId: 'do_not_contact' },
    })
    const never = { id: newId(), personId: tom, organisationId: firm }
    expect(await as(amina, (tx) => recordRefusal(tx, never))).toMatchObject({ person: { id: tom } })
  })
})

describe('what came of it before', () => {
  test('moves whoever is often asked in vain behind whoever brings us together, and says so', async () => {
    const hall = await group('Tenants')
    const [ada, zoe] = [await person('Ada'), await person('Zoe')]
    for (const id of [ada, zoe]) await belongs(id, hall)
    const names = async () =>
      (await as(amina, (tx) => whomToAsk(tx, { organisationId: hall }))).people.map(
        (each) => each.person.name,
      )
    expect(await names()).toEqual(['Ada', 'Zoe'])
    const vain = await choose(ada, { organisationId: await group('A') }, { state: 'asked' })
    await move(vain.id, { to: 'lapsed' })
    // One that nobody ever asked for says nothing about her.
    await move((await choose(ada, { organisationId: await group('B') })).id, { to: 'lapsed' })
    expect(await names()).toEqual(['Zoe', 'Ada'])
    const { people } = await as(amina, (tx) => whomToAsk(tx, { organisationId: hall }))
    expect(people[1]?.because).toContain('the one introduction through them came to nothing')
  })

  test('a talk with whoever introduces us is not the meeting it was for', async () => {
    const tom = await person('Tom')
    const { id } = await choose(tom, { organisationId: await group('C') })
    await move(id, { to: 'made' })
    await as(amina, (tx) => recordOneToOne(tx, { id: newId(), personId: tom, introductionId: id }))
    expect(await read(id)).toMatchObject({ state: 'made', toPerson: null })
  })
})
