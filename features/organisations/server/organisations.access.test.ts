import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ask } from '#tests/setup/ask.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { shareOrganisations, tagOrganisations } from './act-on-organisations.ts'
import { archiveOrganisation, changeOrganisation } from './change-organisation.ts'
import { organisationForTie } from './for-ties.ts'
import { listByIds, listOrganisations } from './list-organisations.ts'
import { readOrganisation, recordOrganisation } from './record-organisation.ts'
import { organisationsRouter } from './router.ts'

const missing = { code: 'not_found' }
const router = { organisations: organisationsRouter }

let workspace: string, coalition: string
let region: Actor, branch: Actor, listener: Actor, partner: Actor, viewer: Actor, stranger: Actor

beforeAll(async () => {
  workspace = await newWorkspace()
  coalition = newId()
  await asOwner((client) =>
    client.query('insert into coalitions (workspace_id, id, name) values ($1, $2, $3)', [
      workspace,
      coalition,
      'Save our wardens',
    ]),
  )
  region = await newOrganiser(workspace, 'region')
  branch = await newOrganiser(workspace, 'branch', { branchIds: [await newBranch(workspace)] })
  listener = await newOrganiser(workspace, 'listener')
  partner = await newOrganiser(workspace, 'partner', { coalitionIds: [coalition] })
  viewer = await newOrganiser(workspace, 'viewer')
  stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
})

const names = async (actor: Actor, q: string) =>
  (await as(actor, (tx) => listOrganisations(tx, { q }))).organisations.map((each) => each.name)

const trail = (id: string) =>
  asOwner(async (client) => {
    const found = await client.query(
      'select action, organiser_id from audit where subject_id = $1 order by at',
      [id],
    )
    return found.rows as { action: string; organiser_id: string }[]
  })

