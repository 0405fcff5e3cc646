import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { recordOrganisations } from './bulk-record.ts'
import { recordOrganisation } from './record-organisation.ts'

const rowsOf = (id: string) =>
  asOwner(async (client) => {
    const one = await client.query('select * from organisations where id = $1', [id])
    const tokens = await client.query(
      'select kind, token, special, visible_to from organisation_tokens where organisation_id = $1 order by 1, 2',
      [id],
    )
    const ids = await client.query(
      'select external_id, special, visible_to from organisation_external_ids where organisation_id = $1',
      [id],
    )
    const { id: _, created_at, updated_at, ...row } = one.rows[0]
    return { row, tokens: tokens.rows, ids: ids.rows }
  })

test('many at once are written as one by one, special ones by a listener too', async () => {
  const workspace = await newWorkspace()
  for (const role of ['region', 'listener'] as const) {
    const actor = await newOrganiser(workspace, role)
    const [one, two] = [newId(), newId()]
    const church = (id: string) => ({
      id,
      name: 'St Luke’s, Marsh Lane',
      kinds: ['religious' as const],
      emails: [{ address: 'vicar@example.org' }],
      phones: [{ number: '0161 496 0307' }],
      website: 'stluke.example.org',
      tags: ['food bank'],
      externalIds: [{ system: `charities ${id}`, id: '7' }],
    })
    await as(actor, (tx) => recordOrganisation(tx, church(one)))
    await as(actor, (tx) => recordOrganisations(tx, [church(two)]))
    const first = await rowsOf(one)
    expect(first.row.special).toBe('faith')
    expect(await rowsOf(two)).toEqual(first)
  }
})
