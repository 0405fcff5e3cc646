import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordAffiliation } from '#features/affiliations/server/public.ts'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { sharePeople } from '#features/people/server/act-on-people.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { bringAreas, removeAreas } from './bring-areas.ts'
import { listCommunities } from './communities.ts'
import { countAreas } from './count-areas.ts'
import { listSets, showShapes } from './show-areas.ts'

/** Files as publishers give them, where there are any. */
const GIVEN = resolve(process.env.COMMONGROUND_REAL_INPUT ?? '../shared/data', 'areas')
const TABLES = ['area_sets', 'areas', 'postcode_places']
const LAND = { west: -10, east: 5, south: 49, north: 61 }

let northBranch: string, southBranch: string
let region: Actor, north: Actor, south: Actor, listener: Actor, partner: Actor, viewer: Actor, stranger: Actor
const coalition = newId()
const [mosque, paper, tenants] = [newId(), newId(), newId()]

/** A square of a tenth of a degree. */
const square = (west: number, south: number) => [
  [
    [west, south],
    [west + 0.1, south],
    [west + 0.1, south + 0.1],
    [west, south + 0.1],
    [west, south],
  ],
]
const ward = (code: string, name: string, west: number) => ({
  type: 'Feature',
  properties: { WD26CD: code, WD26NM: name },
  geometry: { type: 'Polygon', coordinates: square(west, 53.4) },
})
const WARDS = JSON.stringify({
  type: 'FeatureCollection',
  features: [ward('E05000001', 'Marsh', -2.4), ward('E05000002', 'Old Mill', -2.3)],
})
const POSTCODES = `pcds,oslaua,osward,lat,long
M90 1AA,E08000001,E05000001,53.45,-2.35
M90 1AB,E08000001,,53.45,-2.25
M91 1AA,E08000001,,99.999999,0
`
const OUTCODES = `postcode,latitude,longitude,town
M90,53.45,-2.35,Marsh End
M91,53.45,-2.25,Mill End
`
const bring = (actor: Actor, fileName: string, text: string, id = newId()) =>
  as(actor, (tx) => bringAreas(tx, { id, file: new File([text], fileName) }))
const rowsSeen = async (actor: Actor, table: string) =>
  Number((await as(actor, (tx) => tx.client.query(`select count(*) as n from ${table}`))).rows[0].n)

async function addPeople(actor: Actor, branchId: string, postcode: string | null, n: number) {
  const ids: string[] = []
  for (let i = 0; i < n; i++) {
    const id = newId()
    ids.push(id)
    await as(actor, (tx) =>
      recordPerson(tx, { id, name: `Someone ${i}`, kind: 'member', branchId, postcode }),
    )
  }
  return ids
}

beforeAll(async () => {
  const workspace = await newWorkspace()
  northBranch = await newBranch(workspace, 'North')
  southBranch = await newBranch(workspace, 'South')
  region = await newOrganiser(workspace, 'region')
  north = await newOrganiser(workspace, 'branch', { branchIds: [northBranch] })
  south = await newOrganiser(workspace, 'branch', { branchIds: [southBranch] })
  listener = await newOrganiser(workspace, 'listener')
  partner = await newOrganiser(workspace, 'partner', { coalitionIds: [coalition] })
  viewer = await newOrganiser(workspace, 'viewer')
  stranger = await newOrganiser(await newWorkspace('Elsewhere'), 'region')
  await asOwner((client) =>
    client.query(`insert into coalitions (workspace_id, id, name) values ($1, $2, 'Wardens')`, [
      workspace,
      coalition,
    ]),
  )
  const six = await addPeople(north, northBranch, 'M90 1AA', 6)
  await addPeople(south, southBranch, 'M90 1AB', 1)
  await addPeople(south, southBranch, 'M91 1AA', 3)
  await addPeople(south, southBranch, null, 1)
  const selection = { ids: six.slice(0, 2) }
  await as(north, (tx) => sharePeople(tx, { selection, coalitionId: coalition, share: true, reason: 'Test' }))
  const group = (id: string, name: string, kinds: ('religious' | 'residents' | 'media_radio')[]) =>
    as(north, (tx) => recordOrganisation(tx, { id, name, kinds, postcode: 'M90 1AA' }))
  await group(mosque, 'Old Mill mosque', ['religious'])
  await group(tenants, 'Marsh tenants', ['residents'])
  await group(paper, 'Radio Marsh', ['media_radio'])
  const [personId] = six
  for (const organisationId of [mosque, paper])
    await as(north, (tx) =>
      recordAffiliation(tx, {
        id: newId(),
        personId: personId!,
        organisationId,
        role: 'member',
        strength: 2,
      }),
    )
  await bring(region, 'wards.geojson', WARDS)
  await bring(region, 'outcodes.csv', OUTCODES)
  await bring(region, 'postcodes.csv', POSTCODES)
})

