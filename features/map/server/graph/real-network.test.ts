import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import { bidirectional } from 'graphology-shortest-path/dijkstra.js'
import { expect, test } from 'vitest'
import { bestPath } from './best-path.ts'
import { findStanding, mostTied } from './bridges.ts'
import { GraphBuilder } from './build-graph.ts'
import { COST, viewFor } from './view.ts'

// Who belongs to which group in parliament: a list that nobody here wrote.
const DATA = resolve(process.env.COMMONGROUND_REAL_INPUT ?? '../shared/data')
const GROUPS = join(DATA, 'network', 'parliamentary-group-memberships.csv')

type Row = { appg: string; name: string; canon_name: string; twfy_id: string; is_officer: string }

function readTies() {
  const rows: Row[] = parse(readFileSync(GROUPS), { bom: true, columns: true, skip_empty_lines: true })
  const ties = new Map<string, { person: string; group: string; strength: number }>()
  for (const row of rows) {
    const person = row.twfy_id || row.canon_name || row.name
    ties.set(`${person} ${row.appg}`, {
      person,
      group: row.appg,
      strength: row.is_officer === 'true' ? 3 : 2,
    })
  }
  return [...ties.values()]
}

const idFor = (kind: number, n: number) =>
  `0190000${kind}-${n.toString(16).padStart(4, '0')}-7000-8000-000000000000`

/** The same list twice: once as our graph, once as graphology's, with the costs written out anew. */
async function bothGraphs() {
  const ties = readTies()
  const people = [...new Set(ties.map((tie) => tie.person))].sort()
  const groups = [...new Set(ties.map((tie) => tie.group))].sort()
  const builder = new GraphBuilder()
  people.forEach((_, n) => void builder.addPerson(idFor(1, n), '{}', null, 'decision_maker'))
  groups.forEach((_, n) => void builder.addOrganisation(idFor(2, n), false, ['political']))
  const theirs = new UndirectedGraph()
  for (const name of [...people, ...groups]) theirs.addNode(name)
  const sizes = new Map(groups.map((group) => [group, ties.filter((tie) => tie.group === group).length]))
  const reliability: Record<number, number> = { 2: 0.6, 3: 0.85 }
  for (const { person, group, strength } of ties) {
    builder.addTie(idFor(1, people.indexOf(person)), idFor(2, groups.indexOf(group)), strength, '{}')
    const toll = -Math.log(0.8 / Math.log2(Math.max(2, sizes.get(group)!)))
    theirs.addEdge(person, group, { weight: -Math.log(reliability[strength]!) + toll / 2 })
  }
  const view = viewFor(await builder.finish(), { role: 'region', scopes: [] })
  return { names: [...people, ...groups], groups, sizes, theirs, view }
}

const cost = (graph: UndirectedGraph, path: readonly string[]) =>
  path
    .slice(1)
    .reduce((sum, end, at) => sum + (graph.getEdgeAttribute(path[at]!, end, 'weight') as number), 0)

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

test('on the real network of parliament, paths, bridges and the most tied groups agree with graphology', async (context) => {
  if (!existsSync(GROUPS))
    return context.skip(`There is no real input in ${DATA}; set COMMONGROUND_REAL_INPUT.`)
  const { names, groups, sizes, theirs, view } = await bothGraphs()
  expect(COST[3]).toBeCloseTo(-Math.log(0.85))
  for (let pair = 0; pair < 100; pair++) {
    const [from, to] = [(pair * 7919) % names.length, (pair * 104_729 + 13) % names.length]
    const path = bidirectional(theirs, names[from]!, names[to]!, 'weight') as string[] | null
    const ours = bestPath(view, from, to)
    expect(ours === null).toBe(path === null)
    if (ours && path)
      expect(
        cost(
          theirs,
          ours.nodes.map((node) => names[node]!),
        ),
      ).toBeCloseTo(cost(theirs, path), 9)
  }
  const standing = await findStanding(view, names.length, 1)
  const isPerson = (name: string) => !sizes.has(name)
  expect(standing.bridges.map(({ node }) => names[node]!).sort()).toEqual(
    bridgesByTakingAway(theirs, isPerson).sort(),
  )
  const bySize = [...groups].sort((a, b) => sizes.get(b)! - sizes.get(a)! || (a < b ? -1 : 1))
  expect(mostTied(view, 20).map((node) => names[node])).toEqual(bySize.slice(0, 20))
  console.info(
    `${names.length} nodes, ${theirs.size} ties, ${standing.bridgeCount} bridges, ${standing.parts} parts`,
  )
}, 120_000)
