import { beforeAll, describe, expect, test } from 'vitest'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { changeOrganisation } from './change-organisation.ts'
import { readOrganisation, recordOrganisation } from './record-organisation.ts'

describe('when what an organisation tells about people changes', () => {
  let region: Actor, north: Actor, listener: Actor
  let southBranch: string
  const [club, joan, tie] = [newId(), newId(), newId()]

  beforeAll(async () => {
    const workspace = await newWorkspace()
    southBranch = await newBranch(workspace, 'South')
    region = await newOrganiser(workspace, 'region')
    north = await newOrganiser(workspace, 'branch', { branchIds: [await newBranch(workspace, 'North')] })
    listener = await newOrganiser(workspace, 'listener')
    await as(region, (tx) => recordOrganisation(tx, { id: club, name: 'Lunch club', kinds: ['voluntary'] }))
    await as(region, (tx) =>
      recordPerson(tx, { id: joan, name: 'Joan Whitlock', kind: 'member', branchId: southBranch }),
    )
    await asOwner(async (client) => {
      await client.query(
        `insert into affiliations (workspace_id, id, person_id, organisation_id, role, strength, recorded_by, visible_to)
         values ($1, $2, $3, $4, 'member', 2, $5, $6)`,
        [workspace, tie, joan, club, region.organiserId, [southBranch, listener.organiserId]],
      )
      await client.query('update people set assigned_to = $2 where id = $1', [joan, [listener.organiserId]])
    })
  })

  const seesTie = async (actor: Actor) =>
    (await as(actor, (tx) => tx.client.query('select from affiliations where id = $1', [tie]))).rowCount === 1
  const copies = () =>
    asOwner(async (client) => {
      const { rows } = await client.query(
        `select special from affiliations where id = $1 union all
         select distinct special from organisation_tokens where organisation_id = $2`,
        [tie, club],
      )
      return rows.map((row) => row.special as string | null)
    })

  test('ties of every branch follow, also when an organiser of another branch corrects it', async () => {
    expect(await seesTie(listener)).toBe(true)
    const changed = await as(north, (tx) =>
      changeOrganisation(tx, { id: club, version: 1, kinds: ['religious'] }),
    )
    expect(changed.special).toBe('faith')
    expect(await copies()).toEqual(['faith', 'faith'])
    expect(await seesTie(listener)).toBe(false)
    const { rows } = await asOwner((client) =>
      client.query('select visible_to from affiliations where id = $1', [tie]),
    )
    expect(new Set(rows[0].visible_to)).toEqual(new Set([southBranch, region.organiserId]))
    // The transaction went back to being a branch organiser's: Joan of the other branch stays out of sight.
    const peek = await as(north, async (tx) => {
      await changeOrganisation(tx, { id: club, version: 2, special: 'ethnicity' })
      return tx.client.query('select from people')
    })
    expect(peek.rowCount).toBe(0)
  })

  test('an organiser’s own judgement outlives a change of kinds, until it only follows them again', async () => {
    const now = await as(region, (tx) => readOrganisation(tx, club))
    const none = await as(region, (tx) =>
      changeOrganisation(tx, { id: club, version: now.version, special: null }),
    )
    expect(none).toMatchObject({ kinds: ['religious'], special: null })
    expect(await copies()).toEqual([null, null])
    expect(await seesTie(listener)).toBe(true)
    const kept = await as(region, (tx) =>
      changeOrganisation(tx, { id: club, version: none.version, kinds: ['political'] }),
    )
    expect(kept.special).toBe(null)
  })
})
