import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

/** Says when each step of an invented introduction took place: all of them were written down just now. */
export async function dateSteps(tx: Tx, id: string, daysAgo: readonly number[], now: Date): Promise<void> {
  const days = sql`(${daysAgo as number[]}::int[])`
  const at = (days: unknown) => sql`${now}::timestamptz - make_interval(days => ${days}::int)`
  const dated = sql`jsonb_set(step, '{at}', to_jsonb(to_char((${at(sql`${days}[place]`)}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))`
  await sql`update introductions set moved_at = ${at(daysAgo.at(-1))}, created_at = ${at(daysAgo[0])},
      steps = (select jsonb_agg(${dated} order by place) from jsonb_array_elements(steps) with ordinality as each(step, place))
    where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(tx.db)
}
