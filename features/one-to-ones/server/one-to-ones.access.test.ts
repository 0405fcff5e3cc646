import { beforeAll, describe, expect, test } from 'vitest'
import { mergeRecords } from '#features/matching/server/merge/merge-records.ts'
import { unmergeRecords } from '#features/matching/server/merge/unmerge-records.ts'
import { assignPeople, sharePeople } from '#features/people/server/act-on-people.ts'
import { changePerson, recordPerson } from '#features/people/server/public.ts'
import { timelineOfPerson } from '#features/ties/server/timeline.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { changeOneToOne } from './change-one-to-one.ts'
import { listFollowUps, recordFollowUp } from './follow-ups.ts'
import { listIssues } from './issues.ts'
import { listMarked } from './marked.ts'
import { recordMark } from './marks.ts'
import { getOneToOne, listOfPerson, listVersions } from './read-one-to-ones.ts'
import { recordOneToOne } from './record-one-to-one.ts'
import { removeMark } from './remove-mark.ts'
import { listOneToOnes } from './review.ts'

const missing = { code: 'not_found' }
const TABLES = [
  'one_to_ones',
  'one_to_one_concerns',
  'one_to_one_quotes',
  'one_to_one_reflections',
  'one_to_one_versions',
  'leadership_marks',
  'follow_ups',
  'issues',
]

let workspace: string
let northBranch: string
let southBranch: string
let region: Actor, north: Actor, south: Actor, both: Actor, listener: Actor, other: Actor, partner: Actor
let viewer: Actor, stranger: Actor
const coalition = newId()
const joan = newId()
const byNorth = newId()
const byListener = newId()

const write = (actor: Actor, id: string, stories: string, rest: object = {}) =>
  as(actor, (tx) =>
    recordOneToOne(tx, {
      id,
      personId: joan,
      stories,
      concerns: [{ words: 'her rent', campaignIssue: 'no' }],
      quotes: [{ words: 'Nobody asked us.', consent: 'none' }],
      signs: [{ mark: 'followers', seen: 'three neighbours' }],
      reflection: { words: `${stories}: my own part` },
      ...rest,
    }),
  )

beforeAll(async () => {
  workspace = await newWorkspace()
  northBranch = await newBranch(workspace, 'North')
  southBranch = await newBranch(workspace, 'South')
  region = await newOrganiser(workspace, 'region')
  north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
  south = await newOrganiser(workspace, 'branch', { branchIds: [southBranch] })
  both = await newOrganiser(workspace, 'branch', { branchIds: [northBranch, southBranch] })
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
  await as(north, (tx) =>
    recordPerson(tx, { id: joan, name: 'Joan Whitlock', kind: 'member', branchId: northBranch }),
  )
  const selection = { ids: [joan] }
  for (const { organiserId } of [listener, other])
    await as(north, (tx) => assignPeople(tx, { selection, organiserId, give: true }))
  await as(north, (tx) => sharePeople(tx, { selection, coalitionId: coalition, share: true, reason: 'Test' }))
  await write(north, byNorth, 'At the depot')
  await write(listener, byListener, 'On the bus')
})

const storiesFor = async (actor: Actor) =>
  (await as(actor, (tx) => listOfPerson(tx, { personId: joan }))).oneToOnes
    .map(({ stories }) => stories)
    .sort()

const rowsSeen = async (actor: Actor, table: string) =>
  Number((await as(actor, (tx) => tx.client.query(`select count(*) as n from ${table}`))).rows[0].n)

