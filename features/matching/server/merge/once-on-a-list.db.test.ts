import { beforeAll, describe, expect, test } from 'vitest'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { recordPerson } from '#features/people/server/public.ts'
import { insertOf, rowsOf } from '#features/privacy/server/testing/rows.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { MatchKind } from '../../contract.ts'
import { mergeRecords } from './merge-records.ts'
import { unmergeRecords } from './unmerge-records.ts'

let region: Actor
beforeAll(async () => {
  region = await newOrganiser(await newWorkspace(), 'region')
})

const owned = (text: string, values: unknown[]) =>
  asOwner(async (client) => (await client.query(text, values)).rows)
const put = async (table: string, row: object) => {
  const id = newId()
  const rows = rowsOf({ workspaceId: region.workspaceId, organiserId: region.organiserId, visibleTo: [] })
  await owned(...insertOf(table, { ...rows[table], id, ...row }))
  return id
}
async function merge(kind: MatchKind, keptId: string, otherId: string) {
  const input = { id: newId(), kind, keptId, otherId }
  await as(region, (tx) => mergeRecords(tx, input))
  return input
}
const unmerge = (input: Awaited<ReturnType<typeof merge>>) =>
  as(region, (tx) => unmergeRecords(tx, { kind: input.kind, id: input.id }))

describe('someone who stood on a phone list twice', () => {
  const MONDAY = '2026-05-11T10:00:00+00:00'
  const TUESDAY = '2026-05-12T10:00:00+00:00'

  async function twoOnOneList(one: object, other: object) {
    const [kept, gone] = [newId(), newId()]
    for (const id of [kept, gone])
      await as(region, (tx) => recordPerson(tx, { id, name: 'Joan Whitlock', kind: 'member' }))
    const list_id = await put('phone_lists', {})
    await put('phone_calls', { list_id, person_id: kept, note: null, place: 4, ...one })
    await put('phone_calls', { list_id, person_id: gone, note: null, place: 2, ...other })
    const calls = () =>
      owned(`select to_jsonb(c) - 'visible_to' as call from phone_calls c where list_id = $1 order by id`, [
        list_id,
      ]).then((rows) => rows.map((row) => row.call))
    return { kept, gone, list_id, calls }
  }

  test('stands on it once, with what was said on either call, and comes apart again', async () => {
    const there = await twoOnOneList(
      { outcome: 'no_answer', tries: 2, called_at: TUESDAY, note: 'Try evenings.' },
      { outcome: 'reached', tries: 1, called_at: MONDAY, called_by: region.organiserId, note: 'Will come.' },
    )
    const before = await there.calls()
    const input = await merge('people', there.kept, there.gone)
    // She was reached: nobody rings her again because another record of her had not answered.
    expect(await there.calls()).toMatchObject([
      {
        person_id: there.kept,
        outcome: 'reached',
        called_by: region.organiserId,
        called_at: MONDAY,
        note: 'Try evenings.; Will come.',
        tries: 3,
        place: 2,
      },
    ])
    await unmerge(input)
    expect(await there.calls()).toEqual(before)
  })

  test.each([
    ['was asked to ring back, then reached', 'call_back', 'reached', 'reached'],
    ['was reached, then asked to ring back', 'reached', 'call_back', 'call_back'],
    ['was asked to ring back, then did not answer', 'call_back', 'no_answer', 'call_back'],
    ['did not answer, then had a wrong number', 'no_answer', 'wrong_number', 'no_answer'],
    ['wants no calls, though reached since', 'do_not_call', 'reached', 'do_not_call'],
    ['was not rung under the other record', 'no_answer', null, 'no_answer'],
  ])('%s', async (_, first, then, stands) => {
    for (const turned of [false, true]) {
      const calls = [
        { outcome: first, called_at: MONDAY, call_back_on: first === 'call_back' ? '2026-05-20' : null },
        { outcome: then, called_at: then && TUESDAY },
      ]
      const [one, other] = turned ? calls.reverse() : calls
      const there = await twoOnOneList(one!, other!)
      await merge('people', there.kept, there.gone)
      const [call, ...more] = await there.calls()
      expect(more).toEqual([])
      expect(call).toMatchObject({
        outcome: stands,
        called_at: stands === first ? MONDAY : TUESDAY,
        call_back_on: first === 'call_back' && stands === 'call_back' ? '2026-05-20' : null,
      })
    }
  })

  test('what was said of the one since stays with them; the other has their own call back', async () => {
    const there = await twoOnOneList({ note: 'Shop steward.' }, { note: 'Works nights.' })
    const input = await merge('people', there.kept, there.gone)
    await owned(
      `update phone_calls set outcome = 'reached', tries = 1, called_at = now(), note = note || ' Will come.'
        where list_id = $1`,
      [there.list_id],
    )
    const { written } = await unmerge(input)
    expect(written.map(({ what }) => what)).toEqual(['call'])
    expect(await there.calls()).toMatchObject([
      { person_id: there.kept, outcome: 'reached', note: 'Shop steward. Will come.' },
      { person_id: there.gone, outcome: null, note: 'Works nights.', tries: 0 },
    ])
  })

  test('is on no list that was deleted meanwhile', async () => {
    const there = await twoOnOneList({}, {})
    const input = await merge('people', there.kept, there.gone)
    await owned('delete from phone_lists where id = $1', [there.list_id])
    await unmerge(input)
    expect(await there.calls()).toEqual([])
  })
})

describe('whom an outlet reaches', () => {
  const made = async (...names: string[]) => {
    const ids = names.map(() => newId())
    for (const [at, name] of names.entries())
      await as(region, (tx) => recordOrganisation(tx, { id: ids[at]!, name }))
    return ids as [string, string, string]
  }
  const reach = (outlet_id: string, organisation_id: string | null, community: string | null = null) =>
    put('media_reaches', { outlet_id, organisation_id, community, special: community && 'ethnicity' })
  const told = (...outlets: string[]) =>
    owned(
      `select to_jsonb(r) as reach from media_reaches r where outlet_id = any($1) order by created_at, id`,
      [outlets],
    ).then((rows) => rows.map((row) => row.reach))

  test('is told once after two outlets are made one, and both tell it again afterwards', async () => {
    const [radio, station, choir] = await made('Radio Marsh', 'Marsh FM', 'Marsh Choir')
    for (const outlet of [radio, station]) {
      await reach(outlet, choir)
      await reach(outlet, null, 'Somali speakers')
    }
    await reach(station, null, 'Anglers')
    const before = await told(radio, station)
    const input = await merge('organisations', radio, station)
    expect((await told(radio, station)).map((each) => each.community ?? each.organisation_id)).toEqual([
      choir,
      'Somali speakers',
      'Anglers',
    ])
    await unmerge(input)
    expect(await told(radio, station)).toEqual(before)
  })

  test('is told once after two that it reaches are made one; without the outlet nothing comes back', async () => {
    const [radio, choir, singers] = await made('Radio Marsh', 'Marsh Choir', 'Marsh Singers')
    const [first] = [await reach(radio, choir), await reach(radio, singers)]
    const input = await merge('organisations', choir, singers)
    expect(await told(radio)).toMatchObject([{ id: first, organisation_id: choir }])
    await owned('delete from organisations where id = $1', [radio])
    await unmerge(input)
    expect(await told(radio)).toEqual([])
  })
})
