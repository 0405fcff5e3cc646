import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import { type Counts, present } from './today.sql.ts'

/** Talks so long ago say little about whether we listen now. */
export const LISTENING_DAYS = 90
/** Who has met nobody for so long, and plans to meet nobody, might. */
const QUIET_DAYS = 14
/** From here on, of four, an organisation cares or sways enough to be approached first. */
const WEIGHTY = 3

/** Of so many of the weightiest it is looked up who belongs there: Today must not wait for all. */
const WEIGHED_UP = 200

/** What came of meeting people: talks, organisations reached, people marked as leaders or for the team. */
export async function countWork(tx: Tx): Promise<Counts> {
  const workspace = tx.actor.workspaceId
  const me = tx.actor.organiserId
  const { rows } = await sql<Counts>`select
    (select count(*) from one_to_ones t where t.workspace_id = ${workspace} and t.state = 'met'
      and t.met_on > current_date - ${LISTENING_DAYS}::int)::int as talks,
    (select count(*) from one_to_ones t where t.workspace_id = ${workspace} and t.recorded_by = ${me}
      and (t.state = 'planned' or t.state = 'met' and t.met_on > current_date - ${QUIET_DAYS}::int))::int as "mineLately",
    (select count(*) from organisations o where o.workspace_id = ${workspace} and o.archived_at is null
      and o.stage in ('met', 'working_together', 'ally'))::int as reached,
    (select count(distinct m.person_id) from leadership_marks m join people p on p.workspace_id = m.workspace_id and p.id = m.person_id
      where m.workspace_id = ${workspace} and m.mark = 'team_member' and ${present(tx)})::int as team,
    (select count(distinct m.person_id) from leadership_marks m join people p on p.workspace_id = m.workspace_id and p.id = m.person_id
      where m.workspace_id = ${workspace} and m.mark <> 'team_member' and ${present(tx)})::int as marked,
    (select count(distinct i.organisation_id) from introductions i join organisations o on o.workspace_id = i.workspace_id
      and o.id = i.organisation_id and o.archived_at is null
      where i.workspace_id = ${workspace} and i.state in ('made', 'met'))::int as introduced`.execute(tx.db)
  return rows[0]!
}

/**
 * The organisation that cares and sways most, where somebody of ours belongs and whom nobody has approached. Whoever
 * asked to be left alone, or is asked for already, is passed over.
 */
export async function findToApproach(tx: Tx): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select o.id, o.name from (select * from organisations
      where workspace_id = ${tx.actor.workspaceId} and archived_at is null and not do_not_contact
        and interest >= ${WEIGHTY} and power >= ${WEIGHTY} and coalesce(stage, 'identified') = 'identified'
      order by interest * power desc, name, id limit ${WEIGHED_UP}) o
    where exists (select from affiliations a where a.workspace_id = o.workspace_id and a.organisation_id = o.id
        and a.willing_to_introduce <> 'no')
      and not exists (select from introductions i where i.workspace_id = o.workspace_id and i.organisation_id = o.id
        and i.state in ('suggested', 'asked', 'agreed', 'briefed', 'made', 'met'))
    order by o.interest * o.power desc, o.name, o.id limit 1`.execute(tx.db)
  return rows[0]
}
