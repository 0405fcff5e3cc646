import { beforeAll, describe, expect, test } from 'vitest'
import {
  recordAffiliation,
  recordAlliesForm,
  recordConnection,
} from '#features/affiliations/server/public.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import type { PersonInput } from '#features/people/contract.ts'
import { changePerson, listByIds, readPerson, recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { listMergesOf } from './list-merges.ts'
import { mergeRecords } from './merge-records.ts'
import { TO_ORGANISATIONS, TO_PEOPLE } from './referring.ts'
import { unmergeRecords } from './unmerge-records.ts'

const ROB: PersonInput = {
  name: 'Robert Whitlock',
  kind: 'member',
  phones: [{ number: '07700 900123' }],
  notes: 'Met at the depot.',
  contactConsent: 'yes',
  jobTitle: 'Driver',
  tags: ['depot'],
  externalIds: [{ system: 'register', id: '1' }],
}
const BOB: PersonInput = {
  name: 'Bob Whitlock',
  kind: 'member',
  phones: [{ number: '07700 900123' }, { number: '0161 496 0001' }],
  emails: [{ address: 'bob@example.org' }],
  notes: 'Coaches the under elevens.',
  contactConsent: 'no',
  doNotCall: true,
  jobTitle: 'Bus driver',
  bornYear: 1970,
  tags: ['coach'],
  externalIds: [{ system: 'list', id: 'b' }],
}

describe('making one person of two', () => {
  let region: Actor
  let branch: string
  beforeAll(async () => {
    const workspace = await newWorkspace()
    branch = await newBranch(workspace)
    region = await newOrganiser(workspace, 'region')
  })

  async function two(one: PersonInput = ROB, other: PersonInput = BOB) {
    const [rob, bob] = [newId(), newId()]
    // Numbers of other systems are each somebody's own.
    const own = (input: PersonInput, id: string) => ({
      ...input,
      id,
      externalIds: (input.externalIds ?? []).map((each) => ({ ...each, id: `${each.id} ${id}` })),
    })
    await as(region, (tx) => recordPerson(tx, { branchId: branch, ...own(one, rob) }))
    await as(region, (tx) => recordPerson(tx, own(other, bob)))
    return { rob, bob }
  }
  const merge = (keptId: string, otherId: string, choices = {}) => {
    const id = newId()
    return as(region, (tx) => mergeRecords(tx, { id, kind: 'people', keptId, otherId, choices }))
  }
  const unmerge = (id: string) => as(region, (tx) => unmergeRecords(tx, { id, kind: 'people' }))
  const read = (id: string) => as(region, (tx) => readPerson(tx, id))
  const organisation = async (name: string) => {
    const id = newId()
    await as(region, (tx) => recordOrganisation(tx, { id, name }))
    return id
  }
  const belong = (personId: string, organisationId: string, more = {}) => {
    const tie = { id: newId(), personId, organisationId, role: 'member', strength: 1, ...more } as const
    return as(region, (tx) => recordAffiliation(tx, tie))
  }
  const rows = (text: string, values: unknown[]) =>
    asOwner(async (client) => (await client.query(text, values)).rows)

  test('keeps every value, the stricter consent, and sets single values aside', async () => {
    const { rob, bob } = await two()
    await merge(rob, bob)
    const one = await read(rob)
    expect(one).toMatchObject({
      name: 'Robert Whitlock',
      otherNames: ['Bob Whitlock'],
      contactConsent: 'no',
      doNotCall: true,
      jobTitle: 'Driver',
      bornYear: 1970,
      branchId: branch,
      notes: 'Met at the depot.\n\nCoaches the under elevens.',
      tags: ['coach', 'depot'],
    })
    expect(one.phones).toHaveLength(2)
    expect(one.emails).toHaveLength(1)
    expect(one.externalIds).toHaveLength(2)
    const { merges } = await as(region, (tx) => listMergesOf(tx, { kind: 'people', keptId: rob }))
    expect(merges).toMatchObject([
      { mergedName: 'Bob Whitlock', setAside: { jobTitle: 'Bus driver' }, mayUndo: true },
    ])
    const found = await rows(`select token from person_tokens where person_id = $1 and kind = 'name'`, [rob])
    expect(found.map((row) => row.token)).toContain('bob')
  })

  test('a number that stood on both stands once, and on both again when they are taken apart', async () => {
    const { rob, bob } = await two()
    const { externalIds } = await read(rob)
    // Nobody who sees both could have given it to both: two branches did, out of each other's sight.
    await rows(
      `insert into person_external_ids (workspace_id, system, external_id, person_id, visible_to)
        select workspace_id, system, external_id, $2, visible_to from person_external_ids where person_id = $1`,
      [rob, bob],
    )
    const its = (await read(bob)).externalIds
    expect(its).toHaveLength(2)
    const id = (await merge(rob, bob)).id
    expect((await read(rob)).externalIds).toEqual(its)
    await unmerge(id)
    expect((await read(rob)).externalIds).toEqual(externalIds)
    expect((await read(bob)).externalIds).toEqual(its)
  })

  test('the old address leads on, and a late note does not bring the record back', async () => {
    const { rob, bob } = await two()
    await merge(rob, bob, { jobTitle: 'other', name: 'other' })
    expect(await read(rob)).toMatchObject({ name: 'Bob Whitlock', jobTitle: 'Bus driver' })
    const leads = { code: 'merged', fields: { id: rob } }
    await expect(read(bob)).rejects.toMatchObject(leads)
    await expect(as(region, (tx) => recordPerson(tx, { id: bob, ...BOB }))).rejects.toMatchObject(leads)
    await expect(
      as(region, (tx) => changePerson(tx, { id: bob, version: 1, name: 'Bobby' })),
    ).rejects.toMatchObject(leads)
    expect((await as(region, (tx) => listByIds(tx, { ids: [bob] }))).people).toEqual([])
    // What a phone wrote about the old record, and sends only now, belongs to the one.
    const club = await organisation('Sale Harriers')
    expect((await belong(bob, club)).person.id).toBe(rob)
    const form = { id: newId(), personId: bob, recordedOn: '2026-05-12', impact: 'Fewer buses' }
    expect((await as(region, (tx) => recordAlliesForm(tx, form))).personId).toBe(rob)
  })

  test('ties move, doubled ones become one, and what tied the two to each other goes', async () => {
    const { rob, bob } = await two()
    const [club, school] = [await organisation('Sale Harriers'), await organisation('Moss Park Juniors')]
    const { rob: joan } = await two()
    await belong(rob, club)
    await belong(bob, club, { role: 'coach', strength: 3, willingToIntroduce: 'no' })
    await belong(bob, school, { role: 'parent' })
    const know = (fromPersonId: string, toPersonId: string, strength: 1 | 2 | 3) =>
      as(region, (tx) =>
        recordConnection(tx, { id: newId(), fromPersonId, toPersonId, kind: 'knows', strength }),
      )
    await know(rob, bob, 1)
    await know(joan, bob, 3)
    await know(rob, joan, 1)
    await merge(rob, bob)
    const ties = await rows(
      'select organisation_id, role, strength, willing_to_introduce from affiliations where person_id = $1 order by role',
      [rob],
    )
    expect(ties).toEqual([
      { organisation_id: club, role: 'coach', strength: 3, willing_to_introduce: 'no' },
      { organisation_id: school, role: 'parent', strength: 1, willing_to_introduce: 'unknown' },
    ])
    const known = await rows(
      'select strength from connections where from_person_id = any($1) or to_person_id = any($1)',
      [[rob, bob]],
    )
    expect(known).toEqual([{ strength: 3 }])
  })

  test('taken apart after a day of edits: what was changed since stays, and is named', async () => {
    const { rob, bob } = await two()
    const club = await organisation('Sale Harriers')
    await belong(bob, club, { role: 'coach' })
    const { id } = await merge(rob, bob)
    const one = await read(rob)
    const phones = [...one.phones, { number: '07700 900999' }]
    const notes = `${one.notes}\n\nMet him on Tuesday.`
    const change = { id: rob, version: one.version, phones, notes, jobTitle: 'Controller' }
    await as(region, (tx) => changePerson(tx, change))
    await belong(rob, await organisation('Timperley Allotments'))
    const answer = await unmerge(id)
    expect(answer).toMatchObject({ keptId: rob, otherId: bob, newTies: ['Timperley Allotments'] })
    expect(answer.stayed.sort()).toEqual(['jobTitle', 'notes', 'phones'])
    expect(await read(rob)).toMatchObject({
      notes: 'Met at the depot.\n\nMet him on Tuesday.',
      jobTitle: 'Controller',
      contactConsent: 'yes',
      emails: [],
      otherNames: [],
    })
    expect((await read(rob)).phones.map((each) => each.number)).toEqual(['07700 900123', '07700 900999'])
    expect(await read(bob)).toMatchObject({ name: 'Bob Whitlock', jobTitle: 'Bus driver', bornYear: 1970 })
    const tied = await rows(
      'select person_id, organisation_id = $3 as club from affiliations where person_id in ($1, $2)',
      [rob, bob, club],
    )
    expect(tied).toHaveLength(2)
    expect(tied).toContainEqual({ person_id: bob, club: true })
    expect(tied).toContainEqual({ person_id: rob, club: false })
  })

  test('merges come apart in the opposite order', async () => {
    const { rob, bob } = await two()
    const { rob: third } = await two()
    const first = await merge(rob, bob)
    const second = await merge(rob, third)
    await expect(unmerge(first.id)).rejects.toMatchObject({ code: 'merged_since' })
    await unmerge(second.id)
    const onward = await merge(third, rob)
    await expect(read(bob)).rejects.toMatchObject({ fields: { id: third } })
    await expect(unmerge(first.id)).rejects.toMatchObject({ code: 'merged_again' })
    await unmerge(onward.id)
    await unmerge(first.id)
    expect(await read(bob)).toMatchObject({ name: 'Bob Whitlock' })
  })

  test('the same again changes nothing; one record cannot be made one with itself', async () => {
    const { rob, bob } = await two()
    const input = { id: newId(), kind: 'people', keptId: rob, otherId: bob } as const
    const once = await as(region, (tx) => mergeRecords(tx, input))
    expect(await as(region, (tx) => mergeRecords(tx, input))).toEqual(once)
    await expect(merge(rob, rob)).rejects.toMatchObject({ code: 'same_record' })
    await expect(merge(rob, bob)).rejects.toMatchObject({ code: 'merged' })
    await expect(merge(rob, newId())).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('every table that refers to a record is known to the merge', async () => {
  const found = await asOwner((client) =>
    client.query(`select c.relname as table, f.relname as to,
        (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
          where a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attname <> 'workspace_id') as columns
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
      where k.contype = 'f' and f.relname in ('people', 'organisations') and f.relnamespace = 'public'::regnamespace`),
  )
  const asText = (to: string, table: string, column: string) => `${table}.${column} to ${to}`
  const inDatabase = found.rows.flatMap((row) =>
    row.columns.map((column: string) => asText(row.to, row.table, column)),
  )
  const listed = (to: string, all: typeof TO_PEOPLE) =>
    all.flatMap((each) => each.columns.map((column) => asText(to, each.table, column)))
  expect([...listed('people', TO_PEOPLE), ...listed('organisations', TO_ORGANISATIONS)].sort()).toEqual(
    inDatabase.sort(),
  )
})
