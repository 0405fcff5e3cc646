import { sql } from 'kysely'
import { homeOfPerson } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'

/** A pulse counts so many days, against as many before them. */
export const PULSE_DAYS = 30

type Of = { branch_id: string | null; now: number; before: number }

const inWorkspace = (tx: Tx, name: string) =>
  sql`${sql.ref(`${name}.workspace_id`)} = ${tx.actor.workspaceId}`

/** The branches in use that this organiser answers for. */
const ours = (tx: Tx) => sql`${inWorkspace(tx, 'b')} and b.archived_at is null
  ${tx.actor.role === 'branch' ? sql`and b.id = any(${tx.actor.branchIds}::uuid[])` : sql``}`

export async function selectBranchesWithPulse(tx: Tx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select b.id, b.name from branches b
    where ${ours(tx)} order by b.name, b.id`.execute(tx.db)
  return rows
}

/** The branches in use that keep the person: someone met just now has no branch of their own yet. */
const homes = (tx: Tx) =>
  sql`select b.id from branches b where ${inWorkspace(tx, 'b')} and b.id = any(${homeOfPerson}) and b.archived_at is null`

/** With whose branch it counts: the person's. `none` are people whom no branch in use keeps. */
export const ofBranch = (tx: Tx, branch: string) =>
  branch === 'none' ? sql`not exists (${homes(tx)})` : sql`${branch}::uuid = any(${homeOfPerson})`

const withPerson = (name: string) =>
  sql`join people p on p.workspace_id = ${sql.ref(`${name}.workspace_id`)} and p.id = ${sql.ref(`${name}.person_id`)}`

export const TALKS = sql`one_to_ones t ${withPerson('t')}`
export const met = (tx: Tx, days = PULSE_DAYS) =>
  sql`${inWorkspace(tx, 't')} and t.state = 'met' and t.met_on > current_date - ${days}::int and t.met_on <= current_date`

// Seen where both ends are: an introduction to what is hidden from the asker is not counted either.
export const INTRODUCTIONS = sql`introductions i ${withPerson('i')}
  left join organisations o on o.workspace_id = i.workspace_id and o.id = i.organisation_id
  left join people y on y.workspace_id = i.workspace_id and y.id = i.to_person_id
  cross join lateral (select min((step ->> 'at')::timestamptz) as at from jsonb_array_elements(i.steps) step
    where step ->> 'to' in ('made', 'met')) came`
/** Introductions that came about; what became of them later does not undo that. */
export const introduced = (tx: Tx, days = PULSE_DAYS) =>
  sql`${inWorkspace(tx, 'i')} and coalesce(o.id, y.id) is not null and (i.organisation_id is null or o.id is not null)
    and came.at > now() - make_interval(days => ${days}::int)`

export const FOLLOW_UPS = sql`follow_ups f ${withPerson('f')}`
export const late = (tx: Tx) => sql`${inWorkspace(tx, 'f')} and f.state = 'open' and f.due_on < current_date`

/** Meetings held, by the branch of whom we met. */
export async function countMet(tx: Tx): Promise<Of[]> {
  const { rows } = await sql<Of>`select home.id as branch_id,
      count(*) filter (where t.met_on > current_date - ${PULSE_DAYS}::int)::int as now,
      count(*) filter (where t.met_on <= current_date - ${PULSE_DAYS}::int)::int as before
    from ${TALKS} left join lateral (${homes(tx)}) home on true where ${met(tx, 2 * PULSE_DAYS)} group by home.id`.execute(
    tx.db,
  )
  return rows
}

/** Introductions made, by the branch of who introduced us. */
export async function countIntroduced(tx: Tx): Promise<Of[]> {
  const { rows } = await sql<Of>`select home.id as branch_id,
      count(*) filter (where came.at > now() - make_interval(days => ${PULSE_DAYS}))::int as now,
      count(*) filter (where came.at <= now() - make_interval(days => ${PULSE_DAYS}))::int as before
    from ${INTRODUCTIONS} left join lateral (${homes(tx)}) home on true where ${introduced(tx, 2 * PULSE_DAYS)} group by home.id`.execute(
    tx.db,
  )
  return rows
}

/** Follow-ups late today, and those that were late so many days ago, as far as their present day tells. */
export async function countLate(tx: Tx): Promise<Of[]> {
  const then = sql`now() - make_interval(days => ${PULSE_DAYS})`
  const { rows } = await sql<Of>`select home.id as branch_id,
      count(*) filter (where f.state = 'open')::int as now,
      count(*) filter (where f.due_on < current_date - ${PULSE_DAYS}::int and f.created_at < ${then}
        and (f.settled_at is null or f.settled_at > ${then}))::int as before
    from ${FOLLOW_UPS} left join lateral (${homes(tx)}) home on true where ${inWorkspace(tx, 'f')} and f.due_on < current_date and (f.settled_at is null or f.settled_at > ${then})
    group by home.id`.execute(tx.db)
  return rows
}
