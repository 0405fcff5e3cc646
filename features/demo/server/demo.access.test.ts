import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleOf, removeExample } from '#features/accounts/server/public.ts'
import { countAreas } from '#features/areas/server/count-areas.ts'
import { listSets, showShapes } from '#features/areas/server/show-areas.ts'
import { listPeople } from '#features/people/server/list-people.ts'
import { newId } from '#kernel/ids.ts'
import { readConfig } from '#server/config.ts'
import { type Tx, withActor } from '#server/database/actor.ts'
import { INVARIANTS } from '#server/doctor/invariants.ts'
import { openHouse } from '#server/start.ts'
import { loadExample } from './load-example.ts'
import { closeDemo, openDemo } from './public.ts'

type Opened = Awaited<ReturnType<typeof openHouse>>

describe('the example', () => {
  let folder: string
  let house: Opened
  let owner: pg.Client
  const userId = newId()

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commonground-demo-'))
    house = await openHouse(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }))
    owner = new pg.Client(house.database.owner)
    await owner.connect()
  })
  afterAll(async () => {
    await owner.end()
    await house.close()
    await rm(folder, { recursive: true, force: true })
  })

  const count = async (table: string) =>
    Number((await owner.query(`select count(*) as n from ${table}`)).rows[0].n)

  test('is loaded whole with a few seconds of work, and everything that must hold between tables holds', async () => {
    const begun = process.cpuUsage()
    const { workspaceId, counts } = await loadExample(house, { userId, name: 'Sam Oduya', via: 'session' })
    // Work done here, not time on the clock, which says how busy the machine is.
    expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(6)
    expect(counts).toMatchObject({
      branches: 3,
      people: 2000,
      organisations: 250,
      affiliations: 6000,
      connections: 1500,
    })
    for (const table of ['people', 'organisations', 'affiliations', 'connections', 'branches', 'workplaces'])
      expect(await count(table), table).toBe(counts[table as keyof typeof counts])
    expect(await count('allies_forms')).toBe(counts.alliesForms)
    expect(counts.alliesForms).toBeGreaterThan(20)
    expect(await count('one_to_ones')).toBe(9)
    expect(await count('introductions')).toBe(5)
    expect(await count('media_reaches')).toBe(4)
    expect(await count('area_sets')).toBe(3)
    expect(await count('areas')).toBe(22)
    for (const { looked, sql } of INVARIANTS)
      expect(Number((await owner.query(sql)).rows[0].n), looked).toBe(0)
    expect((await exampleOf(house, userId))?.workspace_id).toBe(workspaceId)
  })

  test('has a listener who sees only the people they were given', async () => {
    const { rows } = await owner.query(
      `select * from organisers where role = 'listener' order by name limit 1`,
    )
    const actor = {
      workspaceId: rows[0].workspace_id,
      organiserId: rows[0].id,
      role: 'listener' as const,
      branchIds: [],
      scopes: [rows[0].id],
      via: 'session' as const,
    }
    const seen = await withActor(house.database.app, actor, (tx: Tx) => listPeople(tx, { limit: 200 }))
    expect(seen.people).toHaveLength(25)
  })

  test('has a map: everyone and every organisation is counted in a ward and in an outcode that can be drawn', async () => {
    const { rows } = await owner.query(`select * from organisers where role = 'region'`)
    const actor = {
      workspaceId: rows[0].workspace_id,
      organiserId: rows[0].id,
      role: 'region' as const,
      branchIds: [],
      scopes: [],
      via: 'session' as const,
    }
    await withActor(house.database.app, actor, async (tx: Tx) => {
      const { sets } = await listSets(tx)
      const wards = sets.find(({ kind }) => kind === 'boundaries')!
      for (const setId of [wards.id, undefined]) {
        const counts = await countAreas(tx, { setId })
        expect(counts).toMatchObject({ rough: 0, elsewhere: { people: 0, organisations: 0 } })
        expect(counts.total.people).toBe(2000)
        for (const { people } of counts.areas) expect(people).toBeGreaterThan(0)
        const box = { west: -3, east: -2, south: 53, north: 54 }
        const { shapes } = await showShapes(tx, { setId, ...box })
        expect(shapes.map(({ code }) => code).sort()).toEqual(counts.areas.map(({ code }) => code).sort())
      }
    })
  })

  test('is one a user, and a load that fails leaves nothing', async () => {
    const before = await count('workspaces')
    await expect(loadExample(house, { userId, name: 'Sam Oduya', via: 'session' })).rejects.toMatchObject({
      code: 'example_there',
    })
    expect(await count('workspaces')).toBe(before)
  })

  test('is removed by its own organiser alone, with everything in it', async () => {
    const { workspace_id } = (await exampleOf(house, userId))!
    await expect(removeExample(house, newId(), workspace_id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await count('people')).toBe(2000)
    await removeExample(house, userId, workspace_id)
    for (const table of [
      'people',
      'person_tokens',
      'affiliations',
      'organisers',
      'audit',
      'media_reaches',
      'area_sets',
      'areas',
      'postcode_places',
      'workspaces',
    ])
      expect(await count(table), table).toBe(0)
  })

  test('a real workspace is never removed this way', async () => {
    const workspaceId = newId()
    await owner.query(`insert into workspaces (workspace_id, name) values ($1, 'Real')`, [workspaceId])
    await owner.query(
      `insert into organisers (workspace_id, id, user_id, name, role) values ($1, $2, $3, 'Sam', 'region')`,
      [workspaceId, newId(), userId],
    )
    await expect(removeExample(house, userId, workspaceId)).rejects.toMatchObject({ code: 'not_found' })
    expect(await count('workspaces')).toBe(1)
  })

  test('started with --demo it opens for Amina by a link, a new one each time, and can be closed', async () => {
    const link = await openDemo(house)
    expect(link).toMatch(/\/sign-in#link=[\w-]{43}$/)
    expect(await openDemo(house)).not.toBe(link)
    expect(await count('workspaces')).toBe(2)
    expect(await closeDemo(house)).toBe(true)
    expect(await closeDemo(house)).toBe(false)
    expect(await count('workspaces')).toBe(1)
  })
})
