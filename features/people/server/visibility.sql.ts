import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

/** Rows that tell of two people, with a copy of who may see each. */
const TWO_ENDS = [
  { table: 'connections', end: 'from_visible_to', id: 'from_person_id' },
  { table: 'connections', end: 'to_visible_to', id: 'to_person_id' },
  { table: 'person_pairs', end: 'one_visible_to', id: 'one_id' },
  { table: 'person_pairs', end: 'other_visible_to', id: 'other_id' },
]

/** The branches that keep a person, whom the query calls `p`. */
export const HOME = sql`case when p.branch_id is null then p.kept_by else array[p.branch_id] end`

/** Notes about a person: for their branches, and the organisers these columns name. No listener else, no coalition. */
const NOTES = [
  { table: 'one_to_ones', by: ['recorded_by'] },
  { table: 'leadership_marks', by: ['recorded_by'] },
  { table: 'follow_ups', by: ['recorded_by', 'owner_id'] },
  { table: 'introductions', by: ['asked_by'] },
  { table: 'phone_calls', by: ['recorded_by'] },
]
/** Parts of a one-to-one, read by whoever reads it. */
const PARTS_OF_NOTES = ['one_to_one_concerns', 'one_to_one_quotes', 'one_to_one_versions']

async function spreadToNotes(tx: Tx, ids: RawBuilder<unknown>): Promise<void> {
  const workspace = tx.actor.workspaceId
  for (const { table, by } of NOTES) {
    const organisers = sql.join(
      by.map((column) => sql.ref(`t.${column}`)),
      sql`, `,
    )
    await sql`update ${sql.table(table)} t set visible_to = array(select distinct unnest(${HOME} || array[${organisers}])) from people p
      where t.workspace_id = ${workspace} and p.workspace_id = ${workspace} and p.id = t.person_id and t.person_id = any(${ids})`.execute(
      tx.db,
    )
  }
  const from = sql`from one_to_ones o
    where t.workspace_id = ${workspace} and o.workspace_id = ${workspace} and o.id = t.one_to_one_id and o.person_id = any(${ids})`
  for (const table of PARTS_OF_NOTES)
    await sql`update ${sql.table(table)} t set visible_to = o.visible_to ${from}`.execute(tx.db)
  // What is not shared stays its author's alone, wherever the person goes.
  await sql`update one_to_one_reflections t set visible_to = o.visible_to || t.organiser_id || t.workspace_id ${from} and t.shared`.execute(
    tx.db,
  )
}

/**
 * Works out anew who may see these people and everything that tells of them. The one place that writes `visible_to`
 * after a row was made: rows of other rooms carry a copy, so that each policy is a plain conjunction without a join.
 * What reveals faith, origin, politics or health goes to the branch and whoever wrote it down, not to a listener the
 * person was given to, and nothing of a tie goes to a coalition.
 */
export async function spreadVisibility(tx: Tx, personIds: readonly string[]): Promise<void> {
  const workspace = tx.actor.workspaceId
  const ids = sql`${personIds}::uuid[]`
  const home = HOME
  await sql`update people p set visible_to = (select array_agg(distinct scope order by scope)
      from unnest(${home} || p.recorded_by || p.assigned_to || p.shared_with) as scope)
    where p.workspace_id = ${workspace} and p.id = any(${ids})`.execute(tx.db)
  for (const table of ['person_tokens', 'person_external_ids', 'allies_forms']) {
    const shared =
      table === 'allies_forms'
        ? sql`array(select unnest(p.visible_to) except select unnest(p.shared_with))`
        : sql`p.visible_to`
    await sql`update ${sql.table(table)} t set visible_to = ${shared} from people p
      where t.workspace_id = ${workspace} and p.workspace_id = ${workspace} and p.id = t.person_id and t.person_id = any(${ids})`.execute(
      tx.db,
    )
  }
  const inside = sql`array(select unnest(p.visible_to) except select unnest(p.shared_with))`
  await sql`update affiliations a set visible_to = case when a.special is null then ${inside} else ${home} || a.recorded_by end from people p
    where a.workspace_id = ${workspace} and p.workspace_id = ${workspace} and p.id = a.person_id and a.person_id = any(${ids})`.execute(
    tx.db,
  )
  await sql`update introduction_refusals r set visible_to = case when r.special is null then ${inside} else ${home} || r.recorded_by end from people p
    where r.workspace_id = ${workspace} and p.workspace_id = ${workspace} and p.id = r.person_id and r.person_id = any(${ids})`.execute(
    tx.db,
  )
  await sql`update person_merges m set visible_to = p.visible_to from people p
    where m.workspace_id = ${workspace} and p.workspace_id = ${workspace} and p.id = m.kept_id and m.kept_id = any(${ids})`.execute(
    tx.db,
  )
  for (const { table, end, id } of TWO_ENDS) {
    await sql`update ${sql.table(table)} c set ${sql.ref(end)} = ${inside} from people p
      where c.workspace_id = ${workspace} and p.workspace_id = ${workspace} and p.id = ${sql.ref(`c.${id}`)} and p.id = any(${ids})`.execute(
      tx.db,
    )
  }
  await spreadToNotes(tx, ids)
}
