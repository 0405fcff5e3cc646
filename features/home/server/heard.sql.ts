import { sql } from 'kysely'
import { CONCERN } from '#features/ties/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { LISTENING_DAYS } from './work.sql.ts'

export const HEARD_TALKS = sql`one_to_ones t join people p on p.workspace_id = t.workspace_id and p.id = t.person_id`
export const heardLately = (tx: Tx) =>
  sql`t.workspace_id = ${tx.actor.workspaceId} and t.state = 'met' and t.met_on > current_date - ${LISTENING_DAYS}::int and t.met_on <= current_date`

/** In this talk the concern was named. */
export const names = (key: string) =>
  sql`exists (select from ${CONCERN.from} where c.workspace_id = t.workspace_id and c.one_to_one_id = t.id and ${CONCERN.key} = ${key})`

export type HeardRow = { key: string; words: string; named: number }

/** What was named in most of the talks lately held, out of the notes that the asker may read. */
export async function selectHeard(tx: Tx, limit: number): Promise<HeardRow[]> {
  const { rows } =
    await sql<HeardRow>`select ${CONCERN.key} as key, min(${CONCERN.words}) as words, count(distinct t.id)::int as named
    from ${HEARD_TALKS} join (${CONCERN.from}) on c.workspace_id = t.workspace_id and c.one_to_one_id = t.id
    where ${heardLately(tx)} group by 1 order by named desc, max(t.met_on) desc, key limit ${limit}`.execute(
      tx.db,
    )
  return rows
}

export async function countHeard(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${HEARD_TALKS}
    where ${heardLately(tx)}`.execute(tx.db)
  return rows[0]!.count
}