describe('a write-up', () => {
  test('is read by the region, the branch and its author; a listener reads their own only', async () => {
    expect(await storiesFor(region)).toEqual(['At the depot', 'On the bus'])
    expect(await storiesFor(north)).toEqual(['At the depot', 'On the bus'])
    expect(await storiesFor(listener)).toEqual(['On the bus'])
    expect(await storiesFor(other)).toEqual([])
    await expect(as(other, (tx) => getOneToOne(tx, { id: byListener }))).rejects.toMatchObject(missing)
    await expect(as(listener, (tx) => listVersions(tx, { id: byNorth }))).rejects.toMatchObject(missing)
    expect((await as(other, (tx) => listOneToOnes(tx, {}))).oneToOnes).toEqual([])
    expect((await as(other, (tx) => listOfPerson(tx, { personId: joan }))).marks).toEqual([])
  })

  test('is hidden from other branches and workspaces', async () => {
    for (const actor of [south, stranger]) {
      await expect(storiesFor(actor)).rejects.toMatchObject(missing)
      await expect(as(actor, (tx) => getOneToOne(tx, { id: byNorth }))).rejects.toMatchObject(missing)
      const change = { id: byNorth, version: 1, stories: 'Mine' }
      await expect(as(actor, (tx) => changeOneToOne(tx, change))).rejects.toMatchObject(missing)
      // The id is taken by a row they cannot see, and reads like a missing one.
      const mine = as(actor, (tx) =>
        recordOneToOne(tx, { id: byNorth, newPerson: { id: newId(), name: 'Sam' } }),
      )
      if (actor === south) await expect(mine).rejects.toMatchObject({ constraint: 'one_to_ones_pkey' })
    }
  })

  test.each(TABLES)('%s: a partner and a viewer may not even ask', async (table) => {
    for (const actor of [partner, viewer])
      await expect(rowsSeen(actor, table)).rejects.toThrow(/permission denied/)
  })

  test.each(TABLES.filter((table) => table !== 'issues'))(
    '%s: another listener sees no row',
    async (table) => {
      expect(await rowsSeen(other, table)).toBe(0)
      expect(await rowsSeen(south, table)).toBe(0)
    },
  )

  test('does not show in the timeline of who may not read it', async () => {
    const talks = async (actor: Actor) =>
      (await as(actor, (tx) => timelineOfPerson(tx, { personId: joan }))).events
        .filter(({ kind }) => kind === 'one_to_one')
        .map(({ id }) => id.slice(-36))
    expect((await talks(north)).sort()).toEqual([byNorth, byListener].sort())
    expect(await talks(listener)).toEqual([byListener])
    expect(await talks(other)).toEqual([])
  })

  test('leaves its words out of the trail, which the region reads', async () => {
    const { rows } = await asOwner((client) =>
      client.query(`select * from audit where workspace_id = $1 and action like 'one_to_ones.%'`, [
        workspace,
      ]),
    )
    expect(rows.length).toBeGreaterThan(1)
    expect(JSON.stringify(rows)).not.toMatch(/depot|bus|my own part/)
  })
})

describe('a reflection', () => {
  const reflectionFor = async (actor: Actor, id: string) =>
    (await as(actor, (tx) => getOneToOne(tx, { id }))).reflection?.words

  test('is its author’s alone: not the branch, not the region, not their query', async () => {
    expect(await reflectionFor(north, byNorth)).toBe('At the depot: my own part')
    expect(await reflectionFor(region, byNorth)).toBeUndefined()
    expect(await reflectionFor(both, byNorth)).toBeUndefined()
    expect(await reflectionFor(north, byListener)).toBeUndefined()
    expect(await rowsSeen(region, 'one_to_one_reflections')).toBe(0)
    expect(await rowsSeen(both, 'one_to_one_reflections')).toBe(0)
    const taken = as(region, (tx) => tx.client.query(`update one_to_one_reflections set shared = true`))
    expect((await taken).rowCount).toBe(0)
  })

  test('is read by whoever reads the talk once shared, and no longer once taken back; earlier words never', async () => {
    const id = newId()
    await write(north, id, 'Shared', { reflection: { words: 'Secret first' } })
    const change = (version: number, reflection: { words: string; shared: boolean }) =>
      as(north, (tx) => changeOneToOne(tx, { id, version, reflection }))
    await change(1, { words: 'For all of us', shared: true })
    for (const actor of [region, both, north]) expect(await reflectionFor(actor, id)).toBe('For all of us')
    for (const actor of [region, both]) {
      const seen = await as(actor, (tx) => tx.client.query('select words from one_to_one_reflections'))
      expect(seen.rows).toEqual([{ words: 'For all of us' }])
      expect(JSON.stringify(await as(actor, (tx) => listVersions(tx, { id })))).not.toContain('Secret')
    }
    await change(2, { words: 'For all of us', shared: false })
    for (const actor of [region, both]) expect(await reflectionFor(actor, id)).toBeUndefined()
  })
})

