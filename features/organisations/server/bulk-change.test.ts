import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { OrganisationInput } from '../contract.ts'
import { changeOrganisations } from './bulk-change.ts'
import { recordOrganisations } from './bulk-record.ts'
import { toRow } from './organisation-row.ts'

const rowOf = async (id: string) => {
  const { rows } = await asOwner((client) => client.query('select * from organisations where id = $1', [id]))
  return rows[0] as Record<string, unknown>
}

test('every column of an organisation is written by a change in bulk', async () => {
  const region = await newOrganiser(await newWorkspace(), 'region')
  const blank: OrganisationInput = { name: 'Choir', kinds: [] }
  const full: OrganisationInput = {
    name: 'St Luke’s',
    otherNames: ['The church on the hill'],
    kinds: ['religious'],
    special: 'faith',
    about: 'Food bank on Fridays',
    website: 'https://stluke.example.org/',
    phones: [{ number: '0161 496 0307', label: 'office' }],
    emails: [{ address: 'vicar@example.org' }],
    addresses: [{ text: 'Marsh Lane, Sale' }],
    postcode: 'M33 2AB',
    interest: 3,
    power: 2,
    impact: 'More families come',
    doNotContact: true,
    stage: 'met',
    commonGround: 'The library',
    holderId: region.organiserId,
    touchOn: '2030-05-04',
    tags: ['food bank'],
    custom: { seats: 120 },
  }
  const [one, two] = [newId(), newId()]
  await as(region, (tx) =>
    recordOrganisations(tx, [
      { id: one, ...full },
      { id: two, ...blank },
    ]),
  )
  const before = await rowOf(two)
  await as(region, (tx) => changeOrganisations(tx, [{ id: two, version: 1, before: blank, input: full }]))
  const [wanted, after] = [await rowOf(one), await rowOf(two)]
  for (const column of Object.keys(toRow(full))) {
    expect(wanted[column], `${column} has a value to be written here`).not.toEqual(before[column])
    expect(after[column], column).toEqual(wanted[column])
  }
})
