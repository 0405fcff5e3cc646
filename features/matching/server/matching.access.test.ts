import { beforeAll, describe, expect, test } from 'vitest'
import { recordConnection } from '#features/affiliations/server/public.ts'
import type { PersonInput } from '#features/people/contract.ts'
import { readPerson, recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ask } from '#tests/setup/ask.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { listMergesOf } from './merge/list-merges.ts'
import { mergeRecords } from './merge/merge-records.ts'
import { unmergeRecords } from './merge/unmerge-records.ts'
import { comparePair, readQueue } from './pairs/compare.ts'
import { countPairs } from './pairs/count-pairs.ts'
import { decidePair, noteSamePairs } from './pairs/decide.ts'
import { matchingRouter } from './router.ts'
import { insertSearch } from './search/search.sql.ts'
import { searchStep } from './search/step.ts'

const hidden = { code: 'not_found' }
const JOAN: PersonInput = {
  name: 'Joan Whitlock',
  kind: 'member',
  phones: [{ number: '07700 900123' }],
  emails: [{ address: 'joan.whitlock@example.org' }],
}

describe('who learns of a pair', () => {
  let region: Actor, north: Actor, south: Actor
  let others: Actor[]
  let northBranch: string, southBranch: string
  const [here, hereAgain, there] = [newId(), newId(), newId()].sort() as [string, string, string]

  const record = (id: string, branchId: string, input: PersonInput = JOAN) =>
    as(region, (tx) => recordPerson(tx, { id, ...input, branchId }))

  beforeAll(async () => {
    const workspace = await newWorkspace()
    northBranch = await newBranch(workspace, 'North')
    southBranch = await newBranch(workspace, 'South')
    region = await newOrganiser(workspace, 'region')
    north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
    south = await newOrganiser(workspace, 'branch', { branchIds: [southBranch] })
    others = [
      await newOrganiser(workspace, 'listener'),
      await newOrganiser(workspace, 'partner', { coalitionIds: [newId()] }),
      await newOrganiser(workspace, 'viewer'),
    ]
    await record(here, northBranch)
    await record(hereAgain, northBranch)
    await record(there, southBranch)
    const search = newId()
    await as(region, (tx) => insertSearch(tx, search, 'people'))
    while (await as(region, (tx) => searchStep(tx, search)));
  })

  const pairsOf = async (actor: Actor) =>
    (await as(actor, (tx) => readQueue(tx, { kind: 'people' }))).pairs.map(({ one, other }) =>
      [one.person!.id, other.person!.id].sort(),
    )

  test('the search finds all three; a branch is shown the one between its own people, another branch none', async () => {
    expect(await pairsOf(region)).toHaveLength(3)
    expect(await pairsOf(north)).toEqual([[here, hereAgain]])
    expect(await pairsOf(south)).toEqual([])
    const open = async (actor: Actor) => (await as(actor, countPairs)).people.open
    expect([await open(region), await open(north), await open(south)]).toEqual([3, 1, 0])
  })

  test('nobody compares, answers or makes one whom they do not see, whatever side they stand on', async () => {
    for (const [oneId, otherId] of [
      [here, there],
      [there, here],
      [here, newId()],
    ] as const) {
      const pair = { kind: 'people', oneId, otherId } as const
      await expect(as(north, (tx) => comparePair(tx, pair))).rejects.toMatchObject(hidden)
      await expect(as(north, (tx) => decidePair(tx, { ...pair, answer: 'different' }))).rejects.toMatchObject(
        hidden,
      )
      const merge = { id: newId(), kind: 'people', keptId: oneId, otherId } as const
      await expect(as(north, (tx) => mergeRecords(tx, merge))).rejects.toMatchObject(hidden)
    }
    expect(await as(north, (tx) => noteSamePairs(tx, 'people', [asFound(here, there)]))).toBe(0)
    expect(await pairsOf(region)).toHaveLength(3)
  })
  const asFound = (oneId: string, otherId: string) => ({ oneId, otherId, probability: 0.9, reasons: [] })

  test.each([
    'GET /same?kind=people',
    'GET /same/counts',
    'POST /same/decide',
    'PUT /merges/x',
    'GET /same/searches',
  ])('a listener, a partner and a viewer are refused %s, and read no table of pairs', async (line) => {
    const [method, path] = line.split(' ') as [string, string]
    for (const actor of others) {
      const body = method === 'GET' ? undefined : {}
      const answer = await ask({ matching: matchingRouter }, actor, method, path.replace('x', newId()), body)
      expect(answer.status).toBe(403)
      for (const table of ['person_pairs', 'organisation_pairs', 'match_knowledge', 'match_searches'])
        await expect(as(actor, (tx) => tx.client.query(`select from ${table}`))).rejects.toMatchObject({
          code: '42501',
        })
    }
  })

  test('a branch organiser starts and watches no search of the whole base', async () => {
    const attempts = [
      await ask({ matching: matchingRouter }, north, 'POST', '/same/search', { kind: 'people' }),
      await ask({ matching: matchingRouter }, north, 'POST', '/same/search/cancel', { kind: 'people' }),
      await ask({ matching: matchingRouter }, north, 'GET', '/same/searches'),
    ]
    expect(attempts.map((each) => each.status)).toEqual([403, 403, 403])
  })

  test('what is tied to hidden people moves along unseen, and comes back', async () => {
    const [one, two] = [newId(), newId()]
    await record(one, northBranch)
    await record(two, northBranch)
    const tie = { id: newId(), fromPersonId: two, toPersonId: there, kind: 'knows', strength: 2 } as const
    await as(region, (tx) => recordConnection(tx, tie))
    const merge = { id: newId(), kind: 'people', keptId: one, otherId: two } as const
    await as(north, (tx) => mergeRecords(tx, merge))
    const ends = () =>
      asOwner(async (client) => {
        const found = await client.query(
          'select from_person_id, to_person_id from connections where id = $1',
          [tie.id],
        )
        return found.rows.flatMap((row) => [row.from_person_id, row.to_person_id]).sort()
      })
    expect(await ends()).toEqual([one, there].sort())
    const read = as(north, (tx) => tx.client.query('select snapshot from person_merges'))
    await expect(read).rejects.toMatchObject({ code: '42501' })
    const { merges } = await as(north, (tx) => listMergesOf(tx, { kind: 'people', keptId: one }))
    expect(JSON.stringify(merges)).not.toContain(there)
    // The other branch learns of it by no operation.
    await expect(as(south, (tx) => listMergesOf(tx, { kind: 'people', keptId: one }))).rejects.toMatchObject(
      hidden,
    )
    await expect(
      as(south, (tx) => unmergeRecords(tx, { id: merge.id, kind: 'people' })),
    ).rejects.toMatchObject(hidden)
    await expect(as(south, (tx) => readPerson(tx, two))).rejects.toMatchObject(hidden)
    const answer = await as(north, (tx) => unmergeRecords(tx, { id: merge.id, kind: 'people' }))
    expect(answer.newTies).toEqual([])
    expect(await ends()).toEqual([two, there].sort())
  })

  test('people of two branches are made one by who holds both, and the branch that loses them is told nothing', async () => {
    const [one, two] = [newId(), newId()]
    await record(one, northBranch)
    await as(north, (tx) => recordPerson(tx, { id: two, ...JOAN, branchId: northBranch }))
    // Recorded by the north, then given to the south: still in their sight, no longer theirs to make one with anybody.
    await asOwner((client) =>
      client.query(
        `update people set branch_id = $2, visible_to = array[$2, recorded_by]::uuid[] where id = $1`,
        [two, southBranch],
      ),
    )
    const merge = { id: newId(), kind: 'people', keptId: one, otherId: two } as const
    await expect(as(north, (tx) => mergeRecords(tx, merge))).rejects.toMatchObject({ code: 'needs_region' })
    await as(region, (tx) => mergeRecords(tx, merge))
    await expect(as(south, (tx) => readPerson(tx, two))).rejects.toMatchObject(hidden)
    await expect(as(north, (tx) => readPerson(tx, two))).rejects.toMatchObject({ fields: { id: one } })
    await expect(
      as(north, (tx) => unmergeRecords(tx, { id: merge.id, kind: 'people' })),
    ).rejects.toMatchObject({ code: 'needs_region' })
    const both = await newOrganiser(region.workspaceId, 'branch', { branchIds: [northBranch, southBranch] })
    await as(both, (tx) => unmergeRecords(tx, { id: merge.id, kind: 'people' }))
    expect((await as(south, (tx) => readPerson(tx, two))).name).toBe('Joan Whitlock')
  })

  test('tables of merges: person_merges and organisation_merges give a listener no more than where an address leads', async () => {
    for (const table of ['person_merges', 'organisation_merges'])
      for (const column of ['merged_name', 'set_aside', 'snapshot'])
        await expect(
          as(others[0]!, (tx) => tx.client.query(`select ${column} from ${table}`)),
        ).rejects.toMatchObject({ code: '42501' })
  })
})
