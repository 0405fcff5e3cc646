import { beforeEach, describe, expect, test } from 'vitest'
import { recordOrganisation, recordOrganisations } from '#features/organisations/server/public.ts'
import { changePerson, recordPeople, recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { comparePeople } from '../engine/compare-people.ts'
import { DEFAULT_KNOWLEDGE } from '../engine/knowledge.ts'
import { mergeRecords } from '../merge/merge-records.ts'
import { unmergeRecords } from '../merge/unmerge-records.ts'
import { readQueue } from '../pairs/compare.ts'
import { decidePair } from '../pairs/decide.ts'
import { previewThresholds, setThresholds } from '../thresholds/thresholds.ts'
import { readKnowledge } from './knowledge.ts'
import { insertSearch } from './search.sql.ts'
import { cancelSearch, listSearches } from './start-search.ts'
import { searchStep, tryAgain } from './step.ts'

const JOAN = {
  name: 'Joan Whitlock',
  kind: 'member',
  phones: [{ number: '07700 900123' }],
  emails: [{ address: 'joan.whitlock@example.org' }],
} as const

describe('the search over the whole base', () => {
  let region: Actor
  beforeEach(async () => {
    region = await newOrganiser(await newWorkspace(), 'region')
  })

  const record = async (input: object = {}) => {
    const id = newId()
    await as(region, (tx) =>
      recordPerson(tx, { id, ...JOAN, phones: [...JOAN.phones], emails: [...JOAN.emails], ...input }),
    )
    return id
  }
  const begin = async (kind: 'people' | 'organisations' = 'people') => {
    const id = newId()
    await as(region, (tx) => insertSearch(tx, id, kind))
    return id
  }
  const step = (id: string) => as(region, (tx) => searchStep(tx, id))
  const searchAll = async (kind: 'people' | 'organisations' = 'people') => {
    const id = await begin(kind)
    while (await step(id));
    return (await as(region, listSearches)).searches.find((each) => each.kind === kind)!
  }
  const queue = (kind: 'people' | 'organisations' = 'people') =>
    as(region, async (tx) => (await readQueue(tx, { kind })).pairs)

  test('finds records that were written before there were keys, and says why in reasons', async () => {
    await record()
    await record({ name: 'Joan Whitlok' })
    await record({ name: 'Zeynep Aydin', phones: [], emails: [] })
    await asOwner((client) =>
      client.query(`delete from person_tokens where kind = 'key' and workspace_id = $1`, [
        region.workspaceId,
      ]),
    )
    expect(await searchAll()).toMatchObject({ state: 'done', looked: 3, total: 3, found: 1 })
    const [pair, ...more] = await queue()
    expect(more).toEqual([])
    expect(pair).toMatchObject({ state: 'open' })
    expect(pair!.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['given_same', 'email_same', 'phone_same']),
    )
    expect(pair!.probability).toBeGreaterThan(0.5)
  })

  test('asks about two who carry one number, which two branches gave them out of each other’s sight', async () => {
    const numbered = { phones: [], emails: [], externalIds: [{ system: 'membership', id: '8' }] }
    const names = ['Amina Khan', 'Joan Whitlock']
    for (const name of names) {
      const branchId = await newBranch(region.workspaceId, name)
      const organiser = await newOrganiser(region.workspaceId, 'branch', { branchIds: [branchId] })
      const person = { id: newId(), ...JOAN, ...numbered, name, branchId }
      await as(organiser, (tx) => recordPerson(tx, person))
    }
    expect(await searchAll()).toMatchObject({ state: 'done', found: 1 })
    const [pair] = await queue()
    expect([pair?.one.person?.name, pair?.other.person?.name].sort()).toEqual(names)
    expect(pair?.reasons.map(({ code }) => code)).toContain('external_same')
    expect(await searchAll()).toMatchObject({ found: 0 })
  })

  test('gives a few pairs at a time, more when asked, and always the likeliest first', async () => {
    for (let each = 0; each < 4; each++) await record()
    await searchAll()
    const asked = (limit?: number) =>
      as(region, async (tx) =>
        (await readQueue(tx, { kind: 'people', limit })).pairs.map(({ one, other }) => [
          one.person?.id,
          other.person?.id,
        ]),
      )
    const all = await asked(20)
    expect(all).toHaveLength(6)
    expect(await asked()).toEqual(all.slice(0, 5))
    expect(await asked(2)).toEqual(all.slice(0, 2))
  })

  test('what was answered stays answered, also when two were made one and two again', async () => {
    const [one, two, three] = [await record(), await record(), await record()]
    await searchAll()
    expect(await queue()).toHaveLength(3)
    const pair = { kind: 'people', oneId: one, otherId: two } as const
    await as(region, (tx) => decidePair(tx, { ...pair, answer: 'different' }))
    expect(await searchAll()).toMatchObject({ found: 0 })
    expect(await queue()).toHaveLength(2)
    const merge = { id: newId(), kind: 'people', keptId: one, otherId: three } as const
    await as(region, (tx) => mergeRecords(tx, merge))
    // Two is not one, so it is not the three that became one with it.
    expect(await queue()).toEqual([])
    await as(region, (tx) => unmergeRecords(tx, merge))
    expect(await queue()).toHaveLength(2)
    await as(region, (tx) => decidePair(tx, { ...pair, answer: 'open' }))
    expect(await queue()).toHaveLength(3)
  })

  test('what is put off comes at the end; who is put away is not asked about', async () => {
    const [one, two, three] = [await record(), await record(), await record({ bornYear: 1960 })]
    await searchAll()
    const [first] = await queue()
    const ends = [first!.one.person!.id, first!.other.person!.id] as const
    await as(region, (tx) =>
      decidePair(tx, { kind: 'people', oneId: ends[0], otherId: ends[1], answer: 'later' }),
    )
    expect((await queue()).map(({ state }) => state)).toEqual(['open', 'open', 'later'])
    await asOwner((client) => client.query('update people set archived_at = now() where id = $1', [three]))
    expect((await queue()).map((pair) => [pair.one.person!.id, pair.other.person!.id].sort())).toEqual([
      [one, two].sort(),
    ])
  })

  test('goes on where it had got to, and stops when told', async () => {
    const people = Array.from({ length: 700 }, (_, at) => ({
      id: newId(),
      name: `Person ${String.fromCharCode(97 + (at % 26))}${at}`,
      kind: 'public' as const,
      emails: [{ address: `p${Math.floor(at / 2)}@example.org` }],
    }))
    await as(region, (tx) => recordPeople(tx, people))
    const id = await begin()
    while ((await as(region, listSearches)).searches[0]!.state === 'words') await step(id)
    await step(id)
    const [halfway] = (await as(region, listSearches)).searches
    expect(halfway).toMatchObject({ state: 'pairs', looked: 300, total: 700 })
    // A step that fails leaves no trace, so the next one does the same part again and whole.
    await expect(
      as(region, async (tx) => {
        await searchStep(tx, id)
        throw new Error('the server was killed')
      }),
    ).rejects.toThrow('killed')
    expect((await as(region, listSearches)).searches[0]).toEqual(halfway)
    while (await step(id));
    expect((await as(region, listSearches)).searches[0]).toMatchObject({ state: 'done', looked: 700 })
    const learnt = await as(region, (tx) => readKnowledge(tx, 'people'))
    expect(learnt).toMatchObject({ people: 700, crowded: expect.any(Set) })
    expect(learnt.nameFrequency!.given).toBeInstanceOf(Map)
    const next = await begin()
    await step(next)
    await as(region, (tx) => cancelSearch(tx, { kind: 'people' }))
    expect(await step(next)).toBe(false)
  })

  test('what keeps failing at one place is given up, and said; a part that goes well begins the count anew', async () => {
    await record()
    await record()
    const fails = (id: string) => as(region, (tx) => tryAgain(tx, id))
    const id = await begin()
    for (let failure = 1; failure < 5; failure++) expect(await fails(id)).toBe(true)
    expect(await step(id)).toBe(true)
    for (let failure = 1; failure < 5; failure++) expect(await fails(id)).toBe(true)
    expect(await fails(id)).toBe(false)
    expect((await as(region, listSearches)).searches).toMatchObject([{ state: 'failed' }])
    expect(await step(id)).toBe(false)
    expect(await searchAll()).toMatchObject({ state: 'done', found: 1 })
  })

  test('asks and joins as surely as the region wants; what is no longer asked about leaves the queue', async () => {
    await record()
    await record({ name: 'Joan Whitlok', phones: [], emails: [], postcode: 'M33 7XX' })
    const set = (same: number, ask: number) =>
      as(region, (tx) => setThresholds(tx, { kind: 'people', same, ask }))
    await set(0.995, 0.05)
    const knowledge = await as(region, (tx) => readKnowledge(tx, 'people'))
    expect(knowledge.thresholds).toEqual({ same: 0.995, ask: 0.05 })
    await record({ name: 'Joan Whitlock', phones: [], emails: [], postcode: 'M33 7XX' })
    await searchAll()
    const all = (await queue()).length
    expect(all).toBeGreaterThan(1)
    const preview = await as(region, (tx) => previewThresholds(tx, { kind: 'people', ask: 0.9 }))
    expect(preview.waiting).toMatchObject({ all })
    expect(preview.waiting.asked).toBeLessThan(all)
    expect((await queue()).length).toBe(all)
    expect((await set(1, 0.9)).waiting.all).toBe(preview.waiting.asked)
    expect((await queue()).every(({ probability }) => probability >= 0.9)).toBe(true)
    // Never without asking, however alike.
    const { thresholds } = await as(region, (tx) => readKnowledge(tx, 'people'))
    const look = {
      name: 'Joan Whitlock',
      birthDate: '1974-05-03',
      phones: ['+447700900123'],
      emails: [],
      addresses: [],
      externalIds: [],
    }
    expect(comparePeople(look, look).outcome).toBe('same')
    expect(comparePeople(look, look, { ...DEFAULT_KNOWLEDGE, thresholds }).outcome).toBe('ask')
  })

  test('what each sign tells among the organisations is learnt from them, and kept', async () => {
    const [begins, ends] = [
      'alder birch cawth dunm eastr farl gosf hexh'.split(' '),
      'ingham worth ley stead'.split(' '),
    ]
    const twice = Array.from({ length: 128 }, (_, at) => ({
      name: `Birchley ${begins[at % 8]}${ends[(at >> 3) % 4]} ${['Choir', 'Larks', 'Allotments', 'Bowls Club'][at >> 5]}`,
      postcode: `M33 ${at % 10}AA`,
    })).flatMap((each) => [
      { id: newId(), ...each },
      { id: newId(), ...each },
    ])
    await as(region, (tx) => recordOrganisations(tx, twice))
    await searchAll('organisations')
    const learnt = await as(region, (tx) => readKnowledge(tx, 'organisations'))
    expect(learnt).toMatchObject({ people: 256 })
    expect(learnt.duplicates).toBeGreaterThan(0.7)
    expect(learnt.organisationWeights.name_same.same).toBeGreaterThan(
      DEFAULT_KNOWLEDGE.organisationWeights.name_same.same,
    )
    expect(learnt.wordFrequency!.words.get('birchley')).toBe(128)
    expect((await queue('organisations')).length).toBeGreaterThan(0)
  })

  test('organisations too; and a record that changes its name is found under the new one', async () => {
    for (const name of ['Stretford St John', 'Sale Harriers', 'St John the Evangelist, Stretford'])
      await as(region, (tx) => recordOrganisation(tx, { id: newId(), name, postcode: 'M32 8GZ' }))
    expect(await searchAll('organisations')).toMatchObject({ state: 'done', looked: 3 })
    const id = await record({ name: 'Amina Hassan', phones: [], emails: [] })
    await record()
    expect(await searchAll()).toMatchObject({ found: 0 })
    const change = {
      id,
      version: 1,
      name: 'Joan Whitlock',
      emails: [...JOAN.emails],
      phones: [...JOAN.phones],
    }
    await as(region, (tx) => changePerson(tx, change))
    expect(await searchAll()).toMatchObject({ found: 1 })
  })
})
