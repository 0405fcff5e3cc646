import { freemem, totalmem } from 'node:os'
import pg from 'pg'
import { whomToAsk } from '#features/introductions/server/whom-to-ask.ts'
import { type Actor, scopesOf } from '#kernel/actor.ts'
import { newToken } from './base/load-base.ts'
import { get, inTurn, percentiles, type Times } from './base/measure.ts'
import { type OpenBase, openBase } from './base/open-base.ts'
import { record, replay } from './base/replay.ts'
import type { GraphSize } from './generate/generate-graph.ts'
import { measureAfterWrite } from './paths/after-write.ts'
import { askInMemory } from './paths/ask-in-memory.ts'
import {
  introducersByOneStatement,
  MOST_MS,
  MOST_TIES,
  pathByRecursion,
  pathFromBothEnds,
  timed,
} from './paths/bare-sql.ts'
import { loadRegion } from './paths/load-region.ts'
import { chooseQuestions, type Pair, type Questions } from './paths/questions.ts'
import { sizesWanted } from './paths/size.ts'

const HARD = 12
/** A recursive query takes too long for more. */
const FEW = 3
const WRITES = 10
const IN_MEMORY_MS = 60_000

type Role = 'region' | 'branch'
type Ours = { role: Role; introducers: Times; path: Times; rss: number; graphs: number }
type Asker = { actor: Actor; secret: string; scopes: readonly string[] | null }

