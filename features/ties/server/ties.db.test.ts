import { beforeAll, describe, expect, test } from 'vitest'
import type { AffiliationRole } from '#features/affiliations/contract.ts'
import {
  recordAffiliation,
  recordAlliesForm,
  recordConnection,
} from '#features/affiliations/server/public.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { archivePerson } from '#features/people/server/change-person.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { tiesOfOrganisation, tiesOfPerson } from './pictures.ts'
import { search } from './search.ts'
import { timelineOfPerson } from './timeline.ts'
import { whoDoWeKnow } from './who-do-we-know.ts'

let region: Actor
const ids = new Map<string, string>()
const idOf = (name: string) => {
  const id = ids.get(name) ?? newId()
  ids.set(name, id)
  return id
}
type Kind = 'member' | 'activist' | 'public'
const person = (name: string, kind: Kind = 'member', more: object = {}) =>
  as(region, (tx) => recordPerson(tx, { id: idOf(name), name, kind, ...more }))
const group = (name: string) =>
  as(region, (tx) => recordOrganisation(tx, { id: idOf(name), name, kinds: ['voluntary'] }))
type Tie = { strength?: 1 | 2 | 3; willingToIntroduce?: 'yes' | 'no' }
const belongs = (who: string, where: string, role: AffiliationRole, more: Tie = {}) =>
  as(region, (tx) =>
    recordAffiliation(tx, {
      id: newId(),
      personId: idOf(who),
      organisationId: idOf(where),
      role,
      strength: 2,
      ...more,
    }),
  )
const knows = (from: string, to: string, kind: 'knows' | 'leads' | 'works_with', strength: 1 | 2 | 3 = 2) =>
  as(region, (tx) =>
    recordConnection(tx, { id: newId(), fromPersonId: idOf(from), toPersonId: idOf(to), kind, strength }),
  )
const ask = async (where: string, limit?: number) =>
  as(region, (tx) => whoDoWeKnow(tx, { organisationId: idOf(where), ...(limit ? { limit } : {}) }))
const words = async (where: string) => (await ask(where)).introducers.map((each) => each.words)

beforeAll(async () => {
  region = await newOrganiser(await newWorkspace(), 'region', { name: 'Rita' })
  for (const name of ['Marsh estate', 'Juniors', 'Choir']) await group(name)
  await person('Joan')
  await person('Amina', 'activist', { activistRole: 'Steward' })
  await person('Dele', 'member', { jobTitle: 'HR assistant' })
  await person('Priya', 'public')
  await person('Tom')
  await belongs('Joan', 'Marsh estate', 'chair', { strength: 3 })
  await belongs('Joan', 'Juniors', 'coach')
  await belongs('Amina', 'Juniors', 'coach')
  await belongs('Priya', 'Marsh estate', 'resident', { strength: 3, willingToIntroduce: 'yes' })
  await belongs('Tom', 'Marsh estate', 'member', { strength: 1 })
  await knows('Joan', 'Dele', 'leads', 3)
})

