import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import { bidirectional } from 'graphology-shortest-path/dijkstra.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ImportHouse, openImportHouse } from '#features/imports/server/testing/import-house.ts'
import type { Actor } from '#kernel/actor.ts'
import { csvText } from '#kernel/text/csv.ts'
import { ask } from '#tests/setup/ask.ts'
import { asOwner, newOrganiser, newWorkspace } from '#tests/setup/database.ts'
import type { PathStep, Standing } from '../contract.ts'
import { dice } from './graph/testing.ts'
import { mapRouter } from './router.ts'

// Who belongs to which group in parliament: a list that nobody here wrote.
const DATA = resolve(process.env.COMMONGROUND_REAL_INPUT ?? '../shared/data')
const GROUPS = join(DATA, 'network', 'parliamentary-group-memberships.csv')
const PAIRS = 100
/** Another each time, and printed, so that what fails can be asked again. */
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000)

type Row = { appg: string; name: string; canon_name: string; twfy_id: string; is_officer: string }
type Known = { id: string; name: string; ids: string[] | null }

/** Officers are close, so that ties differ in what they cost. */
const CLOSE: Record<string, number> = { true: 3, false: 2 }
const rowsIn = (path: string): Row[] =>
  parse(readFileSync(path), { bom: true, columns: true, skip_empty_lines: true })
const personIn = (row: Row) => row.twfy_id || row.canon_name || row.name

/** Half of what passing through a group of so many costs; nothing for a person. */
const halfToll = (members: number | undefined) =>
  members === undefined ? 0 : -Math.log(0.8 / Math.log2(Math.max(2, members))) / 2

/** The list as graphology's, straight from the file, with the costs of docs/map.md written out anew. */
function graphOf(rows: readonly Row[]): { graph: UndirectedGraph; sizes: Map<string, number> } {
  const ties = new Map<string, { person: string; group: string; strength: number }>()
  for (const row of rows)
    ties.set(`${personIn(row)} ${row.appg}`, {
      ...{ person: personIn(row), group: row.appg, strength: CLOSE[row.is_officer] ?? 2 },
    })
  const sizes = new Map<string, number>()
  for (const { group } of ties.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const graph = new UndirectedGraph()
  const reliability: Record<number, number> = { 2: 0.6, 3: 0.85 }
  for (const { person, group, strength } of ties.values()) {
    const weight = -Math.log(reliability[strength]!) + halfToll(sizes.get(group))
    graph.mergeEdge(person, group, { weight })
  }
  return { graph, sizes }
}

/** People without whom there are more parts, by taking each away and counting. */
function bridgesByTakingAway(graph: UndirectedGraph, isPerson: (name: string) => boolean): string[] {
  const parts = connectedComponents(graph).length
  const without = graph.copy()
  return graph.nodes().filter((name) => {
    if (!isPerson(name) || graph.degree(name) < 2) return false
    without.dropNode(name)
    const more = connectedComponents(without).length > parts
    without.addNode(name)
    graph.forEachNeighbor(name, (group) => void without.addEdge(name, group))
    return more
  })
}

const isThere = existsSync(GROUPS)
describe.skipIf(!isThere)('the network of parliament, brought in from its file', () => {
  const { graph, sizes } = isThere
    ? graphOf(rowsIn(GROUPS))
    : { graph: new UndirectedGraph(), sizes: new Map() }
  /** By the names that the file gives: ids of the records that the import made. */
  const ids = new Map<string, string>()
  let imports: ImportHouse
  let region: Actor

  beforeAll(async () => {
    imports = await openImportHouse()
    region = await newOrganiser(await newWorkspace(), 'region')
    const rows = rowsIn(GROUPS)
    const titles = Object.keys(rows[0]!)
    const text = csvText(
      [...titles, 'Strength'],
      rows.map((row) => [...Object.values(row), CLOSE[row.is_officer] === 3 ? 'close' : 'middling']),
    )
    const asked = { fileName: 'groups.csv', settings: { personKind: 'decision_maker' } as never }
    const done = await imports.bring(region, 'affiliations', text, asked)
    expect(done.state).toBe('done')
    await asOwner(async (client) => {
      const people = await client.query<Known>(
        `select p.id, p.name, array_agg(e.external_id) filter (where e.external_id is not null) as ids from people p
          left join person_external_ids e on e.workspace_id = p.workspace_id and e.person_id = p.id
          where p.workspace_id = $1 group by 1, 2`,
        [region.workspaceId],
      )
      for (const { id, name, ids: known } of people.rows) for (const key of known ?? [name]) ids.set(key, id)
      const groups = await client.query<Known>('select id, name from organisations where workspace_id = $1', [
        region.workspaceId,
      ])
      for (const { id, name } of groups.rows) ids.set(name, id)
    })
  })
  afterAll(() => imports?.stop())

  const get = async <T>(path: string): Promise<T> => {
    const { status, body } = await ask(mapRouter, region, 'GET', path)
    expect(status, JSON.stringify(body)).toBe(200)
    return body as T
  }

  test('holds everyone and every group of the file', () => {
    expect(graph.nodes().filter((name) => !ids.has(name))).toEqual([])
  })

  test(`tells the best way between ${PAIRS} random pairs as graphology finds it, seed ${SEED}`, async () => {
    const roll = dice(SEED)
    const names = graph.nodes()
    const nameOf = new Map([...ids].map(([name, id]) => [id, name]))
    const cost = (path: readonly string[]) =>
      path
        .slice(1)
        .reduce((sum, end, at) => sum + (graph.getEdgeAttribute(path[at]!, end, 'weight') as number), 0)
    let joined = 0
    for (let pair = 0; pair < PAIRS; pair++) {
      const [from, to] = [names[roll(names.length)]!, names[roll(names.length)]!]
      if (from === to) continue
      const theirs = bidirectional(graph, from, to, 'weight') as string[] | null
      const { path } = await get<{ path: { steps: PathStep[]; score: number } | null }>(
        `/map/path?from=${ids.get(from)}&to=${ids.get(to)}`,
      )
      expect(path === null, `${from} – ${to}`).toBe(theirs === null)
      if (!path || !theirs) continue
      joined++
      const ours = [from, ...path.steps.map((step) => nameOf.get(step.to.id)!)]
      expect(ours.at(-1)).toBe(to)
      expect(cost(ours), `${from} – ${to}`).toBeCloseTo(cost(theirs), 9)
      // An organisation at an end is gone to, not passed through.
      const ends = halfToll(sizes.get(from)) + halfToll(sizes.get(to))
      expect(path.score).toBeCloseTo(Math.exp(ends - cost(theirs)), 3)
    }
    expect(joined).toBeGreaterThan(PAIRS / 2)
  })

  test('names the bridges and the most tied groups that taking away and counting find', async () => {
    const standing = await get<Standing>('/map/bridges')
    const bridges = bridgesByTakingAway(graph, (name) => !sizes.has(name))
    expect(standing.bridgeCount).toBe(bridges.length)
    const known = new Set(bridges.map((name) => ids.get(name)))
    expect(standing.bridges).toHaveLength(Math.min(20, bridges.length))
    for (const { person } of standing.bridges) expect(known).toContain(person.id)
    expect(standing.parts).toBe(connectedComponents(graph).length)
    const most = [...sizes.values()].sort((a, b) => b - a).slice(0, 20)
    expect(standing.mostTied.map(({ ties }) => ties)).toEqual(most)
    for (const { organisation, ties } of standing.mostTied) expect(sizes.get(organisation.name)).toBe(ties)
  })
})
