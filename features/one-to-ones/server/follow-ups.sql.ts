import { type RawBuilder, sql } from 'kysely'
import { homeOfPerson } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { FollowUpStep } from '../contract.ts'

export type FollowUpRow = {
  id: string
  person_id: string
  person_name: string
  person_kind: string
  do_not_contact: boolean
  kind: 'step' | 'meet'
  what: string
  named_by: string | null
  named_by_name: string | null
  due_on: string | null
  owner_id: string
  owner_name: string | null
  recorded_by: string
  state: 'open' | 'done' | 'dropped'
  steps: FollowUpStep[]
  one_to_one_id: string | null
  created_at: Date
}

async function select(tx: Tx, rest: RawBuilder<unknown>): Promise<FollowUpRow[]> {
  const { rows } =
    await sql<FollowUpRow>`select t.id, t.person_id, p.name as person_name, p.kind as person_kind, p.do_not_contact,
      t.kind, t.what, t.named_by, n.name as named_by_name, to_char(t.due_on, 'YYYY-MM-DD') as due_on, t.owner_id,
      who.name as owner_name, t.recorded_by, t.state, t.steps, t.one_to_one_id, t.created_at
    from follow_ups t
    join people p on p.workspace_id = t.workspace_id and p.id = t.person_id
    left join people n on n.workspace_id = t.workspace_id and n.id = t.named_by
    left join organisers who on who.workspace_id = t.workspace_id and who.id = t.owner_id
    where t.workspace_id = ${tx.actor.workspaceId} and ${rest}`.execute(tx.db)
  return rows
}

export const findFollowUp = async (tx: Tx, id: string) => (await select(tx, sql`t.id = ${id}`))[0]

export type Wanted = {
  personId?: string | undefined
  ownerId?: string | undefined
  oneToOneId?: string | undefined
  state?: 'open' | 'settled' | undefined
  limit?: number | undefined
}

export function selectFollowUps(tx: Tx, { personId, ownerId, oneToOneId, state, limit = 200 }: Wanted) {
  const wanted = [
    personId ? sql`and t.person_id = ${personId}` : sql``,
    ownerId ? sql`and t.owner_id = ${ownerId} and p.archived_at is null` : sql``,
    oneToOneId ? sql`and t.one_to_one_id = ${oneToOneId}` : sql``,
    state === 'open' ? sql`and t.state = 'open'` : state === 'settled' ? sql`and t.state <> 'open'` : sql``,
  ]
  const order =
    state === 'settled'
      ? sql`t.settled_at desc, t.id`
      : sql`t.state desc, t.due_on nulls last, t.created_at, t.id`
  return select(tx, sql`true ${sql.join(wanted, sql` `)} order by ${order} limit ${limit}`)
}

export type NewFollowUp = {
  id: string
  personId: string
  oneToOneId: string | null
  kind: 'step' | 'meet'
  what: string
  namedBy: string | null
  dueOn: string | null
  ownerId: string
}

/** Writes a follow-up, read by the person's own branches, whoever wrote it down and whoever owns it. */
export async function insertFollowUp(tx: Tx, row: NewFollowUp): Promise<void> {
  const me = tx.actor.organiserId
  await sql`insert into follow_ups (workspace_id, id, person_id, one_to_one_id, kind, what, named_by, due_on, owner_id, recorded_by, visible_to)
    select p.workspace_id, ${row.id}::uuid, p.id, ${row.oneToOneId}::uuid, ${row.kind}, ${row.what}, ${row.namedBy}::uuid,
      ${row.dueOn}::date, ${row.ownerId}::uuid, ${me}::uuid,
      array(select distinct unnest(${homeOfPerson} || array[${me}::uuid, ${row.ownerId}::uuid]))
    from people p where p.workspace_id = ${tx.actor.workspaceId} and p.id = ${row.personId}`.execute(tx.db)
}

type Settled = { state: 'open' | 'done' | 'dropped'; dueOn?: string; step: FollowUpStep }

/** Writes what came of it, unless somebody has said so already; whether it was written. */
export async function updateFollowUp(tx: Tx, id: string, { state, dueOn, step }: Settled): Promise<boolean> {
  const result =
    await sql`update follow_ups set state = ${state}, steps = steps || ${JSON.stringify([step])}::jsonb,
      due_on = coalesce(${dueOn ?? null}::date, due_on), settled_at = case when ${state}::text = 'open' then null else now() end
    where workspace_id = ${tx.actor.workspaceId} and id = ${id} and state = 'open'`.execute(tx.db)
  return result.numAffectedRows === 1n
}

/** A promise in other words, while it is open. */
export async function rewordFollowUp(
  tx: Tx,
  id: string,
  { what, dueOn }: { what: string; dueOn: string | null },
): Promise<void> {
  await sql`update follow_ups set what = ${what}, due_on = ${dueOn}::date
    where workspace_id = ${tx.actor.workspaceId} and id = ${id} and state = 'open'`.execute(tx.db)
}

/** Hands it on: whoever it belongs to now reads it, and whoever had it no longer does by that alone. */
export async function giveFollowUp(
  tx: Tx,
  id: string,
  ownerId: string,
  step: FollowUpStep,
): Promise<boolean> {
  const result =
    await sql`update follow_ups f set owner_id = ${ownerId}::uuid, steps = f.steps || ${JSON.stringify([step])}::jsonb,
      visible_to = array(select distinct unnest(${homeOfPerson} || array[f.recorded_by, ${ownerId}::uuid]))
    from people p where f.workspace_id = ${tx.actor.workspaceId} and f.id = ${id} and f.state = 'open'
      and p.workspace_id = f.workspace_id and p.id = f.person_id`.execute(tx.db)
  return result.numAffectedRows === 1n
}

/** Having met them is what these waited for. */
export async function settleMeetings(tx: Tx, personId: string, step: FollowUpStep): Promise<void> {
  await sql`update follow_ups set state = 'done', steps = steps || ${JSON.stringify([step])}::jsonb, settled_at = now()
    where workspace_id = ${tx.actor.workspaceId} and person_id = ${personId} and kind = 'meet' and state = 'open'`.execute(
    tx.db,
  )
}

/** Whether an organiser can be given something to do with a person: still there, and sees them. */
export async function canOwn(tx: Tx, organiserId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{
    sees: boolean
  }>`select (o.role = 'region' or (o.role = 'branch' and p.visible_to && (o.branch_ids || o.id))
      or (o.role = 'listener' and o.id = any(p.visible_to))) as sees
    from organisers o join people p on p.workspace_id = o.workspace_id and p.id = ${personId}
    where o.workspace_id = ${tx.actor.workspaceId} and o.id = ${organiserId} and o.removed_at is null`.execute(
    tx.db,
  )
  return rows[0]?.sees ?? false
}

export async function nameOf(tx: Tx, organiserId: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from organisers
    where workspace_id = ${tx.actor.workspaceId} and id = ${organiserId}`.execute(tx.db)
  return rows[0]?.name ?? ''
}