describe('who do we know there', () => {
  test('puts own ties first, ours before others, then those one away, each in words', async () => {
    expect(await words('Marsh estate')).toEqual([
      'Joan chairs it',
      'Tom is a member',
      'Priya lives there',
      'Dele, HR assistant, is led by Joan, who chairs it',
      'Amina, steward, coaches at Juniors with Joan, who chairs it',
    ])
    const { introducers, more } = await ask('Marsh estate')
    expect(introducers.map((each) => [each.ours, each.direct, each.strength])).toEqual([
      [true, true, 3],
      [true, true, 2],
      [false, true, 3],
      [true, false, 3],
      [true, false, 2],
    ])
    expect(more).toBe(0)
    const amina = introducers[4]!.paths[0]!.steps
    expect(amina.map((step) => [step.kind, step.person.name])).toEqual([
      ['affiliation', 'Amina'],
      ['affiliation', 'Joan'],
      ['affiliation', 'Joan'],
    ])
  })

  test('adds up several ways of one person, and counts what does not fit the list', async () => {
    const before = (await ask('Marsh estate')).introducers.find((each) => each.person.name === 'Amina')!
    await knows('Tom', 'Amina', 'works_with', 3)
    const after = (await ask('Marsh estate')).introducers.find((each) => each.person.name === 'Amina')!
    expect(after.paths).toHaveLength(2)
    expect(after.score).toBeGreaterThan(before.score)
    const short = await ask('Marsh estate', 2)
    expect([short.introducers.length, short.more]).toEqual([2, 3])
  })

  test('never asks whoever is put away, wants no contact, or would not introduce us', async () => {
    await group('Allotments')
    for (const name of ['Una', 'Vera', 'Walt', 'Xan', 'Yusuf']) await person(name)
    await person('Zoe', 'member', { doNotContact: true })
    await person('Noor', 'member', { contactConsent: 'no' })
    await person('Ada')
    await belongs('Una', 'Allotments', 'member', { willingToIntroduce: 'no' })
    await belongs('Vera', 'Allotments', 'member')
    await belongs('Zoe', 'Allotments', 'member', { strength: 3 })
    await belongs('Noor', 'Allotments', 'member', { strength: 3 })
    await knows('Ada', 'Zoe', 'knows')
    await belongs('Walt', 'Allotments', 'secretary')
    await knows('Xan', 'Una', 'knows')
    await knows('Yusuf', 'Walt', 'knows')
    await knows('Una', 'Vera', 'knows')
    await as(region, (tx) => archivePerson(tx, idOf('Walt'), true))
    // Nor through them: Xan knows only Una, Yusuf only Walt, Ada only Zoe.
    expect(await words('Allotments')).toEqual(['Vera is a member'])
  })

  test('does not let a big organisation drown a small one', async () => {
    for (const name of ['Library friends', 'Big list', 'Trio']) await group(name)
    await person('Head')
    await belongs('Head', 'Library friends', 'chair', { strength: 3 })
    for (const where of ['Big list', 'Trio']) await belongs('Head', where, 'member')
    for (let i = 0; i < 40; i++) {
      await person(`Many ${i}`)
      await belongs(`Many ${i}`, 'Big list', 'member')
    }
    await person('Close')
    await belongs('Close', 'Trio', 'member')
    const { introducers } = await ask('Library friends')
    expect(introducers.slice(0, 2).map((each) => each.person.name)).toEqual(['Head', 'Close'])
    expect(introducers[1]!.score).toBeGreaterThan(3 * introducers[2]!.score)
  })

  test('says so when nobody is known', async () => {
    await group('Nobody there')
    expect(await ask('Nobody there')).toMatchObject({ introducers: [], more: 0 })
    await expect(as(region, (tx) => whoDoWeKnow(tx, { organisationId: newId() }))).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('pictures', () => {
  test('start with whoever was asked about, tell each tie in words, and stay within forty', async () => {
    const joan = await as(region, (tx) => tiesOfPerson(tx, { personId: idOf('Joan') }))
    expect(joan.nodes[0]).toMatchObject({ label: 'Joan', distance: 0, kind: 'person' })
    expect(joan.edges.map((edge) => edge.words)).toContain('Joan leads Dele')
    expect(joan.edges.map((edge) => edge.words)).toContain('Joan chairs it – Marsh estate')
    const known = new Set(joan.nodes.map((node) => node.id))
    for (const edge of joan.edges) expect(known.has(edge.from) && known.has(edge.to)).toBe(true)
    const big = await as(region, (tx) => tiesOfOrganisation(tx, { organisationId: idOf('Big list') }))
    expect([big.nodes.length, big.more]).toEqual([40, true])
  })
})

describe('a timeline', () => {
  test('tells newest first who wrote down what, in pages that neither lose nor double anything', async () => {
    await as(region, (tx) =>
      recordAlliesForm(tx, { id: newId(), personId: idOf('Joan'), impact: 'Cuts', recordedOn: '2026-05-12' }),
    )
    const whole = await as(region, (tx) => timelineOfPerson(tx, { personId: idOf('Joan'), limit: 100 }))
    expect(whole.events.map((event) => event.words)).toEqual([
      'Joan filled in an allies form',
      'Joan leads Dele',
      'Joan coaches there: Juniors',
      'Joan chairs it: Marsh estate',
      'Joan was written down',
    ])
    expect(whole.events.every((event) => event.by === 'Rita')).toBe(true)
    const paged: string[] = []
    let after: string | undefined
    do {
      const page = await as(region, (tx) =>
        timelineOfPerson(tx, { personId: idOf('Joan'), limit: 2, ...(after ? { after } : {}) }),
      )
      paged.push(...page.events.map((event) => event.id))
      after = page.next ?? undefined
    } while (after)
    expect(paged).toEqual(whole.events.map((event) => event.id))
    for (const after of [
      'rubbish',
      btoa(`${newId()}no time|recorded`),
      btoa(`${newId()}2026-99-99T00:00:00Z|x`),
    ])
      await expect(
        as(region, (tx) => timelineOfPerson(tx, { personId: idOf('Joan'), after })),
      ).rejects.toMatchObject({ code: expect.stringMatching(/invalid|22007|22008/) })
  })
})

describe('search', () => {
  test('finds people and organisations together by any beginning, and nothing for signs alone', async () => {
    await person('Marsha Bell', 'member', { jobTitle: 'Warden' })
    const found = await as(region, (tx) => search(tx, { q: 'mars' }))
    expect(found.people).toEqual([
      { id: idOf('Marsha Bell'), name: 'Marsha Bell', kind: 'member', does: 'warden' },
    ])
    expect(found.organisations.map((each) => each.name)).toEqual(['Marsh estate'])
    expect(await as(region, (tx) => search(tx, { q: '—' }))).toEqual({ people: [], organisations: [] })
  })
})