const numbers = async (actor: Actor, asked: Parameters<typeof countAreas>[1] = {}) => {
  const counts = await as(actor, (tx) => countAreas(tx, asked))
  const byCode = Object.fromEntries(counts.areas.map((each) => [each.code, each.people]))
  return { byCode, elsewhere: counts.elsewhere.people, total: counts.total.people }
}
const setCalled = async (name: string) => {
  const { sets } = await as(region, (tx) => listSets(tx))
  return sets.find((each) => each.name === name)!.id
}

describe('where our people are', () => {
  test('is counted by each of those they see, and for a viewer without small numbers', async () => {
    const nothing = { byCode: {}, elsewhere: 0, total: 0 }
    expect(await numbers(region)).toEqual({ byCode: { M90: 7, M91: 3 }, elsewhere: 1, total: 11 })
    expect(await numbers(north)).toMatchObject({ byCode: { M90: 6 }, total: 6 })
    expect(await numbers(south)).toMatchObject({ byCode: { M90: 1, M91: 3 }, elsewhere: 1 })
    expect(await numbers(listener)).toMatchObject({ elsewhere: 0, total: 0 })
    expect(await numbers(partner)).toMatchObject({ byCode: { M90: 2 }, total: 2 })
    expect(await numbers(stranger)).toEqual(nothing)
    // Three in M91 and one nowhere are four: under five itself, so M90 joins them.
    // Together they are eleven, told in fives like every number of people that a viewer reads.
    expect(await numbers(viewer)).toEqual({ byCode: {}, elsewhere: 10, total: 10 })
    const told = JSON.stringify(await as(viewer, (tx) => countAreas(tx, {})))
    expect(told).not.toContain('M91')
  })

  test('a viewer and a partner get nothing narrower, and no column of place', async () => {
    const setId = await setCalled('wards')
    for (const actor of [viewer, partner])
      for (const asked of [
        { setId },
        { branchId: southBranch },
        { kind: 'member' },
        { organisationKind: 'other' },
      ])
        await expect(numbers(actor, asked)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(as(viewer, (tx) => tx.client.query('select outcode from people'))).rejects.toMatchObject({
      code: '42501',
    })
    await as(viewer, async (tx) => {
      await countAreas(tx, {})
      const { rows } = await tx.client.query('select current_user as now')
      expect(rows[0].now).toBe('cg_viewer')
    })
  })

  test('is told by boundaries: by the code the gazetteer told, by place, by the middle of the outcode', async () => {
    const setId = await setCalled('wards')
    const counts = await as(region, (tx) => countAreas(tx, { setId }))
    expect(await numbers(region, { setId })).toMatchObject({
      byCode: { E05000001: 6, E05000002: 4 },
      elsewhere: 1,
    })
    expect(counts.rough).toBe(3)
    const mill = counts.areas.find(({ name }) => name === 'Old Mill')!
    expect(mill.outcodes.map(({ outcode, people }) => [outcode, people])).toEqual([
      ['M91', 3],
      ['M90', 1],
    ])
    expect((await numbers(region, { setId, branchId: southBranch })).byCode).toMatchObject({ E05000001: 0 })
    await expect(numbers(stranger, { setId })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('outlines without a table of places leave people elsewhere, and it is said of how many', async () => {
    const workspace = await newWorkspace('Outlines only')
    const branchId = await newBranch(workspace, 'West')
    const keeper = await newOrganiser(workspace, 'region')
    await addPeople(keeper, branchId, 'M90 1AA', 2)
    await addPeople(keeper, branchId, null, 1)
    const { id: setId } = await bring(keeper, 'wards.geojson', WARDS)
    const told = () => as(keeper, (tx) => countAreas(tx, { setId }))
    expect(await told()).toMatchObject({ elsewhere: { people: 3 }, placeless: 2 })
    await bring(keeper, 'outcodes.csv', OUTCODES)
    expect(await told()).toMatchObject({ elsewhere: { people: 1 }, placeless: 0, rough: 2 })
  })
})

describe('boundaries', () => {
  test.each(TABLES)('%s: read by everyone of the workspace but a viewer, nobody else', async (table) => {
    const all = await rowsSeen(region, table)
    expect(all).toBeGreaterThan(0)
    for (const actor of [north, south, listener, partner]) expect(await rowsSeen(actor, table)).toBe(all)
    await expect(rowsSeen(viewer, table)).rejects.toMatchObject({ code: '42501' })
    expect(await rowsSeen(stranger, table)).toBe(0)
    for (const actor of [north, listener, partner, viewer])
      await expect(as(actor, (tx) => tx.client.query(`delete from ${table}`))).rejects.toMatchObject({
        code: '42501',
      })
  })

  test('are brought and taken away by the region only', async () => {
    const id = await setCalled('wards')
    for (const actor of [north, listener, partner, viewer])
      await expect(bring(actor, 'wards.geojson', WARDS)).rejects.toBeDefined()
    await expect(as(stranger, (tx) => removeAreas(tx, { id }))).rejects.toMatchObject({ code: 'not_found' })
  })

  test('the same name again replaces the set, and a file that fails on the way leaves it as it was', async () => {
    const before = (await as(region, (tx) => listSets(tx))).sets.find(({ name }) => name === 'wards')!
    const again = await bring(region, 'wards.geojson', WARDS.replace('Marsh', 'Marsh Lane'))
    expect(again).toMatchObject({ id: before.id, replaced: true, areas: 2, leftOut: 0 })
    const { shapes } = await as(partner, (tx) => showShapes(tx, { setId: before.id, ...LAND }))
    expect(shapes.map(({ name }) => name)).toEqual(['Marsh Lane', 'Old Mill'])
    await expect(as(viewer, (tx) => showShapes(tx, { setId: before.id, ...LAND }))).rejects.toMatchObject({
      code: 'not_allowed',
    })
    expect((await as(viewer, (tx) => showShapes(tx, LAND))).shapes).toEqual([])
    const many = `${POSTCODES}${'M90 1AA,,,53.4,-2.3\n'.repeat(20_000)}"broken`
    await expect(bring(region, 'postcodes.csv', many)).rejects.toMatchObject({ code: 'not_areas' })
    expect(await rowsSeen(region, 'postcode_places')).toBe(2)
  })

  const bomb = JSON.stringify({
    type: 'Topology',
    arcs: [Array.from({ length: 5000 }, (_, i) => [i / 100, i / 100])],
    objects: {
      x: {
        type: 'GeometryCollection',
        geometries: [{ type: 'MultiPolygon', arcs: [[Array(5000).fill(0)]] }],
      },
    },
  })
  const feature = (geometry: unknown) =>
    JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: null, geometry }] })
  test.each([
    ['', 'empty_file'],
    ['name,phone\nJoan,1\n', 'no_places_in_table'],
    ['outcode,lat,long\nM90,north,west\nM91,,\n', 'no_places_in_table'],
    ['outcode,lat,long\n', 'empty_file'],
    ['"a\n', 'not_areas'],
    ['{"type":', 'not_areas'],
    ['[]', 'not_areas'],
    ['{"type":"FeatureCollection","features":[null,7]}', 'no_outlines'],
    [
      feature({
        type: 'Polygon',
        coordinates: [
          [
            [380000, 390000],
            [1, 1],
            [2, 2],
            [3, 3],
          ],
        ],
      }),
      'not_degrees',
    ],
    [feature({ type: 'Polygon', coordinates: 'x' }), 'broken_outlines'],
    [feature({ type: 'MultiPolygon', coordinates: null }), 'broken_outlines'],
    [feature({ type: 'Polygon', coordinates: [[['a', 'b']]] }), 'broken_outlines'],
    [feature({ type: 'Point', coordinates: [1, 2] }), 'no_outlines'],
    ['{"type":"Topology"}', 'broken_outlines'],
    ['{"type":"Topology","arcs":[],"objects":{"x":{"type":"Polygon","arcs":[[4]]}}}', 'broken_outlines'],
    ['{"type":"Topology","arcs":7,"objects":{"x":{"type":"Polygon","arcs":[[0]]}}}', 'broken_outlines'],
    [bomb, 'too_many_points'],
  ])('a file that tells of no areas is refused in words: %#', async (text, code) => {
    await expect(bring(region, 'file', text)).rejects.toMatchObject({ code })
  })

  test.skipIf(!existsSync(GIVEN)).each([
    ['uk-outcodes.csv', 'outcodes', 2856],
    ['uk-districts-2013.topojson', 'boundaries', 391],
    ['trafford-wards-2011.geojson', 'boundaries', 21],
  ])('published files are read as they are: %s', async (name, kind, areas) => {
    const done = await bring(stranger, name, readFileSync(join(GIVEN, name), 'utf8'))
    expect(done).toMatchObject({ kind })
    expect(done.areas + done.leftOut).toBe(areas)
  })
})