describe('an ordinary organisation', () => {
  const id = newId()
  beforeAll(() =>
    as(branch, (tx) =>
      recordOrganisation(tx, {
        id,
        name: 'Marsh estate residents',
        kinds: ['residents'],
        interest: 4,
        tags: ['Estate'],
      }),
    ),
  )

  test('is seen by region, branches and listeners, not by partners or other workspaces', async () => {
    for (const actor of [region, branch, listener]) expect(await names(actor, 'marsh')).toHaveLength(1)
    for (const actor of [partner, stranger]) {
      expect(await names(actor, 'marsh')).toEqual([])
      await expect(as(actor, (tx) => readOrganisation(tx, id))).rejects.toMatchObject(missing)
      expect((await as(actor, (tx) => listByIds(tx, { ids: [id] }))).organisations).toEqual([])
    }
    await expect(as(viewer, (tx) => readOrganisation(tx, id))).rejects.toThrow(/permission denied/)
    expect((await ask(router, viewer, 'GET', `/organisations/${id}`)).status).toBe(403)
  })

  test('cannot be changed, put away, tagged or shared from another workspace', async () => {
    const selection = { ids: [id] }
    const tries = [
      () => as(stranger, (tx) => changeOrganisation(tx, { id, version: 1, name: 'Gone' })),
      () => as(stranger, (tx) => archiveOrganisation(tx, id, true)),
      () => as(stranger, (tx) => tagOrganisations(tx, { selection, add: ['x'], remove: [] })),
      () =>
        as(stranger, (tx) =>
          shareOrganisations(tx, { selection, coalitionId: coalition, share: true, reason: 'x' }),
        ),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(missing)
    expect((await as(region, (tx) => readOrganisation(tx, id))).name).toBe('Marsh estate residents')
  })

  test('a listener may not change it and a partner may not record any', async () => {
    expect(
      (await ask(router, listener, 'PATCH', `/organisations/${id}`, { version: 1, name: 'No' })).status,
    ).toBe(403)
    expect((await ask(router, partner, 'PUT', `/organisations/${newId()}`, { name: 'No' })).status).toBe(403)
    await expect(
      as(listener, (tx) => changeOrganisation(tx, { id, version: 1, name: 'No' })),
    ).rejects.toThrow(/permission denied/)
  })

  test('once shared, a partner sees who and where, never our judgement; and no longer when it ends', async () => {
    const share = (share: boolean) =>
      as(branch, (tx) =>
        shareOrganisations(tx, {
          selection: { ids: [id] },
          coalitionId: coalition,
          share,
          reason: 'joint lobby',
        }),
      )
    await share(true)
    expect(await names(partner, 'marsh')).toEqual(['Marsh estate residents'])
    const seen = await as(partner, (tx) => readOrganisation(tx, id))
    expect(seen).toMatchObject({
      kinds: ['residents'],
      interest: null,
      power: null,
      impact: null,
      tags: [],
      sharedWith: [],
    })
    expect((await as(partner, (tx) => listOrganisations(tx, { tag: 'Estate' }))).organisations).toEqual([])
    const kinds = await as(partner, (tx) => tx.client.query('select distinct kind from organisation_tokens'))
    expect(kinds.rows).toContainEqual({ kind: 'name' })
    for (const hidden of ['tag', 'key']) expect(kinds.rows).not.toContainEqual({ kind: hidden })
    for (const column of ['interest', 'power', 'impact', 'tags', 'stage'])
      await expect(
        as(partner, (tx) => tx.client.query(`select ${column} from organisations`)),
      ).rejects.toThrow(/permission denied/)
    expect((await as(branch, (tx) => readOrganisation(tx, id))).sharedWith).toEqual([coalition])
    await share(false)
    expect(await names(partner, 'marsh')).toEqual([])
  })
})

describe('an organisation that tells of faith, origin, politics or health', () => {
  test('is hidden from listeners, by every way they might find it', async () => {
    const id = newId()
    const mosque = {
      id,
      name: 'Al-Noor centre',
      kinds: ['religious' as const],
      emails: [{ address: 'hello@noor.example' }],
    }
    const stored = await as(region, (tx) =>
      recordOrganisation(tx, { ...mosque, externalIds: [{ system: 'crm', id: '7' }] }),
    )
    expect(stored.special).toBe('faith')
    for (const q of ['noor', 'nour', 'hello@noor']) expect(await names(listener, q)).toEqual([])
    await expect(as(listener, (tx) => readOrganisation(tx, id))).rejects.toMatchObject(missing)
    expect(await as(listener, (tx) => organisationForTie(tx, id))).toBeUndefined()
    const table = (name: string) =>
      as(listener, (tx) => tx.client.query(`select from ${name} where organisation_id = '${id}'`))
    expect((await table('organisation_tokens')).rowCount).toBe(0)
    expect((await table('organisation_external_ids')).rowCount).toBe(0)
    expect(await names(branch, 'noor')).toHaveLength(1)
  })

  test('may be written down by a listener, again from a phone that got no answer, and not found by them', async () => {
    const id = newId()
    const temple = { id, name: 'Shri Ram temple', kinds: ['religious' as const] }
    const first = await ask(router, listener, 'PUT', `/organisations/${id}`, temple)
    expect(first).toMatchObject({ status: 200, body: { name: 'Shri Ram temple', special: 'faith' } })
    expect((await ask(router, listener, 'PUT', `/organisations/${id}`, temple)).status).toBe(200)
    const other = await ask(router, listener, 'PUT', `/organisations/${id}`, { ...temple, name: 'Another' })
    expect(other).toMatchObject({ status: 409, body: { code: 'different_content' } })
    expect(await names(listener, 'shri')).toEqual([])
    expect(await as(listener, (tx) => organisationForTie(tx, id))).toEqual({ id, special: 'faith' })
    const someone = await newOrganiser(workspace, 'listener')
    expect((await ask(router, someone, 'PUT', `/organisations/${id}`, temple)).status).toBe(404)
    expect(await as(someone, (tx) => organisationForTie(tx, id))).toBeUndefined()
    expect((await trail(id)).map((each) => each.action)).toEqual([
      'organisations.record',
      'organisations.other_version',
    ])
  })

  test('leaves a mark in the trail whenever someone reads it or takes it along', async () => {
    const id = newId()
    await as(branch, (tx) => recordOrganisation(tx, { id, name: 'Labour club', kinds: ['political'] }))
    await ask(router, branch, 'GET', `/organisations/${id}`)
    expect((await trail(id)).at(-1)).toEqual({
      action: 'organisations.read_special',
      organiser_id: branch.organiserId,
    })
    const taken = await ask(router, branch, 'POST', '/organisations/export', {
      selection: { ids: [id] },
      format: 'csv',
      reason: 'hustings',
    })
    expect(taken.status).toBe(200)
    const { rows } = await asOwner((client) =>
      client.query("select action, reason from audit where after->'organisations' ? $1 order by action", [
        id,
      ]),
    )
    expect(rows).toEqual([
      { action: 'organisations.export', reason: 'hustings' },
      { action: 'organisations.read_special', reason: 'hustings' },
    ])
  })
})
