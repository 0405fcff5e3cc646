import { beforeAll, describe, expect, test } from 'vitest'
import { moveIntroduction } from '#features/introductions/server/move.ts'
import { recordIntroduction } from '#features/introductions/server/record-introduction.ts'
import { recordOneToOne } from '#features/one-to-ones/server/public.ts'
import { assignPeople, sharePeople } from '#features/people/server/act-on-people.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { listBehind } from './list-behind.ts'
import { readPulse } from './read-pulse.ts'
import { readToday } from './read-today.ts'

type Ids = {
  workspace: string
  north: string
  south: string
  coalition: string
  mosque: string
  club: string
}

/** Rows of rooms that home only counts, written by the owner. */
async function furnish({ workspace, north, south, coalition, mosque, club }: Ids, people: string[]) {
  await asOwner(async (client) => {
    const put = (text: string, values: unknown[]) => client.query(text, [workspace, ...values])
    await put('insert into coalitions (workspace_id, id, name) values ($1, $2, $3)', [coalition, 'Save it'])
    const organisation =
      'insert into organisations (workspace_id, id, name, sort_name, kinds, special) values ($1, $2, $3, $3, $4, $5)'
    await put(organisation, [mosque, 'al-noor', ['religious_group'], 'faith'])
    await put(organisation, [club, 'harriers', ['sports_club'], null])
    const workplace =
      'insert into workplaces (workspace_id, id, branch_id, name, head_count) values ($1, $2, $3, $4, $5)'
    await put(workplace, [newId(), north, 'Depot', 40])
    await put(workplace, [newId(), south, 'Clinic', null])
    const tie = `insert into affiliations (workspace_id, id, person_id, organisation_id, role, strength, special, recorded_by, visible_to)
      values ($1, $2, $3, $4, 'member', 2, $5, $6, $7)`
    await put(tie, [newId(), people[0], club, null, newId(), [north]])
    await put(tie, [newId(), people[1], mosque, 'faith', newId(), [north]])
    const form = `insert into allies_forms (workspace_id, id, person_id, recorded_by, recorded_on, visible_to)
      values ($1, $2, $3, $4, current_date, $5)`
    await put(form, [newId(), people[0], newId(), [north]])
  })
}

