import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { Comparison, MatchKind, Reason } from '../../contract.ts'

const tableOf = (kind: MatchKind) => sql.table(kind === 'people' ? 'person_pairs' : 'organisation_pairs')

/** Both records as the asker sees them: a pair of which one is hidden or put away is no pair. */
const bothThere = (kind: MatchKind) => sql`
  join ${sql.table(kind)} a on a.workspace_id = t.workspace_id and a.id = t.one_id and a.archived_at is null
  join ${sql.table(kind)} b on b.workspace_id = t.workspace_id and b.id = t.other_id and b.archived_at is null`

export type State = NonNullable<Comparison['state']>
export type PairRow = {
  one_id: string
  other_id: string
  probability: number
  reasons: Reason[]
  state: State
}

export type FoundPair = { oneId: string; otherId: string; probability: number; reasons: readonly Reason[] }

const COPIES = sql`, array(select unnest(a.visible_to) except select unnest(a.shared_with)),
  array(select unnest(b.visible_to) except select unnest(b.shared_with))`

/** Adds pairs to the queue and answers how many are new. What was answered stays; of the others the newest judgement stands. */
export async function insertPairs(tx: Tx, kind: MatchKind, pairs: readonly FoundPair[]): Promise<number> {
  if (pairs.length === 0) return 0
  const rows = pairs.map(({ oneId, otherId, probability, reasons }) => {
    const [one_id, other_id] = [oneId, otherId].sort()
    return { one_id, other_id, probability, reasons }
  })
  const people = kind === 'people'
  const { rows: written } = await sql<{ fresh: boolean }>`insert into ${tableOf(kind)} as t
      (workspace_id, one_id, other_id, probability, reasons${people ? sql`, one_visible_to, other_visible_to` : sql``})
    select a.workspace_id, a.id, b.id, v.probability, v.reasons${people ? COPIES : sql``}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (one_id uuid, other_id uuid, probability real, reasons jsonb)
    join ${sql.table(kind)} a on a.workspace_id = ${tx.actor.workspaceId} and a.id = v.one_id
    join ${sql.table(kind)} b on b.workspace_id = ${tx.actor.workspaceId} and b.id = v.other_id
    on conflict (workspace_id, one_id, other_id) do update
      set probability = excluded.probability, reasons = excluded.reasons where t.state <> 'different'
    returning (xmax = 0) as fresh`.execute(tx.db)
  return written.filter((row) => row.fresh).length
}

const FIELDS = sql`t.one_id, t.other_id, t.probability, t.reasons, t.state`

async function selectIn(
  tx: Tx,
  kind: MatchKind,
  state: State,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<PairRow[]> {
  const { rows } = await sql<PairRow>`select ${FIELDS} from ${tableOf(kind)} t ${bothThere(kind)}
    where t.workspace_id = ${tx.actor.workspaceId} and t.state = ${state} order by ${order} limit ${limit}`.execute(
    tx.db,
  )
  return rows
}

/** The next pairs to ask about: the likeliest first, then those that were put off, the longest waiting first. */
export async function selectWaiting(tx: Tx, kind: MatchKind, limit: number): Promise<PairRow[]> {
  const open = await selectIn(tx, kind, 'open', sql`t.probability desc, t.one_id, t.other_id`, limit)
  if (open.length === limit) return open
  const later = await selectIn(
    tx,
    kind,
    'later',
    sql`t.decided_at, t.one_id, t.other_id`,
    limit - open.length,
  )
  return [...open, ...later]
}

export async function countWaiting(tx: Tx, kind: MatchKind): Promise<{ open: number; later: number }> {
  const { rows } = await sql<{ open: number; later: number }>`select
      count(*) filter (where t.state = 'open')::int as open, count(*) filter (where t.state = 'later')::int as later
    from ${tableOf(kind)} t ${bothThere(kind)}
    where t.workspace_id = ${tx.actor.workspaceId} and t.state <> 'different'`.execute(tx.db)
  return rows[0]!
}

/** A pair that stands in the queue or was answered, whichever way round it is asked for. */
export async function findPair(
  tx: Tx,
  kind: MatchKind,
  ids: readonly [string, string],
): Promise<PairRow | undefined> {
  const [one, other] = [...ids].sort()
  const { rows } = await sql<PairRow>`select ${FIELDS} from ${tableOf(kind)} t
    where t.workspace_id = ${tx.actor.workspaceId} and t.one_id = ${one} and t.other_id = ${other}`.execute(
    tx.db,
  )
  return rows[0]
}

/** True when the pair was there to be answered. */
export async function updateState(
  tx: Tx,
  kind: MatchKind,
  ids: readonly [string, string],
  state: State,
): Promise<boolean> {
  const [one, other] = [...ids].sort()
  const done = await sql`update ${tableOf(kind)} set state = ${state},
      decided_by = case when ${state} = 'open' then null else ${tx.actor.organiserId}::uuid end,
      decided_at = case when ${state} = 'open' then null else now() end
    where workspace_id = ${tx.actor.workspaceId} and one_id = ${one} and other_id = ${other}`.execute(tx.db)
  return Number(done.numAffectedRows ?? 0) > 0
}

/** How many of ours belong to an organisation, as far as the asker sees. */
export async function countMembers(tx: Tx, organisationId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from affiliations
    where workspace_id = ${tx.actor.workspaceId} and organisation_id = ${organisationId}`.execute(tx.db)
  return rows[0]!.n
}
