import { pino } from 'pino'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordAffiliation, recordConnection } from '#features/affiliations/server/public.ts'
import {
  changeOrganisation,
  readOrganisation,
  recordOrganisation,
} from '#features/organisations/server/public.ts'
import { assignPeople } from '#features/people/server/act-on-people.ts'
import { archivePerson } from '#features/people/server/change-person.ts'
import { changePerson, readPerson, recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { House } from '#server/house.ts'
import { ask } from '#tests/setup/ask.ts'
import { appPool, as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { NetworkFilters } from '../contract.ts'
import { exportNetwork, exportPicture } from './export-network.ts'
import { readNetwork } from './network.ts'
import { findPath } from './path.ts'
import { mapRouter } from './router.ts'
import { readStanding } from './standing.ts'

const house = { database: { app: appPool() }, log: pino({ level: 'silent' }) } as unknown as House
let region: Actor, north: Actor, south: Actor, listener: Actor, partner: Actor, viewer: Actor, stranger: Actor
let northBranch: string
// Amina (north) and Joan (south) share the juniors; Joan chairs the club; Amina and Dele (north) worship at the mosque;
// Joan knows Rosa (south), who alone belongs to the choir; Rosa is not to be contacted.
const [amina, dele, joan, rosa] = [newId(), newId(), newId(), newId()]
const [club, juniors, mosque, choir] = [newId(), newId(), newId(), newId()]
const HIDDEN_FROM_NORTH = ['Joan', 'Rosa', joan, rosa]

beforeAll(async () => {
  const workspace = await newWorkspace()
  northBranch = await newBranch(workspace, 'North')
  const southBranch = await newBranch(workspace, 'South')
  region = await newOrganiser(workspace, 'region')
  north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
  south = await newOrganiser(workspace, 'branch', { branchIds: [southBranch] })
  listener = await newOrganiser(workspace, 'listener')
  partner = await newOrganiser(workspace, 'partner', { coalitionIds: [newId()] })
  viewer = await newOrganiser(workspace, 'viewer')
  stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
  await as(region, async (tx) => {
    const person = (id: string, name: string, branchId: string, more = {}) =>
      recordPerson(tx, { id, name, kind: 'member', branchId, ...more })
    await person(amina, 'Amina Shah', northBranch)
    await person(dele, 'Dele Okafor', northBranch)
    await person(joan, 'Joan Whitlock', southBranch)
    await person(rosa, 'Rosa <Lime>', southBranch, { doNotContact: true })
    await recordOrganisation(tx, { id: club, name: '=Marsh estate residents', kinds: ['residents'] })
    await recordOrganisation(tx, { id: juniors, name: 'Marsh Juniors', kinds: ['sports'] })
    await recordOrganisation(tx, {
      id: mosque,
      name: 'Marsh Road Mosque',
      kinds: ['religious'],
      stage: 'met',
    })
    await recordOrganisation(tx, { id: choir, name: 'Canal Choir', kinds: ['voluntary'] })
    const ties = [
      [amina, juniors],
      [joan, juniors],
      [joan, club],
      [amina, mosque],
      [dele, mosque],
      [rosa, choir],
    ] as const
    for (const [personId, organisationId] of ties)
      await recordAffiliation(tx, { id: newId(), personId, organisationId, role: 'coach', strength: 2 })
    await recordConnection(tx, {
      id: newId(),
      fromPersonId: joan,
      toPersonId: rosa,
      kind: 'leads',
      strength: 3,
    })
    await assignPeople(tx, {
      selection: { ids: [amina, dele] },
      organiserId: listener.organiserId,
      give: true,
    })
  })
})

const shown = async (actor: Actor, filters: NetworkFilters = {}) => {
  const found = await as(actor, (tx) => readNetwork(tx, filters, house))
  return { found, names: found.nodes.map((each) => each.name).sort() }
}
const way = (actor: Actor, question: { from: string; to: string }) =>
  as(actor, (tx) => findPath(tx, question, house))
const standing = (actor: Actor) => as(actor, (tx) => readStanding(tx, {}, house))

describe('the picture', () => {
  test('holds only whom the asker may see, in names and in numbers', async () => {
    expect((await shown(region)).names).toHaveLength(8)
    const { found, names } = await shown(north)
    expect(names).toEqual(['Amina Shah', 'Dele Okafor', 'Marsh Juniors', 'Marsh Road Mosque'])
    expect(found.left).toEqual({ people: 0, organisations: 0 })
    expect(found.nodes.find((each) => each.id === juniors)?.ties).toBe(1)
    for (const hidden of HIDDEN_FROM_NORTH) expect(JSON.stringify(found)).not.toContain(hidden)
    expect((await shown(south)).names).not.toContain('Marsh Road Mosque')
    // Faith is not for a listener, though both who worship there were given to them.
    expect((await shown(listener)).names).toEqual(['Amina Shah', 'Marsh Juniors'])
    expect((await shown(stranger)).names).toEqual([])
  })

  test('around someone, of a kind, of a branch, and the strong ties only', async () => {
    expect((await shown(region, { person: joan })).names).toEqual(
      [
        '=Marsh estate residents',
        'Amina Shah',
        'Canal Choir',
        'Joan Whitlock',
        'Marsh Juniors',
        'Rosa <Lime>',
      ].sort(),
    )
    expect((await shown(region, { kind: 'religious' })).names).toEqual([
      'Amina Shah',
      'Dele Okafor',
      'Marsh Road Mosque',
    ])
    expect((await shown(region, { stage: 'met' })).names).toEqual([
      'Amina Shah',
      'Dele Okafor',
      'Marsh Road Mosque',
    ])
    expect((await shown(region, { stage: 'met', kind: 'sports' })).names).toEqual([])
    expect((await shown(listener, { stage: 'met' })).names).toEqual([])
    expect((await shown(region, { personKind: 'activist' })).names).toEqual([])
    expect((await shown(region, { personKind: 'member', stage: 'met' })).names).toHaveLength(3)
    const stages = (await shown(region)).found.nodes.map(({ name, stage }) => [name, stage])
    expect(stages).toContainEqual(['Marsh Road Mosque', 'met'])
    expect(stages).toContainEqual(['Amina Shah', null])
    expect((await shown(region, { branchId: northBranch })).names).not.toContain('Joan Whitlock')
    expect((await shown(region, { strength: 3 })).names).toEqual(['Joan Whitlock', 'Rosa <Lime>'])
    const few = await shown(region, { limit: 3 })
    expect(few.names).toHaveLength(3)
    expect(few.found.left.people + few.found.left.organisations).toBe(5)
    await expect(shown(north, { person: joan })).rejects.toMatchObject({ code: 'not_found' })
    await expect(shown(listener, { organisation: mosque })).rejects.toMatchObject({ code: 'not_found' })
    await expect(shown(stranger, { organisation: club })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('of ties that tell of faith is written into the log', async () => {
    await shown(north, { organisation: mosque })
    const { rows } = await asOwner((client) =>
      client.query(
        `select after from audit where organiser_id = $1 and action = 'affiliations.read_special' order by at desc limit 1`,
        [north.organiserId],
      ),
    )
    expect(rows[0].after).toEqual({ people: [amina, dele].sort(), organisations: [mosque] })
  })
})

describe('the way between two', () => {
  test('leads through nobody hidden, and each step is told', async () => {
    const found = await way(region, { from: dele, to: rosa })
    expect(found.path?.steps.map((step) => step.words)).toEqual([
      'Dele Okafor coaches there – Marsh Road Mosque',
      'Amina Shah coaches there – Marsh Road Mosque',
      'Amina Shah coaches there – Marsh Juniors',
      'Joan Whitlock coaches there – Marsh Juniors',
      'Joan Whitlock leads Rosa <Lime>',
    ])
    // Rosa asked to be left alone: one may look for her, but not go through her.
    expect((await way(region, { from: dele, to: choir })).path).toBeNull()
    expect((await way(region, { from: rosa, to: choir })).path?.steps).toHaveLength(1)
    expect((await way(north, { from: amina, to: choir })).path).toBeNull()
    expect((await way(listener, { from: dele, to: amina })).path).toBeNull()
    expect((await way(north, { from: dele, to: amina })).path?.steps).toHaveLength(2)
    await expect(way(north, { from: dele, to: joan })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(way(stranger, { from: dele, to: amina })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('leads around someone from the moment they ask to be left alone', async () => {
    const [kit, una] = [newId(), newId()]
    await as(region, async (tx) => {
      for (const [id, name] of [
        [kit, 'Kit Ames'],
        [una, 'Una Ames'],
      ] as const)
        await recordPerson(tx, { id, name, kind: 'public', branchId: northBranch })
      for (const [fromPersonId, toPersonId] of [
        [dele, kit],
        [kit, una],
      ] as const)
        await recordConnection(tx, { id: newId(), fromPersonId, toPersonId, kind: 'knows', strength: 2 })
    })
    const steps = async () => (await way(region, { from: dele, to: una })).path?.steps.length
    expect(await steps()).toBe(2)
    const ask = (text: string) => asOwner((client) => client.query(text, [kit]))
    // In the table alone, so that the graph in memory does not know: the rows decide.
    await ask(`update people set contact_consent = 'no' where id = $1`)
    expect(await steps()).toBeUndefined()
    await ask(`update people set contact_consent = 'unknown' where id = $1`)
    await as(region, async (tx) => {
      const { version } = await readPerson(tx, kit)
      return changePerson(tx, { id: kit, version, notes: 'Does not mind' })
    })
    expect(await steps()).toBe(2)
    await as(region, async (tx) => {
      const { version } = await readPerson(tx, kit)
      return changePerson(tx, { id: kit, version, doNotContact: true })
    })
    expect(await steps()).toBeUndefined()
    for (const id of [kit, una]) await as(region, (tx) => archivePerson(tx, id, true))
  })

  test('is a new one as soon as something changed', async () => {
    const [lena, rota] = [newId(), newId()]
    await as(region, (tx) =>
      recordPerson(tx, { id: lena, name: 'Lena Vogt', kind: 'public', branchId: northBranch }),
    )
    expect((await way(north, { from: dele, to: lena })).path).toBeNull()
    const tie = { id: rota, fromPersonId: lena, toPersonId: dele, kind: 'neighbour', strength: 1 } as const
    await as(north, (tx) => recordConnection(tx, tie))
    expect((await way(north, { from: dele, to: lena })).path?.steps[0]?.words).toBe(
      'Dele Okafor is a neighbour of Lena Vogt',
    )
    // Gone from the table alone, so that the graph in memory does not know: the rows decide.
    await asOwner((client) => client.query('delete from connections where id = $1', [rota]))
    expect((await way(north, { from: dele, to: lena })).path).toBeNull()
  })
})

describe('someone who goes out of sight', () => {
  test('is no step between from that moment, and is again when they come back', async () => {
    const southBranch = await newBranch(region.workspaceId, 'Further south')
    const [gita, mira] = [newId(), newId()]
    const person = (id: string, name: string) =>
      ({ id, name, kind: 'public', branchId: northBranch }) as const
    const tie = (fromPersonId: string, toPersonId: string) =>
      ({ id: newId(), fromPersonId, toPersonId, kind: 'works_with', strength: 2 }) as const
    const moved = (branchId: string) =>
      as(region, async (tx) => {
        const { version } = await readPerson(tx, gita)
        return changePerson(tx, { id: gita, version, branchId })
      })
    await as(region, async (tx) => {
      await recordPerson(tx, person(gita, 'Gita Rao'))
      await recordPerson(tx, person(mira, 'Mira Bell'))
      await recordConnection(tx, tie(dele, gita))
      await recordConnection(tx, tie(gita, mira))
    })
    const question = { from: dele, to: mira }
    expect((await way(north, question)).path?.steps).toHaveLength(2)
    await moved(southBranch)
    expect((await way(north, question)).path).toBeNull()
    expect((await shown(north, { person: dele })).names).not.toContain('Gita Rao')
    expect((await way(region, question)).path?.steps).toHaveLength(2)
    await moved(northBranch)
    expect((await way(north, question)).path?.steps).toHaveLength(2)
    await as(region, (tx) => archivePerson(tx, gita, true))
    for (const actor of [north, region]) expect((await way(actor, question)).path).toBeNull()
    for (const id of [gita, mira]) await as(region, (tx) => archivePerson(tx, id, true))
  })
})

describe('an organisation that comes further', () => {
  test('is found at its new stage from that moment', async () => {
    const { version } = await as(region, (tx) => readOrganisation(tx, juniors))
    expect((await shown(region, { stage: 'ally' })).names).toEqual([])
    const told = await as(region, (tx) => changeOrganisation(tx, { id: juniors, version, stage: 'ally' }))
    expect((await shown(region, { stage: 'ally' })).names).toEqual([
      'Amina Shah',
      'Joan Whitlock',
      'Marsh Juniors',
    ])
    await as(region, (tx) =>
      changeOrganisation(tx, { id: juniors, version: told.version, stage: 'identified' }),
    )
  })
})

describe('bridges and gaps', () => {
  test('are of what the asker sees alone', async () => {
    const all = await standing(region)
    expect(all.bridges.map((each) => each.person.name)).toEqual([
      'Joan Whitlock',
      'Amina Shah',
      'Rosa <Lime>',
    ])
    expect(all.bridges[2]).toMatchObject({ people: 0, organisations: 1, some: [{ name: 'Canal Choir' }] })
    expect(all.mostTied[0]?.ties).toBe(2)
    const theirs = await standing(north)
    expect(theirs.bridges.map((each) => each.person.name)).toEqual(['Amina Shah'])
    expect(theirs.mostTied.map((each) => [each.organisation.name, each.ties])).toEqual([
      ['Marsh Road Mosque', 2],
      ['Marsh Juniors', 1],
    ])
    for (const hidden of HIDDEN_FROM_NORTH) expect(JSON.stringify(theirs)).not.toContain(hidden)
    const lackOf = (of: typeof all, kind: string) => of.gaps.find((each) => each.kind === kind)?.lack
    expect(lackOf(all, 'residents')).toBe('no_close_tie')
    expect(lackOf(theirs, 'residents')).toBe('nobody')
    expect(lackOf(theirs, 'trades_council')).toBe('none_written')
    const given = await standing(listener)
    expect(given.bridges).toEqual([])
    expect(lackOf(given, 'religious')).toBe('none_written')
    expect((await standing(stranger)).mostTied).toEqual([])
  })
})

describe('what is taken away', () => {
  const taken = (actor: Actor, format: 'csv' | 'graphml' | 'gexf', filters: NetworkFilters = {}) =>
    as(actor, async (tx) =>
      (await exportNetwork(tx, { ...filters, format, reason: 'for the wall' }, house)).text(),
    )

  test('holds nobody hidden and nobody who asked to be left alone, is defused, and is written into the log', async () => {
    const csv = await taken(region, 'csv')
    expect(csv).toContain("'=Marsh estate residents")
    for (const format of ['csv', 'graphml', 'gexf'] as const) {
      expect(await taken(region, format)).not.toMatch(/Rosa|Canal Choir/)
      const theirs = await taken(north, format)
      expect(theirs).toContain('Amina Shah')
      for (const hidden of HIDDEN_FROM_NORTH) expect(theirs).not.toContain(hidden)
    }
    // A file is not cut to what a picture has room for, and says as what someone belongs.
    expect(await taken(region, 'csv', { limit: 2 })).toBe(csv)
    expect(csv).toMatch(/Marsh Juniors,organisation,coach,2/)
    const picture = await as(north, (tx) =>
      exportPicture(tx, { format: 'svg', reason: 'for the wall' }, house),
    )
    for (const hidden of HIDDEN_FROM_NORTH) expect(JSON.stringify(picture)).not.toContain(hidden)
    const { rows } = await asOwner((client) =>
      client.query(`select reason, after from audit where organiser_id = $1 and action = 'map.export'`, [
        north.organiserId,
      ]),
    )
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatchObject({
      reason: 'for the wall',
      after: { format: 'csv', people: expect.any(Array) },
    })
  })
})

test('partners and viewers come to no part of it, listeners take nothing away', async () => {
  const reads = ['/map/network', '/map/bridges', `/map/path?from=${dele}&to=${amina}`]
  for (const actor of [partner, viewer])
    for (const path of reads) expect((await ask(mapRouter, actor, 'GET', path)).status).toBe(403)
  for (const path of reads) expect((await ask(mapRouter, listener, 'GET', path)).status).toBe(200)
  const body = { format: 'csv', reason: 'why not' }
  for (const actor of [listener, partner, viewer])
    expect((await ask(mapRouter, actor, 'POST', '/map/export', body)).status).toBe(403)
})