describe('communities', () => {
  test('are told with those we know there and who reaches them; what the law protects not to a listener', async () => {
    const told = await as(north, (tx) => listCommunities(tx, { outcode: 'm90' }))
    const faith = told.kinds.find(({ kind }) => kind === 'religious')!
    expect(faith).toMatchObject({ organisations: 1, known: 1, people: 1 })
    expect(faith.first[0]).toMatchObject({ name: 'Old Mill mosque', people: 1 })
    expect(told.nobodyIn).toContain('residents')
    expect(told.nobodyIn).not.toContain('religious')
    expect(told.media[0]).toMatchObject({
      name: 'Radio Marsh',
      inferred: [{ name: 'Old Mill mosque', people: 1 }],
    })
    expect(told.mediaCount).toBe(1)
    const heard = await as(listener, (tx) => listCommunities(tx, {}))
    expect(heard.kinds.map(({ kind }) => kind)).toEqual(['residents'])
    expect(heard.nobodyIn).not.toContain('religious')
    expect(JSON.stringify(heard)).not.toMatch(/mosque|religious/)
    const elsewhere = await as(south, (tx) => listCommunities(tx, {}))
    expect(elsewhere.kinds.find(({ kind }) => kind === 'religious')).toMatchObject({ known: 0, people: 0 })
    for (const actor of [partner, viewer])
      await expect(as(actor, (tx) => listCommunities(tx, {}))).rejects.toBeDefined()
  })
})

test('a viewer is told what a place is called once it is large enough to be named', async () => {
  await addPeople(south, southBranch, 'M91 1AA', 5)
  const counts = await as(viewer, (tx) => countAreas(tx, {}))
  // One without a postcode is under five, so the smaller of the two places, with seven, joins them.
  expect(counts.areas).toMatchObject([{ code: 'M91', name: 'Mill End', people: 5, organisations: null }])
  expect(counts.elsewhere.people).toBe(5)
})
