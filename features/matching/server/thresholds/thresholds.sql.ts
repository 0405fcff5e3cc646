import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { MatchKind } from '../../contract.ts'

export type StoredThresholds = { same: number; ask: number }

/** What this workspace has set; undefined where nobody has. */
export async function findThresholds(tx: Tx, kind: MatchKind): Promise<StoredThresholds | undefined> {
  const { rows } = await sql<StoredThresholds>`select same, ask from match_thresholds
    where workspace_id = ${tx.actor.workspaceId} and kind = ${kind}`.execute(tx.db)
  return rows[0]
}

export async function upsertThresholds(tx: Tx, kind: MatchKind, { same, ask }: StoredThresholds) {
  await sql`insert into match_thresholds (workspace_id, kind, same, ask, set_by)
    values (${tx.actor.workspaceId}, ${kind}, ${same}, ${ask}, ${tx.actor.organiserId})
    on conflict (workspace_id, kind) do update
      set same = excluded.same, ask = excluded.ask, set_by = excluded.set_by, set_at = now()`.execute(tx.db)
}

const pairs = (kind: MatchKind) => sql.table(kind === 'people' ? 'person_pairs' : 'organisation_pairs')

export async function countSure(tx: Tx, kind: MatchKind, { same, ask }: StoredThresholds) {
  const { rows } = await sql<{ all: number; sure: number; asked: number }>`select count(*)::int as all,
      count(*) filter (where probability >= ${same}::float8 and ${same}::float8 < 1)::int as sure,
      count(*) filter (where probability >= ${ask}::float8)::int as asked
    from ${pairs(kind)} where workspace_id = ${tx.actor.workspaceId} and state <> 'different'`.execute(tx.db)
  return rows[0]!
}

/** Takes questions out of the queue that are no longer to be asked; how many. What was answered stays. */
export async function deletePairsBelow(tx: Tx, kind: MatchKind, ask: number): Promise<number> {
  const done = await sql`delete from ${pairs(kind)} where workspace_id = ${tx.actor.workspaceId}
    and state <> 'different' and probability < ${ask}::float8`.execute(tx.db)
  return Number(done.numAffectedRows ?? 0)
}
