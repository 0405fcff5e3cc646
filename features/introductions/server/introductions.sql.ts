import { type RawBuilder, sql } from 'kysely'
import { homeOfPerson, leftAlone } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { State, Step } from '../contract.ts'
import { eitherOf } from './standing.sql.ts'

/** A step as it is kept: one that a refusal took remembers which, so that it can be taken back with it. */
export type KeptStep = Step & { refusalId?: string }

type Named<Start extends string> = { [K in `${Start}_id` | `${Start}_name` | `${Start}_kind`]: string }

export type BriefValues = {
  message: string | null
  want: string | null
  not_to_say: string | null
  background: string | null
}

export type IntroductionRow = Named<'person'> &
  BriefValues & {
    id: string
    do_not_contact: boolean
    organisation_id: string | null
    organisation_name: string | null
    special: 'faith' | 'ethnicity' | 'politics' | 'health' | null
    to_id: string | null
    to_name: string | null
    to_kind: string | null
    to_do_not_contact: boolean | null
    place_do_not_contact: boolean | null
    asked_by: string
    by_name: string | null
    state: State
    nudge_days: number
    nudge_on: string | null
    due: boolean
    steps: KeptStep[]
    refused: boolean
    content_hash: string
    version: number
    created_at: Date
  }

const OPEN = sql`i.state in ('suggested', 'asked', 'agreed', 'briefed', 'made')`
// A day to meet is agreed: until it has passed there is nothing to ask about.
const TO_MEET = sql`exists (select from one_to_ones t where t.workspace_id = i.workspace_id and t.introduction_id = i.id
  and t.state = 'planned' and t.planned_for >= now())`
const WAITS = sql`(${OPEN} and i.nudge_days > 0 and not ${TO_MEET})`
const NUDGE_ON = sql`(i.moved_at at time zone 'utc')::date + i.nudge_days`

/** Of a place or a person that the asker may not see, nothing is told: not even that someone was asked. */
async function select(tx: Tx, rest: RawBuilder<unknown>): Promise<IntroductionRow[]> {
  const { rows } =
    await sql<IntroductionRow>`select i.id, p.id as person_id, p.name as person_name, p.kind as person_kind,
      ${leftAlone('p')} as do_not_contact, o.id as organisation_id, o.name as organisation_name, o.special, y.id as to_id, y.name as to_name,
      y.kind as to_kind, ${leftAlone('y')} as to_do_not_contact, o.do_not_contact as place_do_not_contact, i.asked_by, who.name as by_name, i.state, i.message, i.want,
      i.not_to_say, i.background, i.nudge_days, case when ${WAITS} then to_char(${NUDGE_ON}, 'YYYY-MM-DD') end as nudge_on,
      (${WAITS} and ${NUDGE_ON} <= current_date) as due, i.steps, i.content_hash, i.version, i.created_at,
      exists (select from introduction_refusals r where r.workspace_id = i.workspace_id and r.person_id = i.person_id
        and ${eitherOf('r', sql`i.organisation_id`, sql`i.to_person_id`)}) as refused
    from introductions i
    join people p on p.workspace_id = i.workspace_id and p.id = i.person_id
    left join organisations o on o.workspace_id = i.workspace_id and o.id = i.organisation_id
    left join people y on y.workspace_id = i.workspace_id and y.id = i.to_person_id
    left join organisers who on who.workspace_id = i.workspace_id and who.id = i.asked_by
    where i.workspace_id = ${tx.actor.workspaceId} and coalesce(o.id, y.id) is not null
      and (i.organisation_id is null or o.id is not null) and ${rest}`.execute(tx.db)
  return rows
}

export const findIntroduction = async (tx: Tx, id: string) => (await select(tx, sql`i.id = ${id}`))[0]

export type Wanted = {
  organisationId?: string | undefined
  personId?: string | undefined
  mine?: boolean | undefined
  state?: 'open' | 'settled' | undefined
  limit?: number | undefined
}