describe('who reads it follows the person', () => {
  const home = () => newId()

  async function talkWith(branchId: string) {
    const [id, talk] = [home(), newId()]
    await as(both, (tx) => recordPerson(tx, { id, name: 'Lena Kowal', kind: 'member', branchId }))
    const input = { personId: id, stories: 'A talk', reflection: { words: 'Shared', shared: true } }
    await as(both, (tx) =>
      recordOneToOne(tx, {
        id: talk,
        ...input,
        quotes: [{ words: 'Hm', consent: 'none' }],
        nextStep: { id: newId(), what: 'Ring her' },
      }),
    )
    return { id, talk }
  }
  const reads = (actor: Actor, id: string) =>
    as(actor, (tx) => getOneToOne(tx, { id })).then(
      (found) => [found.quotes.length, found.followUps.length, found.reflection?.words],
      () => 'nothing',
    )

  test('from branch to branch, with all its parts', async () => {
    const { id, talk } = await talkWith(northBranch)
    expect([await reads(north, talk), await reads(south, talk)]).toEqual([[1, 1, 'Shared'], 'nothing'])
    await as(both, (tx) => changePerson(tx, { id, version: 1, branchId: southBranch }))
    expect([await reads(north, talk), await reads(south, talk)]).toEqual(['nothing', [1, 1, 'Shared']])
  })

  test('into a merge and out of it', async () => {
    const one = await talkWith(northBranch)
    const two = await talkWith(southBranch)
    const merge = newId()
    const input = { id: merge, kind: 'people', keptId: one.id, otherId: two.id } as const
    await as(region, (tx) => mergeRecords(tx, input))
    const all = await as(both, (tx) => listOfPerson(tx, { personId: one.id }))
    expect(all.oneToOnes.map(({ id }) => id).sort()).toEqual([one.talk, two.talk].sort())
    // A phone that was long without signal still finds the person, under the old id.
    const late = await as(both, (tx) =>
      recordOneToOne(tx, { id: newId(), personId: two.id, stories: 'Late' }),
    )
    expect(late.person.id).toBe(one.id)
    await as(region, (tx) => unmergeRecords(tx, { kind: 'people', id: merge }))
    expect([await reads(south, two.talk), await reads(north, two.talk)]).toEqual([
      [1, 1, 'Shared'],
      'nothing',
    ])
    expect(await reads(north, one.talk)).toEqual([1, 1, 'Shared'])
  })
})

describe('promises and marks', () => {
  test('a step is given only to someone who sees the person, and is then seen by them', async () => {
    const step = (ownerId: string, by = north) =>
      as(by, (tx) => recordFollowUp(tx, { id: newId(), personId: joan, what: 'Ring her', ownerId }))
    const refused = { code: 'invalid', fields: { ownerId: 'does_not_see_them' } }
    for (const { organiserId } of [south, partner, viewer, stranger])
      await expect(step(organiserId)).rejects.toMatchObject(refused)
    await expect(step(north.organiserId, listener)).rejects.toMatchObject(refused)
    await step(other.organiserId)
    const { followUps } = await as(other, (tx) => listFollowUps(tx, {}))
    expect(followUps.map(({ what }) => what)).toEqual(['Ring her'])
    expect((await as(listener, (tx) => listFollowUps(tx, { personId: joan }))).followUps).toEqual([])
  })

  test('a mark is set and taken away only by who sees the person', async () => {
    const id = newId()
    const mark = { personId: joan, mark: 'potential_leader' as const }
    await expect(as(south, (tx) => recordMark(tx, { id, ...mark }))).rejects.toMatchObject(missing)
    await as(north, (tx) => recordMark(tx, { id, ...mark }))
    await expect(as(south, (tx) => removeMark(tx, { id }))).rejects.toMatchObject(missing)
    expect(
      (await as(both, (tx) => listOfPerson(tx, { personId: joan }))).marks.map((each) => each.mark),
    ).toContain('potential_leader')
    const marked = async (actor: Actor) =>
      (await as(actor, (tx) => listMarked(tx, {}))).people.map(({ name }) => name)
    expect(await marked(north)).toEqual(['Joan Whitlock'])
    for (const actor of [south, stranger]) expect(await marked(actor)).toEqual([])
    await expect(marked(partner)).rejects.toThrow(/permission denied/)
  })

  test('words that stay in a note join no list, and issues are counted only where the note is read', async () => {
    await write(north, newId(), 'Named', {
      concerns: [{ newIssue: { id: newId(), name: 'Night buses' }, campaignIssue: 'yes' }],
    })
    const seenBy = async (actor: Actor) => (await as(actor, (tx) => listIssues(tx, {}))).issues
    expect(await seenBy(north)).toMatchObject([{ name: 'Night buses', named: 1 }])
    expect(await seenBy(south)).toMatchObject([{ name: 'Night buses', named: 0 }])
    expect(await seenBy(stranger)).toEqual([])
  })
})
