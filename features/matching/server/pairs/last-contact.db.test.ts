import { beforeAll, expect, test } from 'vitest'
import { recordAffiliation } from '#features/affiliations/server/public.ts'
import { recordOneToOne } from '#features/one-to-ones/server/public.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { comparePair } from './compare.ts'

const [choir, other, joan] = [newId(), newId(), newId()]
let region: Actor, north: Actor, south: Actor

beforeAll(async () => {
  const workspace = await newWorkspace()
  const [branch, elsewhere] = [await newBranch(workspace, 'North'), await newBranch(workspace, 'South')]
  region = await newOrganiser(workspace, 'region')
  north = await newOrganiser(workspace, 'branch', { branchIds: [branch] })
  south = await newOrganiser(workspace, 'branch', { branchIds: [elsewhere] })
  await as(region, async (tx) => {
    await recordOrganisation(tx, { id: choir, name: 'Sale Larks' })
    await recordOrganisation(tx, { id: other, name: 'Sale Larks Choir' })
    await recordPerson(tx, { id: joan, name: 'Joan Whitlock', kind: 'member', branchId: branch })
    await recordAffiliation(tx, {
      id: newId(),
      personId: joan,
      organisationId: choir,
      role: 'member',
      strength: 2,
    })
  })
})

const lastContacts = async (actor: Actor) => {
  const { one, other: second } = await as(actor, (tx) =>
    comparePair(tx, { kind: 'organisations', oneId: choir, otherId: other }),
  )
  return [one.lastContactOn, second.lastContactOn]
}

test('the last talk with someone who belongs there tells when we were in touch, to those who see it', async () => {
  expect(await lastContacts(region)).toEqual([null, null])
  for (const metOn of ['2026-10-12', '2026-03-01'])
    await as(region, (tx) => recordOneToOne(tx, { id: newId(), personId: joan, metOn }))
  expect(await lastContacts(region)).toEqual(['2026-10-12', null])
  expect(await lastContacts(north)).toEqual(['2026-10-12', null])
  expect(await lastContacts(south)).toEqual([null, null])
})