/** What waits longest first; of the settled ones the newest first. */
export function selectIntroductions(tx: Tx, { organisationId, personId, mine, state, limit = 100 }: Wanted) {
  const me = tx.actor.organiserId
  const wanted = [
    organisationId ? sql`and i.organisation_id = ${organisationId}` : sql``,
    personId ? sql`and (i.person_id = ${personId} or i.to_person_id = ${personId})` : sql``,
    mine ? sql`and i.asked_by = ${me} and p.archived_at is null` : sql``,
    state === 'open' ? sql`and ${OPEN}` : state === 'settled' ? sql`and not ${OPEN}` : sql``,
  ]
  const order = sql`${OPEN} desc, case when ${OPEN} then i.moved_at end, i.moved_at desc, i.id`
  return select(tx, sql`true ${sql.join(wanted, sql` `)} order by ${order} limit ${limit}`)
}

export type TalkRow = {
  introduction_id: string
  id: string
  person_id: string
  person_name: string
  state: 'planned' | 'met' | 'called_off'
  planned_for: Date | null
  met_on: string | null
}

/** Talks that followed these introductions, as far as the asker may know of them. */
export async function selectTalksOf(tx: Tx, ids: readonly string[]): Promise<TalkRow[]> {
  const { rows } =
    await sql<TalkRow>`select t.introduction_id, t.id, t.person_id, p.name as person_name, t.state, t.planned_for,
      to_char(t.met_on, 'YYYY-MM-DD') as met_on
    from one_to_ones t join people p on p.workspace_id = t.workspace_id and p.id = t.person_id
    where t.workspace_id = ${tx.actor.workspaceId} and t.introduction_id = any(${ids}::uuid[])
    order by t.created_at desc, t.id desc`.execute(tx.db)
  return rows
}

type NewRow = BriefValues & {
  id: string
  personId: string
  organisationId: string | null
  toPersonId: string | null
  state: State
  nudgeDays: number
  step: Step
  hash: string
}

/** Writes an introduction, read by the branches of whoever is asked and by the asker. */
export async function insertIntroduction(tx: Tx, row: NewRow): Promise<void> {
  const me = tx.actor.organiserId
  await sql`insert into introductions (workspace_id, id, person_id, organisation_id, to_person_id, asked_by, state, message, want,
      not_to_say, background, nudge_days, steps, content_hash, visible_to)
    select p.workspace_id, ${row.id}::uuid, p.id, ${row.organisationId}::uuid, ${row.toPersonId}::uuid, ${me}::uuid, ${row.state},
      ${row.message}, ${row.want}, ${row.not_to_say}, ${row.background}, ${row.nudgeDays}::smallint, ${JSON.stringify([row.step])}::jsonb,
      ${row.hash}, array(select distinct unnest(${homeOfPerson} || ${me}::uuid))
    from people p where p.workspace_id = ${tx.actor.workspaceId} and p.id = ${row.personId}`.execute(tx.db)
}

export async function updateBrief(
  tx: Tx,
  id: string,
  values: Partial<BriefValues> & { nudge_days?: number },
): Promise<void> {
  await tx.db
    .updateTable('introductions')
    .set({ ...values, version: sql`version + 1` })
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', id)
    .execute()
}

/** The next state with the step that led there; days to the next nudge are counted from now. */
export async function updateState(
  tx: Tx,
  id: string,
  step: KeptStep,
  toPersonId: string | null,
): Promise<void> {
  await sql`update introductions set state = ${step.to}, steps = steps || ${JSON.stringify([step])}::jsonb, moved_at = now(),
      to_person_id = coalesce(${toPersonId}::uuid, to_person_id), version = version + 1
    where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(tx.db)
}

export async function lockIntroduction(tx: Tx, id: string): Promise<void> {
  await sql`select 1 from introductions where workspace_id = ${tx.actor.workspaceId} and id = ${id} for update`.execute(
    tx.db,
  )
}

export async function holdId(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx.db)
}

export async function myName(tx: Tx): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from organisers
    where workspace_id = ${tx.actor.workspaceId} and id = ${tx.actor.organiserId}`.execute(tx.db)
  return rows[0]?.name ?? ''
}
