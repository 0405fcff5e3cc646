import { type RawBuilder, sql } from 'kysely'
import type pg from 'pg'
import type { Tx } from '#server/database/actor.ts'
import type { MatchKind, Search } from '../../contract.ts'

export type SearchRow = {
  id: string
  kind: MatchKind
  state: Search['state']
  place: string | null
  looked: number
  total: number
  found: number
  created_at: Date
  updated_at: Date
}

const COLUMNS = sql`id, kind, state, place, looked, total, found, created_at, updated_at`
const tokensOf = (kind: MatchKind) =>
  kind === 'people'
    ? { table: sql.table('person_tokens'), id: sql.ref('person_id') }
    : { table: sql.table('organisation_tokens'), id: sql.ref('organisation_id') }

/** The latest search of each kind. */
export async function selectSearches(tx: Tx): Promise<SearchRow[]> {
  const { rows } = await sql<SearchRow>`select distinct on (kind) ${COLUMNS} from match_searches
    where workspace_id = ${tx.actor.workspaceId} order by kind, created_at desc, id desc`.execute(tx.db)
  return rows
}

/** One search, held for this transaction so that two workers never do the same part. */
export async function lockSearch(tx: Tx, id: string): Promise<SearchRow | undefined> {
  const { rows } = await sql<SearchRow>`select ${COLUMNS} from match_searches
    where workspace_id = ${tx.actor.workspaceId} and id = ${id} for update`.execute(tx.db)
  return rows[0]
}

export async function insertSearch(tx: Tx, id: string, kind: MatchKind): Promise<void> {
  await sql`insert into match_searches (workspace_id, id, kind, organiser_id, state, total)
    select ${tx.actor.workspaceId}, ${id}, ${kind}, ${tx.actor.organiserId}, 'words', count(*)
    from ${sql.table(kind)} where workspace_id = ${tx.actor.workspaceId} and archived_at is null`.execute(
    tx.db,
  )
}

type Progress = Partial<Pick<SearchRow, 'state' | 'place' | 'looked' | 'found' | 'total'>>

export async function updateSearch(tx: Tx, id: string, progress: Progress): Promise<void> {
  await tx.db
    .updateTable('match_searches')
    .set({ ...progress, failures: 0, updated_at: sql`now()` })
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Notes that a part failed; at the `most`th time running the search is given up. Gives what it is now. */
export async function countFailure(tx: Tx, id: string, most: number): Promise<Search['state'] | undefined> {
  const { rows } = await sql<{ state: Search['state'] }>`update match_searches
    set failures = failures + 1, updated_at = now(), state = case when failures + 1 < ${most} then state else 'failed' end
    where workspace_id = ${tx.actor.workspaceId} and id = ${id} and state in ('words', 'pairs')
    returning state`.execute(tx.db)
  return rows[0]?.state
}

// Until a table that just grew is analysed, the planner believes that hardly any word in it is a key, and would read
// all of them for each record. `offset 0` has it look the record up first.
const wordsOf = (tx: Tx, kind: MatchKind, record: RawBuilder<unknown>) => {
  const { table, id } = tokensOf(kind)
  return sql`(select kind, token from ${table} where workspace_id = ${tx.actor.workspaceId} and ${id} = ${record} offset 0)`
}

/** The next records in the order of their ids, each with whether it already carries keys to be compared under. */
export async function selectNext(
  tx: Tx,
  kind: MatchKind,
  place: string | null,
  limit: number,
): Promise<{ id: string; keyed: boolean }[]> {
  const further = place ? sql`and r.id > ${place}::uuid` : sql``
  const { rows } = await sql<{ id: string; keyed: boolean }>`select r.id,
      exists (select from ${wordsOf(tx, kind, sql`r.id`)} t where t.kind = 'key') as keyed
    from ${sql.table(kind)} r where r.workspace_id = ${tx.actor.workspaceId} and r.archived_at is null ${further}
    order by r.id limit ${limit}`.execute(tx.db)
  return rows
}

/** A key that more records carry than this says nothing about any two of them; their other keys bring them together. */
const CROWDED = 50

/** The keys of these records. */
async function selectKeys(tx: Tx, kind: MatchKind, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ token: string }>`select distinct t.token from unnest(${ids}::uuid[]) as k (id)
    cross join lateral ${wordsOf(tx, kind, sql`k.id`)} t where t.kind = 'key'`.execute(tx.db)
  return new Set(rows.map((row) => row.token))
}

