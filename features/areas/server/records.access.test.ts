import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { recordOrganisation } from '#features/organisations/server/public.ts'
import { recordPerson } from '#features/people/server/public.ts'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { kyselyOn } from '#server/database/actor.ts'
import { ask } from '#tests/setup/ask.ts'
import { as, asOwner, newBranch, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import { bringAreas } from './bring-areas.ts'
import { countAreas } from './count-areas.ts'
import { exportAreas, exportPicture } from './export-areas.ts'
import { listRecords } from './list-records.ts'
import { areasRouter } from './router.ts'
import { showShapes } from './show-areas.ts'

let region: Actor, north: Actor, south: Actor, listener: Actor, partner: Actor, viewer: Actor, stranger: Actor
let northBranch: string
const [wards, grid] = [newId(), newId()]

const square = (west: number, south: number, wide: number) => [
  [
    [west, south],
    [west + wide, south],
    [west + wide, south + wide],
    [west, south + wide],
    [west, south],
  ],
]
const ward = (code: string, name: string, west: number, south = 53.4, wide = 0.1) => ({
  type: 'Feature',
  properties: { code, name },
  geometry: { type: 'Polygon', coordinates: square(west, south, wide) },
})
const collection = (features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const WARDS = collection([ward('E05000001', 'Marsh', -2.4), ward('E05000002', 'Old Mill', -2.3)])
/** Twelve hundred small wards side by side, and a speck of an eleventh of a metre among them. */
const GRID = collection([
  ...Array.from({ length: 1200 }, (_, n) =>
    ward(
      `W${String(n).padStart(4, '0')}`,
      `Ward ${n}`,
      -2 + (n % 40) / 100,
      53 + Math.floor(n / 40) / 100,
      0.01,
    ),
  ),
  ward('W9999', 'The speck', -1.9, 53.2, 0.0001),
])
/** The first is told its ward by the gazetteer, the second only its place; M92 is nowhere. */
const POSTCODES = `pcds,osward,lat,long
M90 1AA,E05000001,53.45,-2.35
M90 1AB,,53.45,-2.25
`
const bring = (id: string, fileName: string, text: string) =>
  as(region, (tx) => bringAreas(tx, { id, file: new File([text], fileName) }))

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
    const people = [
      ['Amina', northBranch, 'M90 1AA'],
      ['Bo', northBranch, 'm90 1ab'],
      ['Cyd', northBranch, 'M90 1AA'],
      ['Dele', southBranch, 'M90 1AA'],
      ['Edith', southBranch, 'M92 1AA'],
      ['Femi', southBranch, null],
    ] as const
    for (const [name, branchId, postcode] of people)
      await recordPerson(tx, { id: newId(), name, kind: 'member', branchId, postcode })
    const organisation = (name: string, kinds: ('religious' | 'sports')[]) =>
      recordOrganisation(tx, { id: newId(), name, kinds, postcode: 'M90 1AA' })
    await organisation('Marsh Juniors', ['sports'])
    await organisation('Marsh Road Mosque', ['religious'])
  })
  await bring(wards, 'wards.geojson', WARDS)
  await bring(newId(), 'postcodes.csv', POSTCODES)
})

type Asked = Omit<Parameters<typeof listRecords>[1], 'of'> & { of?: 'people' | 'organisations' }
const names = async (actor: Actor, asked: Asked) => {
  const found = await as(actor, (tx) => listRecords(tx, { of: 'people', ...asked }))
  return found.records.map(({ name }) => name)
}

test('behind every number of an area stand its records, as each may see them', async () => {
  const marsh = { setId: wards, code: 'E05000001' }
  expect(await names(region, marsh)).toEqual(['Amina', 'Cyd', 'Dele'])
  expect(await names(region, { setId: wards, code: 'E05000002' })).toEqual(['Bo'])
  expect(await names(region, { setId: wards })).toEqual(['Edith', 'Femi'])
  expect(await names(north, marsh)).toEqual(['Amina', 'Cyd'])
  expect(await names(south, marsh)).toEqual(['Dele'])
  expect(await names(region, { ...marsh, branchId: northBranch })).toEqual(['Amina', 'Cyd'])
  expect(await names(listener, marsh)).toEqual([])
  expect(await names(region, { code: 'M90' })).toEqual(['Amina', 'Bo', 'Cyd', 'Dele'])
  expect(await names(region, {})).toEqual(['Femi'])
  const both = ['Marsh Juniors', 'Marsh Road Mosque']
  expect(await names(region, { ...marsh, of: 'organisations' })).toEqual(both)
  expect(await names(region, { ...marsh, of: 'organisations', organisationKind: 'sports' })).toEqual([
    both[0],
  ])
  // Faith is not for a listener.
  expect(await names(listener, { ...marsh, of: 'organisations' })).toEqual([both[0]])
  for (const actor of [region, north, south]) {
    const counts = await as(actor, (tx) => countAreas(tx, { setId: wards }))
    for (const area of counts.areas)
      for (const of of ['people', 'organisations'] as const) {
        const behind = await as(actor, (tx) => listRecords(tx, { of, setId: wards, code: area.code }))
        expect([behind.count, behind.records.length]).toEqual([area[of], area[of]])
      }
  }
  for (const asked of [marsh, { setId: newId(), code: 'E05000001' }])
    await expect(names(stranger, asked)).rejects.toMatchObject({ code: 'not_found' })
  await expect(names(region, { setId: wards, code: 'E1' })).rejects.toMatchObject({ code: 'not_found' })
})

