import { beforeAll, describe, expect, test } from 'vitest'
import { mergeRecords } from '#features/matching/server/merge/merge-records.ts'
import { unmergeRecords } from '#features/matching/server/merge/unmerge-records.ts'
import { changeOrganisation } from '#features/organisations/server/change-organisation.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { changePerson, readPerson, recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { changeField, listFields, recordField } from './custom-fields.ts'

describe('fields of our own', () => {
  let region: Actor, branch: Actor, listener: Actor, partner: Actor, viewer: Actor, stranger: Actor
  const [shift, size] = [newId(), newId()]
  const joan = newId()

  beforeAll(async () => {
    const workspace = await newWorkspace()
    const place = { branchIds: [await newBranch(workspace)] }
    region = await newOrganiser(workspace, 'region')
    branch = await newOrganiser(workspace, 'branch', place)
    listener = await newOrganiser(workspace, 'listener')
    const coalition = newId()
    partner = await newOrganiser(workspace, 'partner', { coalitionIds: [coalition] })
    viewer = await newOrganiser(workspace, 'viewer')
    stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
    const about = 'people'
    const choices = ['Days', 'Nights', ' nights']
    await as(region, (tx) => recordField(tx, { id: shift, about, name: 'Shift', type: 'choice', choices }))
    await as(region, (tx) => recordField(tx, { id: size, about, name: 'T-shirt size', type: 'number' }))
    const custom = { shift: 'NIGHTS', 't shirt size': 12 }
    await as(branch, (tx) =>
      recordPerson(tx, {
        id: joan,
        name: 'Joan Whitlock',
        kind: 'member',
        branchId: place.branchIds[0]!,
        custom,
      }),
    )
    await asOwner((client) =>
      client.query('update people set visible_to = visible_to || $1::uuid, shared_with = $2 where id = $3', [
        coalition,
        [coalition],
        joan,
      ]),
    )
  })

  test('custom_fields are named to those who fill them, and to nobody else', async () => {
    for (const actor of [region, branch, listener])
      expect((await as(actor, (tx) => listFields(tx, { about: 'people' }))).fields).toMatchObject([
        { key: 'shift', choices: ['Days', 'nights'] },
        { key: 't shirt size', type: 'number' },
      ])
    for (const actor of [partner, viewer])
      await expect(as(actor, (tx) => listFields(tx, {}))).rejects.toThrow(/permission denied/)
    expect((await as(stranger, (tx) => listFields(tx, {}))).fields).toEqual([])
    for (const actor of [branch, listener])
      await expect(as(actor, (tx) => changeField(tx, { id: shift, name: 'Mine' }))).rejects.toThrow(
        /permission denied/,
      )
  })

  test('what stands in them is for whoever sees the person, but for no partner', async () => {
    const custom = { shift: 'nights', 't shirt size': 12 }
    expect(await as(branch, (tx) => readPerson(tx, joan))).toMatchObject({ custom })
    expect(await as(partner, (tx) => readPerson(tx, joan))).toMatchObject({
      name: 'Joan Whitlock',
      custom: {},
    })
  })

  test('a value must fit its field; what is not named stays, null takes it away', async () => {
    const change = (version: number, custom: Record<string, string | number | null>) =>
      as(region, (tx) => changePerson(tx, { id: joan, version, custom }))
    for (const [custom, code] of [
      [{ shift: 'Weekends' }, 'not_a_choice'],
      [{ 't shirt size': 'twelve' }, 'not_a_number'],
      [{ shoes: 'red' }, 'unknown_field'],
    ] as const)
      await expect(change(1, custom)).rejects.toMatchObject({
        code: 'invalid',
        fields: { [`custom.${Object.keys(custom)[0]}`]: code },
      })
    expect(await change(1, { 't shirt size': 14 })).toMatchObject({
      custom: { shift: 'nights', 't shirt size': 14 },
    })
    // Called something else and put away, it keeps its values, and whatever was sent late still gets in.
    await as(region, (tx) => changeField(tx, { id: shift, name: 'When they work', archived: true }))
    expect(await change(2, { shift: 'days', 't shirt size': null })).toMatchObject({
      custom: { shift: 'Days' },
    })
    const again = { id: newId(), about: 'people', name: 'when they WORK', type: 'text' } as const
    await expect(as(region, (tx) => recordField(tx, again))).rejects.toMatchObject({
      constraint: 'custom_fields_name',
    })
  })

  test('making one of two keeps the values of both, and two of one again gives each its own', async () => {
    const [one, other] = [newId(), newId()]
    const about = 'organisations'
    await as(region, (tx) => recordField(tx, { id: newId(), about, name: 'Hall seats', type: 'number' }))
    await as(region, (tx) => recordField(tx, { id: newId(), about, name: 'Founded', type: 'date' }))
    const record = (id: string, custom: Record<string, string | number>) =>
      as(region, (tx) => recordOrganisation(tx, { id, name: 'Harrow Dale Choir', custom }))
    await record(one, { 'hall seats': 80 })
    const late = await record(other, { 'hall seats': 90, founded: '1921-04-30' })
    expect(
      await as(region, (tx) => changeOrganisation(tx, { id: other, version: 1, about: 'Sings' })),
    ).toMatchObject({
      custom: late.custom,
    })
    const merge = { id: newId(), kind: about, keptId: one, otherId: other } as const
    await as(region, (tx) => mergeRecords(tx, merge))
    const stored = (id: string) =>
      asOwner(async (client) => {
        const { rows } = await client.query('select custom from organisations where id = $1', [id])
        return rows[0]?.custom
      })
    expect(await stored(one)).toEqual({ 'hall seats': 80, founded: '1921-04-30' })
    const aside = await asOwner((client) =>
      client.query('select set_aside from organisation_merges where id = $1', [merge.id]),
    )
    expect(aside.rows[0].set_aside).toMatchObject({ 'custom.hall seats': 90 })
    await as(region, (tx) => unmergeRecords(tx, merge))
    expect([await stored(one), await stored(other)]).toEqual([{ 'hall seats': 80 }, late.custom])
  })
})
