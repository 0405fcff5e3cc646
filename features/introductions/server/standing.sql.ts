import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import { NO_HOLDS_DAYS, RECENT_DAYS, RECORD_DAYS } from './score.ts'

export type StandingRow = {
  person_id: string
  days_mine: number | null
  days_ours: number | null
  last_talk_on: string | null
  open: number
  recent: number
  under_way: string | null
  said_no: boolean
  came_about: number
  ended: number
}

export type Target = { organisationId?: string | undefined; toPersonId?: string | undefined }

/** The one or the other, for rows that the query calls by this name. */
export const towards = (name: string, { organisationId, toPersonId }: Target) =>
  organisationId
    ? sql`${sql.ref(`${name}.organisation_id`)} = ${organisationId}`
    : sql`${sql.ref(`${name}.organisation_id`)} is null and ${sql.ref(`${name}.to_person_id`)} = ${toPersonId ?? null}`

/** A refusal holds for the organisation it names and for the person it names, whichever of them is asked for. */
export const eitherOf = (name: string, organisation: RawBuilder<unknown>, toPerson: RawBuilder<unknown>) =>
  sql`(${sql.ref(`${name}.organisation_id`)} = ${organisation} or ${sql.ref(`${name}.to_person_id`)} = ${toPerson})`

/** What speaks for and against asking these people now: talks, what is asked of them already, what they said. */
export async function selectStandings(
  tx: Tx,
  personIds: readonly string[],
  target: Target,
): Promise<StandingRow[]> {
  const workspace = tx.actor.workspaceId
  const { rows } = await sql<StandingRow>`select x.id as person_id, current_date - talks.mine as days_mine,
      current_date - talks.ours as days_ours, to_char(talks.ours, 'YYYY-MM-DD') as last_talk_on,
      asked.open, asked.recent, asked.under_way, asked.said_no,
      asked.came_about, asked.came_about + asked.failed as ended
    from unnest(${personIds}::uuid[]) as x(id)
    cross join lateral (select max(t.met_on) filter (where t.recorded_by = ${tx.actor.organiserId}) as mine, max(t.met_on) as ours
      from one_to_ones t where t.workspace_id = ${workspace} and t.person_id = x.id and t.state = 'met') talks
    cross join lateral (select
        count(*) filter (where i.state in ('suggested', 'asked', 'agreed', 'briefed'))::int as open,
        count(*) filter (where i.state in ('made', 'met') and i.moved_at > now() - make_interval(days => ${RECENT_DAYS}))::int as recent,
        max(i.id::text) filter (where i.state in ('suggested', 'asked', 'agreed', 'briefed', 'made') and ${towards('i', target)}) as under_way,
        coalesce(bool_or(i.state = 'declined' and i.moved_at > now() - make_interval(days => ${NO_HOLDS_DAYS}) and ${towards('i', target)}), false) as said_no,
        count(*) filter (where past.lately and past.made)::int as came_about,
        count(*) filter (where past.lately and not past.made and i.state in ('declined', 'lapsed') and past.asked)::int as failed
      from introductions i
      cross join lateral (select i.moved_at > now() - make_interval(days => ${RECORD_DAYS}) as lately,
        coalesce(bool_or(step ->> 'to' in ('made', 'met')), false) as made,
        coalesce(bool_or(step ->> 'to' in ('asked', 'agreed', 'briefed')), false) as asked
        from jsonb_array_elements(i.steps) step) past
      where i.workspace_id = ${workspace} and i.person_id = x.id) asked`.execute(tx.db)
  return rows
}
