import type { Tx } from '#server/database/actor.ts'
import { GraphBuilder } from './build-graph.ts'
import type { Graph } from './graph.ts'

const AT_ONCE = 20_000

/** Calls `take` with every row, some thousands at a time, so that no table stands in memory whole. */
async function eachRow<R extends unknown[]>(tx: Tx, text: string, take: (...row: R) => void): Promise<void> {
  await tx.client.query({
    text: `declare map_rows no scroll cursor for ${text}`,
    values: [tx.actor.workspaceId],
  })
  for (;;) {
    const { rows } = await tx.client.query<R>({ text: `fetch ${AT_ONCE} from map_rows`, rowMode: 'array' })
    for (const row of rows) take(...row)
    if (rows.length < AT_ONCE) break
  }
  await tx.client.query('close map_rows')
}

/** Does `work` with the whole workspace in sight: the graph is one for all, and each looker's view of it leaves out the rest. */
export async function withWholeWorkspace<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.client.query('set local role cg_region')
  const result = await work()
  // Not in `finally`: a transaction that has failed takes no more statements and is undone whole.
  await tx.client.query(`set local role cg_${tx.actor.role}`)
  return result
}

/** All people, organisations and ties of a workspace, without their names. */
export async function readGraph(tx: Tx): Promise<Graph> {
  const builder = new GraphBuilder()
  await eachRow<[string, string, string | null, string]>(
    tx,
    `select id, visible_to::text, branch_id, kind from people where workspace_id = $1 and archived_at is null order by id`,
    (...row) => builder.person(...row),
  )
  await eachRow<[string, boolean, string[]]>(
    tx,
    `select id, special is not null, kinds from organisations where workspace_id = $1 and archived_at is null order by id`,
    (...row) => builder.organisation(...row),
  )
  await eachRow<[string, string, number, string]>(
    tx,
    'select person_id, organisation_id, strength, visible_to::text from affiliations where workspace_id = $1',
    (...row) => builder.affiliation(...row),
  )
  await eachRow<[string, string, number, string, string]>(
    tx,
    `select from_person_id, to_person_id, strength, from_visible_to::text, to_visible_to::text from connections where workspace_id = $1`,
    (...row) => builder.connection(...row),
  )
  return builder.finish()
}

/** What is written into the trail but changes nothing that the map shows. */
const CHANGES_NOTHING = [
  'affiliations.read_special',
  'organisations.read_special',
  'people.export',
  'organisations.export',
  'affiliations.export',
  'map.export',
  'privacy.export_trail',
  'accounts.sign_in',
  'accounts.sign_out',
]

/**
 * How many changes the trail holds since each of two moments, given as the lowest ids of their time. Every change writes
 * its line in its own transaction, so this needs no counter that all writers would wait for.
 */
export async function countChanges(tx: Tx, since: string, sinceLater: string): Promise<[number, number]> {
  const { rows } = await tx.client.query<{ since: number; later: number }>(
    `select count(*)::int as since, count(*) filter (where id > $3)::int as later from audit
      where workspace_id = $1 and id > $2 and action <> all($4)`,
    [tx.actor.workspaceId, since, sinceLater, CHANGES_NOTHING],
  )
  return [rows[0]!.since, rows[0]!.later]
}
