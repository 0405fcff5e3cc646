import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

export type Waiting = {
  toMeet: number
  toWriteUp: number
  promised: number
  late: number
  toAsk: number
  introductions: number
  toTouch: number
}

/** What waits for the asker within so many days, in numbers alone: a mail is no place for names. */
export async function countWaiting(tx: Tx, days: number): Promise<Waiting> {
  const { workspaceId, organiserId: me } = tx.actor
  const mine = sql`t.workspace_id = ${workspaceId} and t.recorded_by = ${me} and t.state = 'planned' and p.archived_at is null`
  const followUps = sql`follow_ups f join people p on p.workspace_id = f.workspace_id and p.id = f.person_id
    where f.workspace_id = ${workspaceId} and f.owner_id = ${me} and f.state = 'open' and p.archived_at is null`
  const introductions = sql`introductions i join people p on p.workspace_id = i.workspace_id and p.id = i.person_id
    where i.workspace_id = ${workspaceId} and i.asked_by = ${me} and p.archived_at is null
      and i.state in ('suggested', 'asked', 'agreed', 'briefed', 'made')`
  const talks = sql`one_to_ones t join people p on p.workspace_id = t.workspace_id and p.id = t.person_id where ${mine}`
  const { rows } = await sql<Waiting>`select
    (select count(*) from ${talks} and t.planned_for >= now() and t.planned_for < now() + make_interval(days => ${days}))::int as "toMeet",
    (select count(*) from ${talks} and t.planned_for < now())::int as "toWriteUp",
    (select count(*) from ${followUps} and f.due_on >= current_date and f.due_on < current_date + ${days}::int)::int as promised,
    (select count(*) from ${followUps} and f.due_on < current_date)::int as late,
    (select count(*) from ${introductions} and i.nudge_days > 0
      and (i.moved_at at time zone 'utc')::date + i.nudge_days <= current_date)::int as "toAsk",
    (select count(*) from ${introductions})::int as introductions,
    (select count(*) from organisations o where o.workspace_id = ${workspaceId} and o.archived_at is null
      and o.holder_id = ${me} and o.touch_on < current_date + ${days}::int)::int as "toTouch"`.execute(tx.db)
  return rows[0]!
}
