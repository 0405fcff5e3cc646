import { UndirectedGraph } from 'graphology'
import { bidirectional } from 'graphology-shortest-path/dijkstra.js'
import pg from 'pg'
import { knowingScore } from '#features/ties/server/public.ts'
import type { Pair } from './questions.ts'

/**
 * The same graph in graphology, in a process of its own so that its memory is its own: how long it takes to read in, how
 * much it holds, and how long a best path takes. It names nobody and looks up nothing.
 */
export type Asked = {
  owner: pg.ClientConfig
  workspaceId: string
  scopes: readonly string[] | null
  pairs: Pair[]
  /** No more is asked after so long. */
  mostMs: number
}
export type Answered = {
  readMs: number
  rss: number
  nodes: number
  edges: number
  times: number[]
  scores: (number | null)[]
}

const AT_ONCE = 20_000
type Strength = 1 | 2 | 3

async function eachRow<R extends unknown[]>(
  client: pg.Client,
  text: string,
  take: (row: R) => void,
): Promise<void> {
  await client.query(`begin; declare bench_rows no scroll cursor for ${text}`)
  for (;;) {
    const { rows } = await client.query<R>({
      text: `fetch ${AT_ONCE} from bench_rows`,
      rowMode: 'array',
    })
    for (const row of rows) take(row)
    if (rows.length < AT_ONCE) break
  }
  await client.query('commit')
}

async function read({ owner, workspaceId, scopes }: Asked) {
  const client = new pg.Client(owner)
  await client.connect()
  const where = (...columns: string[]) =>
    [
      `where workspace_id = '${workspaceId}'`,
      ...(scopes ? columns.map((column) => `${column} && '{${scopes.join(',')}}'::uuid[]`) : []),
    ].join(' and ')
  const graph = new UndirectedGraph()
  await eachRow<[string]>(
    client,
    `select id from people ${where('visible_to')}`,
    ([id]) => void graph.addNode(id),
  )
  const members = new Map<string, number>()
  await eachRow<[string, number]>(
    client,
    `select organisation_id, count(*)::int from affiliations ${where('visible_to')} group by 1`,
    ([id, many]) => {
      graph.addNode(id)
      members.set(id, many)
    },
  )
  const toll = new Map(
    [...members].map(([id, many]) => [id, -Math.log(0.8 / Math.log2(Math.max(2, many))) / 2] as const),
  )
  const tie = (one: string, other: string, strength: Strength, more: number) => {
    const weight = -Math.log(knowingScore(strength)) + more
    if (!graph.hasEdge(one, other)) graph.addEdge(one, other, { weight })
    else graph.updateEdgeAttribute(one, other, 'weight', (known) => Math.min(known as number, weight))
  }
  await eachRow<[string, string, Strength]>(
    client,
    `select person_id, organisation_id, strength from affiliations ${where('visible_to')}`,
    ([person, organisation, strength]) => tie(person, organisation, strength, toll.get(organisation)!),
  )
  await eachRow<[string, string, Strength]>(
    client,
    `select from_person_id, to_person_id, strength from connections ${where('from_visible_to', 'to_visible_to')}`,
    ([from, to, strength]) => tie(from, to, strength, 0),
  )
  await client.end()
  return graph
}

function answer(graph: UndirectedGraph, { from, to }: Pair): number | null {
  const path = bidirectional(graph, from, to, 'weight') as string[] | null
  if (!path) return null
  const cost = path
    .slice(1)
    .reduce((sum, node, at) => sum + (graph.getEdgeAttribute(path[at]!, node, 'weight') as number), 0)
  return Math.exp(-cost)
}

process.once('message', async (asked: Asked) => {
  const begun = performance.now()
  const graph = await read(asked)
  const readMs = performance.now() - begun
  const [times, scores]: [number[], (number | null)[]] = [[], []]
  const until = performance.now() + asked.mostMs
  for (const pair of asked.pairs) {
    const from = performance.now()
    if (from > until) break
    scores.push(answer(graph, pair))
    times.push(performance.now() - from)
  }
  const { rss } = process.memoryUsage()
  const told: Answered = { readMs, rss, nodes: graph.order, edges: graph.size, times, scores }
  process.send?.(told, () => process.exit(0))
})