test('they come a page at a time', async () => {
  const first = await as(region, (tx) =>
    listRecords(tx, { of: 'people', setId: wards, code: 'E05000001', limit: 2 }),
  )
  expect(first).toMatchObject({ name: 'Marsh', count: 3 })
  const asked = { setId: wards, code: 'E05000001', limit: 2, after: first.next! }
  expect(await names(region, asked)).toEqual(['Dele'])
})

test('neither records nor files are for viewers and partners, files not for listeners', async () => {
  const path = `/areas/records?of=people&setId=${wards}&code=E05000001`
  for (const [actor, status] of [
    [region, 200],
    [listener, 200],
    [partner, 403],
    [viewer, 403],
  ] as const)
    expect((await ask(areasRouter, actor, 'GET', path)).status).toBe(status)
  for (const [route, format] of [
    ['/areas/export', 'csv'],
    ['/areas/export-picture', 'svg'],
  ] as const)
    for (const actor of [listener, partner, viewer])
      expect((await ask(areasRouter, actor, 'POST', route, { format, reason: 'why not' })).status).toBe(403)
})

test('a file holds the numbers shown, names nobody, and is written into the log with its reason', async () => {
  const reason = 'for the wall'
  const file = await as(north, (tx) => exportAreas(tx, { setId: wards, format: 'csv', reason }))
  const taken = expect.stringMatching(new RegExp(`^A branch, .* 20\\d\\d, for: ${reason}$`))
  expect(parse(await file.text(), { bom: true })).toEqual([
    ['code', 'area', 'people', 'organisations', 'taken'],
    ['E05000001', 'Marsh', '2', '2', taken],
    ['E05000002', 'Old Mill', '1', '0', taken],
    ['', 'elsewhere or without a postcode', '0', '0', taken],
  ])
  const picture = await as(north, (tx) => exportPicture(tx, { setId: wards, format: 'svg', reason }))
  expect(picture.areas.map(({ people }) => people)).toEqual([2, 1])
  expect(picture.taken).toEqual(taken)
  const { rows } = await asOwner((client) =>
    client.query(`select reason, after from audit where organiser_id = $1 and action = 'areas.export'`, [
      north.organiserId,
    ]),
  )
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatchObject({ reason, after: { format: 'csv', areas: 2 } })
})

/** How often a count reads outlines. */
const outlinesRead = (asked: Parameters<typeof countAreas>[1]) =>
  as(region, async (tx) => {
    const said: string[] = []
    const noting = {
      query: (query: string, values: unknown[]) => {
        said.push(query)
        return tx.client.query(query, values)
      },
    }
    await countAreas({ ...tx, db: kyselyOn(noting as never) }, asked)
    return said.filter((text) => /\bcode, geometry\b/.test(text)).length
  })

test('outlines are read only where the gazetteer gives no area, and once for each set', async () => {
  const again = newId()
  await bring(again, 'once more.geojson', WARDS)
  const { rows } = await asOwner((client) =>
    client.query(
      `update people set postcode = 'M90 1AA', outcode = 'M90' where name = 'Bo' and workspace_id = $1 returning id`,
      [region.workspaceId],
    ),
  )
  expect(await outlinesRead({ setId: again, branchId: northBranch, organisationKind: 'sports' })).toBe(0)
  await asOwner((client) =>
    client.query(`update people set postcode = 'M90 1AB' where id = $1`, [rows[0].id]),
  )
  expect(await outlinesRead({ setId: again, branchId: northBranch })).toBe(1)
  expect(await outlinesRead({ setId: again, branchId: northBranch })).toBe(0)
  await bring(again, 'once more.geojson', WARDS)
  expect(await outlinesRead({ setId: again, branchId: northBranch })).toBe(1)
})

test('outlines come a thousand at a time till all are there, however small', async () => {
  await bring(grid, 'grid.geojson', GRID)
  const box = { setId: grid, west: -10, east: 5, south: 49, north: 61 }
  const first = await as(region, (tx) => showShapes(tx, box))
  expect([first.shapes.length, first.more]).toEqual([1000, true])
  const rest = await as(region, (tx) => showShapes(tx, { ...box, after: first.shapes.at(-1)!.code }))
  expect([rest.shapes.length, rest.more]).toEqual([201, false])
  expect(rest.shapes.at(-1)!.name).toBe('The speck')
  for (const { polygons } of [...first.shapes, ...rest.shapes])
    expect(polygons[0]?.[0]?.length).toBeGreaterThanOrEqual(4)
})