/** Every pair of one of these records with a later one that shares a key. */
export async function selectCandidates(
  tx: Tx,
  kind: MatchKind,
  ids: readonly string[],
): Promise<[string, string][]> {
  const { table, id } = tokensOf(kind)
  const keys = [...(await selectKeys(tx, kind, ids))]
  const { rows } = await sql<{
    id: string
    token: string
  }>`select t.id, k.token from unnest(${keys}::text[]) as k (token)
    cross join lateral (select ${id} as id from ${table} where workspace_id = ${tx.actor.workspaceId} and kind = 'key'
      and token = k.token limit ${CROWDED + 1}) t`.execute(tx.db)
  const mine = new Set(ids)
  const pairs = new Map<string, [string, string]>()
  for (const carriers of Map.groupBy(rows, (row) => row.token).values()) {
    if (carriers.length > CROWDED) continue
    for (const one of carriers)
      if (mine.has(one.id))
        for (const other of carriers)
          if (other.id > one.id) pairs.set(`${one.id} ${other.id}`, [one.id, other.id])
  }
  return [...pairs.values()]
}

/**
 * Every pair of one of these people with a later one who carries the same number of another system, as two may who are out
 * of each other's branches' sight.
 */
export async function selectNumbered(tx: Tx, ids: readonly string[]): Promise<[string, string][]> {
  const { rows } = await sql<{ one: string; other: string }>`select distinct k.id as one, b.person_id as other
    from unnest(${ids}::uuid[]) as k (id)
    cross join lateral (select system, external_id from person_external_ids
      where workspace_id = ${tx.actor.workspaceId} and person_id = k.id offset 0) a
    cross join lateral (select person_id from person_external_ids where workspace_id = ${tx.actor.workspaceId}
      and system = a.system and external_id = a.external_id and person_id > k.id limit ${CROWDED}) b`.execute(
    tx.db,
  )
  return rows.map(({ one, other }) => [one, other])
}

/** About `wanted` records, drawn evenly by the random end of their ids. */
export async function selectSample(
  tx: Tx,
  kind: MatchKind,
  total: number,
  wanted: number,
): Promise<string[]> {
  const share = Math.min(4096, Math.ceil((4096 * wanted) / Math.max(total, 1)))
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(kind)}
    where workspace_id = ${tx.actor.workspaceId} and archived_at is null
      and ('x' || right(id::text, 3))::bit(12)::int < ${share} limit ${wanted * 2}`.execute(tx.db)
  return rows.map((row) => row.id)
}

/** Mails and phones under which people of several names stand: an office, a family, a club. */
export async function selectShared(tx: Tx): Promise<{ kind: string; token: string }[]> {
  const { rows } = await sql<{ kind: string; token: string }>`select kind, token from person_tokens
    where workspace_id = ${tx.actor.workspaceId} and kind = any('{email,phone}')
    group by kind, token having count(distinct sort_name) > 3 limit 10000`.execute(tx.db)
  return rows
}

export async function findKnowledge(tx: Tx, kind: MatchKind): Promise<unknown> {
  const { rows } = await sql<{ knowledge: unknown }>`select knowledge from match_knowledge
    where workspace_id = ${tx.actor.workspaceId} and kind = ${kind}`.execute(tx.db)
  return rows[0]?.knowledge
}

export async function upsertKnowledge(tx: Tx, kind: MatchKind, json: string): Promise<void> {
  await sql`insert into match_knowledge (workspace_id, kind, knowledge) values (${tx.actor.workspaceId}, ${kind}, ${json}::jsonb)
    on conflict (workspace_id, kind) do update set knowledge = excluded.knowledge, learned_at = now()`.execute(
    tx.db,
  )
}

/** Searches that nobody has gone on with for two minutes: their server was stopped in the middle. */
export async function selectStranded(tx: Tx): Promise<{ id: string }[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from match_searches where workspace_id = ${tx.actor.workspaceId}
    and state in ('words', 'pairs') and updated_at < now() - interval '2 minutes'`.execute(tx.db)
  return rows
}

/** Whether anything was written since the last search began. */
export async function changedSinceSearch(tx: Tx, kind: MatchKind): Promise<boolean> {
  const { rows } = await sql<{
    changed: boolean
  }>`select coalesce(max(r.updated_at) > coalesce((select max(created_at)
      from match_searches where workspace_id = ${tx.actor.workspaceId} and kind = ${kind}), '-infinity'), false) as changed
    from ${sql.table(kind)} r where r.workspace_id = ${tx.actor.workspaceId} and r.archived_at is null`.execute(
    tx.db,
  )
  return rows[0]!.changed
}

/** Every workspace of the installation, by the way in that may list them. */
export async function selectWorkspaces(accounts: pg.Pool): Promise<string[]> {
  const { rows } = await accounts.query<{ workspace_id: string }>('select workspace_id from workspaces')
  return rows.map((row) => row.workspace_id)
}
