import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

export type TalksAndPromises = {
  toMeet: number
  toWriteUp: number
  promised: number
  late: number
  /** Promised for no day. */
  someDay: number
  /** People somebody named, to be met. */
  named: number
}

/** In numbers alone: a mail is no place for names. */
export async function countTalksAndPromises(tx: Tx, days: number): Promise<TalksAndPromises> {
  const { workspaceId, organiserId: me } = tx.actor
  const mine = sql`t.workspace_id = ${workspaceId} and t.recorded_by = ${me} and t.state = 'planned' and p.archived_at is null`
  const followUps = sql`follow_ups f join people p on p.workspace_id = f.workspace_id and p.id = f.person_id
    where f.workspace_id = ${workspaceId} and f.owner_id = ${me} and f.state = 'open' and p.archived_at is null`
  const promises = sql`${followUps} and f.kind = 'step'`
  const talks = sql`one_to_ones t join people p on p.workspace_id = t.workspace_id and p.id = t.person_id where ${mine}`
  const { rows } = await sql<TalksAndPromises>`select
    (select count(*) from ${talks} and t.planned_for >= now() and t.planned_for < now() + make_interval(days => ${days}))::int as "toMeet",
    (select count(*) from ${talks} and t.planned_for < now())::int as "toWriteUp",
    (select count(*) from ${promises} and f.due_on >= current_date and f.due_on < current_date + ${days}::int)::int as promised,
    (select count(*) from ${promises} and f.due_on < current_date)::int as late,
    (select count(*) from ${promises} and f.due_on is null)::int as "someDay",
    (select count(*) from ${followUps} and f.kind = 'meet')::int as named`.execute(tx.db)
  return rows[0]!
}
