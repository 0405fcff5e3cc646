import { expect, test } from 'vitest'
import { recordWorkplaces } from '#features/branches/server/public.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { PersonInput } from '../contract.ts'
import { changePeople } from './bulk-change.ts'
import { recordPeople } from './bulk-record.ts'
import { toRow } from './person-row.ts'

const rowOf = async (id: string) => {
  const { rows } = await asOwner((client) => client.query('select * from people where id = $1', [id]))
  return rows[0] as Record<string, unknown>
}

test('every column of a person is written by a change in bulk', async () => {
  const workspace = await newWorkspace()
  const region = await newOrganiser(workspace, 'region')
  const [branchId, workplaceId] = [await newBranch(workspace), newId()]
  await as(region, (tx) => recordWorkplaces(tx, [{ id: workplaceId, branchId, name: 'Depot' }]))
  const blank: PersonInput = { name: 'Sam', kind: 'public' }
  const full: PersonInput = {
    name: 'Sławomir O’Brien-Núñez',
    givenName: 'Sławomir',
    familyName: 'O’Brien-Núñez',
    otherNames: ['Slawek'],
    kind: 'activist',
    branchId,
    workplaceId,
    jobTitle: 'Driver',
    activistRole: 'Steward',
    phones: [{ number: '07700 900123', label: 'home' }],
    emails: [{ address: 'slawek@example.org' }],
    addresses: [{ text: '1 High Street, Sale', postcode: 'M33 2AB' }],
    postcode: 'M33 2AB',
    birthDate: '1980-12-25',
    notes: 'Two\nlines',
    contactConsent: 'yes',
    consentNote: 'Said so in May',
    doNotContact: true,
    doNotCall: true,
    doNotText: true,
    doNotMail: true,
    tags: ['Depot'],
    custom: { shoe_size: 43 },
  }
  const [one, two] = [newId(), newId()]
  await as(region, (tx) =>
    recordPeople(tx, [
      { id: one, ...full },
      { id: two, ...blank },
    ]),
  )
  const before = await rowOf(two)
  await as(region, (tx) => changePeople(tx, [{ id: two, version: 1, input: full, moves: true }]))
  const [wanted, after] = [await rowOf(one), await rowOf(two)]
  for (const column of Object.keys(toRow(full))) {
    expect(wanted[column], `${column} has a value to be written here`).not.toEqual(before[column])
    expect(after[column], column).toEqual(wanted[column])
  }
  await as(region, (tx) => changePeople(tx, [{ id: two, version: 2, input: blank, moves: true }]))
  const back = await rowOf(two)
  for (const column of Object.keys(toRow(blank))) expect(back[column], column).toEqual(before[column])
  expect(back.kept_by, 'the branch that was left keeps them').toEqual([branchId])
})