describe('who is told which numbers', () => {
  let region: Actor,
    north: Actor,
    south: Actor,
    listener: Actor,
    partner: Actor,
    viewer: Actor,
    elsewhere: Actor
  const people = Array.from({ length: 6 }, () => newId())

  beforeAll(async () => {
    const workspace = await newWorkspace()
    const [northId, southId, coalition] = [
      await newBranch(workspace, 'North'),
      await newBranch(workspace, 'South'),
      newId(),
    ]
    const ids = { workspace, north: northId, south: southId, coalition, mosque: newId(), club: newId() }
    region = await newOrganiser(workspace, 'region')
    north = await newOrganiser(workspace, 'branch', { branchIds: [northId] })
    south = await newOrganiser(workspace, 'branch', { branchIds: [southId] })
    listener = await newOrganiser(workspace, 'listener')
    partner = await newOrganiser(workspace, 'partner', { coalitionIds: [coalition] })
    viewer = await newOrganiser(workspace, 'viewer')
    elsewhere = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
    for (const [at, id] of people.entries())
      await as(north, (tx) =>
        recordPerson(tx, { id, name: `Person ${at}`, kind: at < 3 ? 'member' : 'public', branchId: northId }),
      )
    await furnish(ids, people)
    const selection = { ids: [people[0]!] }
    await as(region, (tx) => assignPeople(tx, { selection, organiserId: listener.organiserId, give: true }))
    await as(region, (tx) =>
      sharePeople(tx, { selection, coalitionId: coalition, share: true, reason: 'joint lobby' }),
    )
  })

  const totals = async (actor: Actor) => (await as(actor, readToday)).totals
  const names = async (actor: Actor, list: 'ties' | 'untied' | 'strangers' | 'recent' | 'allies-forms') =>
    (await as(actor, (tx) => listBehind(tx, { list }))).lines.map(
      (line) => (line.person ?? line.organisation)?.name,
    )

  test('the region and the branch see all of it, another branch none of the people', async () => {
    const all = {
      people: 6,
      members: 3,
      organisations: 2,
      ties: 2,
      untied: 4,
      strangers: 0,
      recent: 6,
      alliesForms: 1,
    }
    expect(await totals(region)).toMatchObject({
      ...all,
      branches: 2,
      workplaces: 2,
      counted: 1,
      workers: 40,
      // None of them has a workplace yet, and the page of their branch counts them too.
      membersThere: 3,
      given: null,
    })
    expect(await totals(north)).toMatchObject({ ...all, branches: 1, workplaces: 1 })
    const none = {
      people: 0,
      members: 0,
      organisations: 2,
      ties: 0,
      untied: 0,
      strangers: 2,
      recent: 0,
      alliesForms: 0,
    }
    expect(await totals(south)).toMatchObject({ ...none, workplaces: 1, counted: 0 })
    expect(await totals(elsewhere)).toMatchObject({ people: 0, organisations: 0, workplaces: 0, branches: 0 })
    expect((await as(north, readToday)).branchNames).toEqual(['North'])
  })

  test('a listener counts who was given to them, and no tie that tells a faith', async () => {
    expect(await totals(listener)).toMatchObject({
      people: 1,
      given: 1,
      organisations: 1,
      members: null,
      workers: null,
      membersThere: null,
    })
    expect((await as(listener, readToday)).steps).toEqual([])
  })

  test('a partner is told what their coalition shares; a viewer totals only, small ones hidden', async () => {
    const { ties, workplaces, untied, ...seen } = await totals(partner)
    expect(seen).toMatchObject({ people: 1, organisations: 0, members: null, recent: null })
    expect([ties, workplaces, untied]).toEqual([null, null, null])
    expect(await totals(viewer)).toMatchObject({
      people: 5,
      members: 'few',
      organisations: 'few',
      ties: 'few',
      workers: 40,
      untied: null,
      recent: null,
      alliesForms: null,
    })
    for (const actor of [partner, viewer])
      await expect(as(actor, (tx) => listBehind(tx, { list: 'ties' }))).rejects.toThrow(/permission denied/)
  })

  test('the records behind a number are as many as the number, and stay within the same sight', async () => {
    for (const actor of [region, north, south, listener]) {
      const told = await totals(actor)
      expect(await names(actor, 'untied')).toHaveLength(told.untied as number)
      expect(await names(actor, 'recent')).toHaveLength(told.recent as number)
      expect(await names(actor, 'strangers')).toHaveLength(told.strangers as number)
      expect(await names(actor, 'ties')).toHaveLength(told.ties as number)
      expect(await names(actor, 'allies-forms')).toHaveLength(told.alliesForms as number)
    }
    expect(await names(south, 'recent')).toEqual([])
    expect(await names(elsewhere, 'ties')).toEqual([])
  })

  test('a pulse tells a branch its own, and each number has as many records behind it', async () => {
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)
    const lone = newId()
    await as(region, (tx) => recordPerson(tx, { id: lone, name: 'Of no branch', kind: 'public' }))
    const talk = (personId: string, ago: number, nextStep?: { id: string; what: string; dueOn: string }) =>
      as(region, (tx) => recordOneToOne(tx, { id: newId(), personId, metOn: day(ago), nextStep }))
    await talk(people[0]!, 1, { id: newId(), what: 'Send the rota', dueOn: day(1) })
    await talk(people[1]!, 40)
    await talk(people[2]!, 70)
    await talk(lone, 3)
    // Somebody named in a talk has no branch of their own: they count with the branch whose organiser met them.
    const metJustNow = newId()
    await as(north, (tx) => recordPerson(tx, { id: metJustNow, name: 'Met just now', kind: 'public' }))
    await talk(metJustNow, 0)
    const asked = { id: newId(), personId: people[0]!, toPersonId: people[3]! }
    await as(region, (tx) => recordIntroduction(tx, asked))
    await as(region, (tx) => moveIntroduction(tx, { id: asked.id, to: 'made' }))
    const none = { now: 0, before: 0 }
    const ofNorth = {
      branch: { name: 'North' },
      met: { now: 2, before: 1 },
      introduced: { now: 1, before: 0 },
      late: { now: 1, before: 0 },
    }
    const ofSouth = { branch: { name: 'South' }, met: none, introduced: none, late: none }
    const pulse = async (actor: Actor) => (await as(actor, readPulse)).branches
    const told = await pulse(region)
    expect(told).toMatchObject([ofNorth, ofSouth, { branch: null, met: { now: 1, before: 0 } }])
    expect(await pulse(north)).toMatchObject([ofNorth])
    expect(await pulse(south)).toMatchObject([ofSouth])
    expect(await pulse(elsewhere)).toEqual([])
    const behind = async (actor: Actor, list: 'met' | 'introduced' | 'late', branch: string) =>
      (await as(actor, (tx) => listBehind(tx, { list, branch }))).lines.length
    for (const { branch, ...numbers } of told)
      for (const list of ['met', 'introduced', 'late'] as const)
        expect(await behind(region, list, branch?.id ?? 'none')).toBe(numbers[list].now)
    const northId = told[0]!.branch!.id
    expect(await behind(south, 'late', northId)).toBe(0)
    expect(await behind(listener, 'met', northId)).toBe(0)
    for (const actor of [partner, viewer])
      await expect(as(actor, readPulse)).rejects.toThrow(/permission denied/)
    await expect(
      as(region, (tx) => listBehind(tx, { list: 'untied', branch: northId })),
    ).rejects.toMatchObject({
      fields: { branch: 'invalid' },
    })
  })

  test('pages follow each other without a gap, and reading a faith leaves a trace', async () => {
    const first = await as(region, (tx) => listBehind(tx, { list: 'ties', limit: 1 }))
    const second = await as(region, (tx) => listBehind(tx, { list: 'ties', limit: 1, after: first.next! }))
    expect(second.next).toBeNull()
    expect(new Set([...first.lines, ...second.lines].map((line) => line.person?.name))).toEqual(
      new Set(['Person 0', 'Person 1']),
    )
    const trail = await asOwner((client) =>
      client.query(`select 1 from audit where workspace_id = $1 and action = 'affiliations.read_special'`, [
        region.workspaceId,
      ]),
    )
    expect(trail.rowCount).toBeGreaterThan(0)
  })
})