const ms = (value: number) => (value < 100 ? value.toFixed(1) : value.toFixed(0))
const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`
const line = (title: string, { p50, p95 }: Times, more = '') =>
  console.log(`  ${title.padEnd(58)} p50 ${ms(p50).padStart(7)} ms  p95 ${ms(p95).padStart(7)} ms  ${more}`)
const ratio = (one: Times, ours: Times, many: number) =>
  `${(one.p50 / ours.p50).toFixed(2)} of ours at p50, ${(one.p95 / ours.p95).toFixed(2)} at p95, on the same ${many} (ours there p50 ${ms(ours.p50)}, p95 ${ms(ours.p95)})`
/** What was said of the best way, and of all that is measured here. */
const AIM_MS = 50

async function newAsker(base: OpenBase, workspaceId: string, role: Role, branches: string[]): Promise<Asker> {
  const branchIds = role === 'branch' ? branches.slice(0, 3) : []
  const { secret, organiserId } = await newToken(base.owner, workspaceId, role, branchIds, 'write')
  const scopes = scopesOf(role, organiserId, branchIds, [])
  const actor: Actor = { workspaceId, organiserId, role, branchIds, scopes, via: 'token' }
  return { actor, secret, scopes: role === 'region' ? null : scopes }
}

/** Introducers over HTTP, one after the other, on a server that is warm. */
async function askIntroducers({ url }: OpenBase, { secret }: Asker, organisations: readonly string[]) {
  const times: number[] = []
  for (const id of organisations) {
    const begun = performance.now()
    await get(`${url}/api/organisations/${id}/whom-to-ask`, secret)
    times.push(performance.now() - begun)
  }
  return percentiles(times)
}

/** Introducers over HTTP against the same SQL as the owner of the tables, without row security. */
async function introducers({ url }: OpenBase, client: pg.Client, { actor, secret }: Asker, asked: Questions) {
  const questions = []
  for (const organisationId of asked.organisations)
    questions.push({
      organisationId,
      statements: (await record(client, actor, (tx) => whomToAsk(tx, { organisationId }))).filter(
        ({ text }) => !text.startsWith('insert'),
      ),
    })
  return inTurn(
    questions,
    ({ organisationId }) => get(`${url}/api/organisations/${organisationId}/whom-to-ask`, secret),
    ({ statements }) => replay(client, statements),
  )
}

async function bare(client: pg.Client, title: string, texts: readonly string[], ours: Times) {
  const found = []
  for (const text of texts) found.push(await timed(client, text))
  const late = found.filter((each) => !each.done).length
  const times = percentiles(found.map((each) => each.ms))
  const stopped = late > 0 ? `; ${late} of ${found.length} stopped after ${MOST_MS / 1000} s` : ''
  line(title, times, ratio(times, ours, texts.length) + stopped)
  return found
}

/** How many of the ways that bare SQL found are as good as ours. */
function sayHowGood(found: Awaited<ReturnType<typeof bare>>, ours: readonly (number | null)[]) {
  const scores = found.map(({ rows }) => {
    const [best] = rows as { cost: number }[]
    return best ? Math.exp(-best.cost) : null
  })
  const same = scores.filter((score, at) => Math.abs((score ?? -1) - (ours[at] ?? -1)) < 0.0006)
  console.log(`    the same best way in ${same.length} of ${scores.length}`)
}

/** Paths over HTTP: times, and the score of each. */
async function paths({ url }: OpenBase, { secret }: Asker, pairs: readonly Pair[]) {
  const [times, scores]: [number[], (number | null)[]] = [[], []]
  for (const { from, to } of [...pairs.slice(0, 20), ...pairs]) {
    const begun = performance.now()
    const { path } = JSON.parse(await get(`${url}/api/map/path?from=${from}&to=${to}`, secret))
    times.push(performance.now() - begun)
    scores.push(path?.score ?? null)
  }
  const each = times.slice(20)
  return { times: percentiles(each), each, scores: scores.slice(20) }
}

async function inMemory(
  base: OpenBase,
  asker: Asker,
  pairs: Pair[],
  ours: Awaited<ReturnType<typeof paths>>,
) {
  const { workspaceId } = asker.actor
  const asked = { owner: base.owner, workspaceId, scopes: asker.scopes, pairs, mostMs: IN_MEMORY_MS }
  const told = await askInMemory(asked)
  if (!told)
    return console.log(`  graphology: ran out of memory (${mb(freemem())} of ${mb(totalmem())} free)`)
  const same = told.scores.filter((score, at) => Math.abs((score ?? -1) - (ours.scores[at] ?? -1)) < 0.0006)
  const [there, many] = [percentiles(told.times), told.times.length]
  line('path, graphology in memory', there, ratio(there, percentiles(ours.each.slice(0, many)), many))
  console.log(
    `    read in ${(told.readMs / 1000).toFixed(1)} s, holds ${mb(told.rss)} for ${told.nodes} nodes and ${told.edges} ties; ` +
      `the same best way in ${same.length} of ${told.scores.length}`,
  )
}

async function measureRole(base: OpenBase, client: pg.Client, asker: Asker): Promise<Ours> {
  const { role, workspaceId } = asker.actor as Actor & { role: Role }
  const asked = await chooseQuestions(client, asker.scopes)
  const asking = { client, workspaceId, scopes: asker.scopes }
  console.log(`\n  As ${role} organiser`)
  const before = await base.memory()
  const begun = performance.now()
  await paths(base, asker, asked.pairs.slice(0, 1))
  const first = performance.now() - begun
  const after = await base.memory()
  console.log(
    `  first answer ${ms(first)} ms; server ${mb(before.rss)} before, ${mb(after.rss)} after, ${mb(after.graphs)} of it the graph`,
  )
  const way = await paths(base, asker, asked.pairs)
  line('path', way.times)
  const hard = asked.pairs.slice(0, HARD)
  const careful = await bare(
    client,
    `path, bare SQL, from both ends, ${MOST_TIES} ties at most`,
    hard.map((pair) => pathFromBothEnds(asking, pair)),
    percentiles(way.each.slice(0, HARD)),
  )
  sayHowGood(careful, way.scores)
  await bare(
    client,
    `path, bare SQL, recursive, ${MOST_TIES} ties at most`,
    hard.slice(0, FEW).map((pair) => pathByRecursion(asking, pair)),
    percentiles(way.each.slice(0, FEW)),
  )
  await inMemory(base, asker, asked.pairs, way)
  const best = await introducers(base, client, asker, asked)
  line('ten introducers', best.ours)
  line(
    'ten introducers, the same SQL bare',
    best.bare,
    ratio(best.bare, best.ours, asked.organisations.length),
  )
  const some = asked.organisations.slice(0, HARD)
  await bare(
    client,
    'ten introducers, bare SQL in one statement, no limits',
    some.map((each) => introducersByOneStatement(asking, each)),
    await askIntroducers(base, asker, some),
  )
  const { rss, graphs } = await base.memory()
  return { role, introducers: best.ours, path: way.times, rss, graphs }
}

const judged = (p95: number) => `${ms(p95).padStart(6)} (${p95 <= AIM_MS ? 'within' : 'beyond'} the aim)`

async function measureSize(size: GraphSize): Promise<Ours[]> {
  const base = await openBase()
  try {
    console.log(
      `\n${size.people} people, ${size.organisations} organisations, ${size.affiliations} affiliations, ${size.connections} connections`,
    )
    const { workspaceId, branchIds } = await loadRegion(base.owner, size)
    const client = new pg.Client(base.owner)
    await client.connect()
    await client.query(`set statement_timeout = ${MOST_MS}`)
    const found: Ours[] = []
    for (const role of ['region', 'branch'] as const) {
      const asker = await newAsker(base, workspaceId, role, branchIds)
      found.push(await measureRole(base, client, asker))
      const written = (await chooseQuestions(client, asker.scopes)).pairs.slice(100, 100 + WRITES)
      const fresh = await measureAfterWrite(base.url, asker.secret, written)
      line('path, asked just after a tie was written down', fresh.first, `slowest ${ms(fresh.slowest)} ms`)
      line('until the new tie is in the answer', fresh.known)
    }
    const { rss } = await base.memory()
    console.log(`  server holds ${mb(rss)} at the end`)
    await client.end()
    return found
  } finally {
    await base.close()
  }
}

/** Best ten introducers and best path over HTTP under row security, against bare SQL and against graphology. */
export async function run() {
  const sizes = sizesWanted()
  const all: Ours[][] = []
  for (const size of sizes) all.push(await measureSize(size))
  console.log(`\nHow they grow: p95 in ms (aim ${AIM_MS} or less), and the memory of the server`)
  for (const [at, { people }] of sizes.entries())
    for (const { role, introducers: ten, path, rss, graphs } of all[at]!)
      console.log(
        `  ${String(people).padStart(9)} people, ${role.padEnd(6)}  introducers ${judged(ten.p95)}  path ${judged(path.p95)}  server ${mb(rss)}, the graph ${mb(graphs)}`,
      )
  console.log(
    process.env.BENCH_ALL
      ? '  With the whole region of 1.3 million people (BENCH_ALL).'
      : '  Without the whole region of 1.3 million people: BENCH_ALL=1 measures it too, in a quarter of an hour and 10 GB.',
  )
}
