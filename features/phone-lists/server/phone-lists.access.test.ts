import { beforeAll, describe, expect, test } from 'vitest'
import { mergeRecords } from '#features/matching/server/merge/merge-records.ts'
import { changePerson, readPerson, recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { House } from '#server/house.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { Outcome } from '../contract.ts'
import { nextOf } from './next-call.ts'
import { recordOutcome } from './outcome.ts'
import { printPhoneList } from './paper.ts'
import { listPhoneLists, readPhoneList, recordPhoneList, removePhoneList } from './phone-lists.ts'

const house = { publicUrl: () => 'https://common.example' } as House
const missing = { code: 'not_found' }
let north: Actor, colleague: Actor, south: Actor, region: Actor, listener: Actor, stranger: Actor
let northBranch: string, southBranch: string

beforeAll(async () => {
  const workspace = await newWorkspace()
  northBranch = await newBranch(workspace, 'North')
  southBranch = await newBranch(workspace, 'South')
  north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
  colleague = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
  south = await newOrganiser(workspace, 'branch', { branchIds: [southBranch] })
  region = await newOrganiser(workspace, 'region')
  listener = await newOrganiser(workspace, 'listener')
  stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
})

async function person(name: string, more: object = {}, branchId = northBranch): Promise<string> {
  const id = newId()
  const phones = [{ number: '07700 900123' }]
  await as(region, (tx) => recordPerson(tx, { id, name, kind: 'member', branchId, phones, ...more }))
  return id
}
const make = async (ids: string[], by = north) => {
  const id = newId()
  const input = { id, purpose: 'Invite to the meeting', selection: { ids } }
  return { id, list: await as(by, (tx) => recordPhoneList(tx, input)), input }
}
const read = (id: string, by = north) => as(by, (tx) => readPhoneList(tx, { id }))
const say = (id: string, callId: string, outcome: Outcome, more: object = {}, by = north) =>
  as(by, (tx) => recordOutcome(tx, { id, callId, outcome, ...more }))
const names = async (id: string, by = north) => (await read(id, by)).calls.map((call) => call.person.name)

describe('a phone list', () => {
  test('leaves out whoever must not be rung, and drops them when they say so later', async () => {
    const ids = [
      await person('Ada'),
      await person('Ben'),
      await person('Cal', { doNotCall: true }),
      await person('Dot', { doNotContact: true }),
      await person('Eve', { phones: [] }),
    ]
    const { id, input } = await make(ids)
    expect(await names(id)).toEqual(['Ada', 'Ben'])
    const { calls } = await read(id)
    await say(id, calls[0]!.id, 'do_not_call')
    expect(await names(id)).toEqual(['Ben'])
    expect((await as(north, (tx) => readPerson(tx, ids[0]!))).doNotCall).toBe(true)
    const { version } = await as(north, (tx) => readPerson(tx, ids[1]!))
    await as(north, (tx) => changePerson(tx, { id: ids[1]!, version, doNotContact: true }))
    expect(await names(id)).toEqual([])
    expect((await as(north, (tx) => printPhoneList(tx, { id }, house))).type).toBe('application/pdf')
    expect(await as(north, (tx) => recordPhoneList(tx, input))).toMatchObject({ id })
    const otherwise = as(north, (tx) => recordPhoneList(tx, { ...input, purpose: 'Other' }))
    await expect(otherwise).rejects.toMatchObject({ code: 'different_content' })
    await expect(make([ids[2]!])).rejects.toMatchObject({ fields: { selection: 'nobody_to_ring' } })
  })

  test('leads from call to call', async () => {
    const { id } = await make([await person('Fay'), await person('Gus')])
    const next = async () => {
      const list = await read(id)
      return list.calls.find((call) => call.id === list.next)?.person.name
    }
    const [fay, gus] = (await read(id)).calls.map((call) => call.id) as [string, string]
    expect(await next()).toBe('Fay')
    await say(id, fay, 'no_answer', { note: 'Busy' })
    expect(await next()).toBe('Gus')
    const due = async (by = north) =>
      (await as(by, (tx) => listPhoneLists(tx))).lists.find((list) => list.id === id)?.due
    await say(id, gus, 'call_back', { callBackOn: '2999-01-01' })
    expect(await due()).toBe(0)
    expect(await next()).toBe('Fay')
    await say(id, fay, 'no_answer')
    await say(id, fay, 'no_answer')
    expect(await next()).toBeUndefined()
    await say(id, gus, 'call_back', { callBackOn: '2026-01-01' })
    expect(await next()).toBe('Gus')
    expect(await due()).toBe(1)
    expect(await due(colleague)).toBe(1)
    expect(await due(south)).toBeUndefined()
    await say(id, gus, 'call_back')
    expect(await due()).toBe(1)
    await say(id, gus, 'reached')
    expect(await due()).toBe(0)
    expect(await read(id)).toMatchObject({ waiting: 0, next: null })
    expect(nextOf([])).toBeNull()
  })
})

describe('who sees it', () => {
  test('the maker, their branches and the region; of the calls only to people they see', async () => {
    const ids = [await person('Hal'), await person('Ivy', {}, southBranch)]
    const { id } = await make(ids, region)
    expect(await names(id, region)).toEqual(['Hal', 'Ivy'])
    await expect(read(id, north)).rejects.toMatchObject(missing)
    const mine = await make([ids[0]!])
    expect(await names(mine.id, colleague)).toEqual(['Hal'])
    await expect(read(mine.id, south)).rejects.toMatchObject(missing)
    await expect(read(mine.id, stranger)).rejects.toMatchObject(missing)
    expect((await as(south, (tx) => listPhoneLists(tx))).lists).toEqual([])
    const { calls } = await read(mine.id)
    await expect(say(mine.id, calls[0]!.id, 'reached', {}, south)).rejects.toMatchObject(missing)
    await expect(as(south, (tx) => printPhoneList(tx, { id: mine.id }, house))).rejects.toMatchObject(missing)
    await expect(make([ids[1]!])).rejects.toMatchObject(missing)
    for (const table of ['phone_lists', 'phone_calls'])
      await expect(as(listener, (tx) => tx.client.query(`select id from ${table}`))).rejects.toThrow('denied')
    await expect(as(colleague, (tx) => removePhoneList(tx, mine))).rejects.toMatchObject({
      code: 'not_allowed',
    })
    expect(await as(north, (tx) => removePhoneList(tx, mine))).toEqual({ done: true })
  })

  test('a call follows its person to another branch, and into the record they are made one with', async () => {
    const [joan, other] = [await person('Joan'), await person('Joan W')]
    const { id } = await make([joan])
    const { version } = await as(region, (tx) => readPerson(tx, joan))
    await as(region, (tx) => changePerson(tx, { id: joan, version, branchId: southBranch }))
    expect(await names(id)).toEqual([])
    expect(await names(id, region)).toEqual(['Joan'])
    await as(region, (tx) => mergeRecords(tx, { id: newId(), kind: 'people', keptId: other, otherId: joan }))
    expect(await names(id, region)).toEqual(['Joan W'])
  })

  test('what it is for, and who was on it, stands in the log', async () => {
    const joan = await person('Kit')
    const { id } = await make([joan])
    const { rows } = await asOwner((client) =>
      client.query(
        `select reason, after from audit where action = 'phone_lists.record' and subject_id = $1`,
        [id],
      ),
    )
    expect(rows).toEqual([{ reason: 'Invite to the meeting', after: { people: [joan] } }])
  })
})
