import { sql } from 'kysely'
import { leftAlone } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'

export type NudgeRow = {
  id: string
  person_id: string
  name: string
  kind: string
  last_met_on: string
  rhythm_days: number
}

/**
 * People whom the asker chose to meet again after so many days, and whom nobody they know of has met since or plans to
 * meet; a plan whose day is a week gone hinders no longer. What was chosen last holds, also when a later talk says
 * nothing of it. The longest overdue first.
 */
export async function selectNudges(tx: Tx): Promise<NudgeRow[]> {
  const workspace = tx.actor.workspaceId
  const { rows } = await sql<NudgeRow>`select mine.id, mine.person_id, p.name, p.kind, mine.rhythm_days,
      to_char(last.met_on, 'YYYY-MM-DD') as last_met_on
    from (select distinct on (t.person_id) t.id, t.person_id, t.rhythm_days from one_to_ones t
      where t.workspace_id = ${workspace} and t.recorded_by = ${tx.actor.organiserId} and t.state = 'met' and t.rhythm_days is not null
      order by t.person_id, t.met_on desc, t.id desc) mine
    join people p on p.workspace_id = ${workspace} and p.id = mine.person_id
    join lateral (select max(t.met_on) as met_on, bool_or(t.state = 'planned' and t.planned_for > now() - interval '7 days') as planned from one_to_ones t
      where t.workspace_id = ${workspace} and t.person_id = mine.person_id and t.state <> 'called_off') last on not last.planned
    where mine.rhythm_days > 0 and last.met_on + mine.rhythm_days <= current_date
      and p.archived_at is null and not ${leftAlone('p')}
    order by last.met_on + mine.rhythm_days, mine.id limit 50`.execute(tx.db)
  return rows
}
