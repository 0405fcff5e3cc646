import { sql } from 'kysely'
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
 * People whom the asker chose to meet again after so many days, and whom neither they nor anyone they know of has met
 * or plans to meet in that time. The longest overdue first.
 */
export async function selectNudges(tx: Tx): Promise<NudgeRow[]> {
  const workspace = tx.actor.workspaceId
  const { rows } = await sql<NudgeRow>`select mine.id, mine.person_id, p.name, p.kind, mine.rhythm_days,
      to_char(mine.met_on, 'YYYY-MM-DD') as last_met_on
    from (select distinct on (t.person_id) t.id, t.person_id, t.rhythm_days, t.met_on from one_to_ones t
      where t.workspace_id = ${workspace} and t.recorded_by = ${tx.actor.organiserId} and t.state = 'met'
      order by t.person_id, t.met_on desc, t.id desc) mine
    join people p on p.workspace_id = ${workspace} and p.id = mine.person_id
    where mine.rhythm_days is not null and mine.met_on + mine.rhythm_days <= current_date
      and p.archived_at is null and not p.do_not_contact
      and not exists (select from one_to_ones later where later.workspace_id = ${workspace} and later.person_id = mine.person_id
        and (later.state = 'planned' or later.met_on > mine.met_on))
    order by mine.met_on + mine.rhythm_days, mine.id limit 50`.execute(tx.db)
  return rows
}
