import { beforeAll, describe, expect, test } from 'vitest'
import { recordAffiliation } from '#features/affiliations/server/public.ts'
import { readOrganisation, recordOrganisation } from '#features/organisations/server/public.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { mergeRecords } from './merge-records.ts'
import { unmergeRecords } from './unmerge-records.ts'

describe('making one organisation of two', () => {
  let region: Actor, north: Actor, listener: Actor
  let hiddenBranch: string
  beforeAll(async () => {
    const workspace = await newWorkspace()
    const branch = await newBranch(workspace, 'North')
    hiddenBranch = await newBranch(workspace, 'South')
    region = await newOrganiser(workspace, 'region')
    north = await newOrganiser(workspace, 'branch', { branchIds: [branch] })
    listener = await newOrganiser(workspace, 'listener')
  })

  const record = async (input: object) => {
    const id = newId()
    await as(region, (tx) => recordOrganisation(tx, { id, name: 'St John’s', ...input }))
    return id
  }
  const ties = (organisationId: string) =>
    asOwner(async (client) => {
      const found = await client.query(
        'select person_id, special, listener from affiliations a, lateral (select $2 = any(a.visible_to) as listener) l where organisation_id = $1',
        [organisationId, listener.organiserId],
      )
      return found.rows
    })

  test('keeps every value, member and workplace, and what protects its people; all comes back', async () => {
    const plain = await record({ about: 'Meets on Sundays.', tags: ['hall'], power: 1 })
    const church = await record({
      name: 'Stretford St John',
      kinds: ['religious'],
      about: 'The vicar helps.',
      power: 3,
      tags: ['food'],
      phones: [{ number: '0161 496 0001' }],
      externalIds: [{ system: 'charity', id: '1234567' }],
    })
    const worshipper = newId()
    await as(region, (tx) =>
      recordPerson(tx, { id: worshipper, name: 'Joan Whitlock', kind: 'member', branchId: hiddenBranch }),
    )
    const met = newId()
    await as(listener, (tx) => recordPerson(tx, { id: met, name: 'Amina Hassan', kind: 'public' }))
    const belong = (personId: string, organisationId: string) =>
      as(region, (tx) =>
        recordAffiliation(tx, { id: newId(), personId, organisationId, role: 'member', strength: 2 }),
      )
    await belong(worshipper, church)
    await belong(met, plain)
    const workplace = newId()
    await asOwner((client) =>
      client.query(
        `insert into workplaces (workspace_id, id, branch_id, name, employer_id) values ($1, $2, $3, 'Hall', $4)`,
        [region.workspaceId, workplace, hiddenBranch, church],
      ),
    )
    const employer = () =>
      asOwner(async (client) => {
        const found = await client.query('select employer_id from workplaces where id = $1', [workplace])
        return found.rows[0].employer_id
      })
    expect(await ties(plain)).toMatchObject([{ special: null, listener: true }])

    // By an organiser who sees neither the worshipper nor the workplace's branch.
    const merge = { id: newId(), kind: 'organisations', keptId: plain, otherId: church } as const
    await as(north, (tx) => mergeRecords(tx, merge))
    const one = await as(north, (tx) => readOrganisation(tx, plain))
    expect(one).toMatchObject({
      name: 'St John’s',
      otherNames: ['Stretford St John'],
      kinds: ['religious'],
      special: 'faith',
      power: 1,
      about: 'Meets on Sundays.\n\nThe vicar helps.',
      tags: ['food', 'hall'],
      externalIds: [{ system: 'charity', id: '1234567' }],
    })
    expect(await ties(plain)).toHaveLength(2)
    // Belonging there tells of faith now, so the listener no longer reads it.
    expect((await ties(plain)).every((tie) => tie.special === 'faith' && !tie.listener)).toBe(true)
    expect(await employer()).toBe(plain)
    const leads = { code: 'merged', fields: { id: plain } }
    await expect(as(north, (tx) => readOrganisation(tx, church))).rejects.toMatchObject(leads)
    await expect(as(listener, (tx) => readOrganisation(tx, church))).rejects.toMatchObject({
      code: 'not_found',
    })
    const names = await asOwner((client) =>
      client.query(`select token from organisation_tokens where organisation_id = $1 and kind = 'name'`, [
        plain,
      ]),
    )
    expect(names.rows.map((row) => row.token)).toContain('stretford')

    await as(north, (tx) => unmergeRecords(tx, merge))
    expect(await as(north, (tx) => readOrganisation(tx, plain))).toMatchObject({ special: null, kinds: [] })
    expect(await ties(plain)).toMatchObject([{ person_id: met, special: null, listener: true }])
    expect(await ties(church)).toMatchObject([{ person_id: worshipper, special: 'faith' }])
    expect(await employer()).toBe(church)
  })
})
