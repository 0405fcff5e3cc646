import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import { talksThere } from './said.sql.ts'

export type EventRow = {
  /** To the microsecond, so that a page ends exactly where it should. */
  at: string
  key: string
  kind:
    | 'recorded'
    | 'changed'
    | 'archived'
    | 'affiliation'
    | 'connection'
    | 'allies_form'
    | 'one_to_one'
    | 'introduction'
    | 'promised'
    | 'settled'
  by: string | null
  role: string | null
  role_words: string | null
  reversed: boolean | null
  special: string | null
  person_id: string | null
  person_name: string | null
  organisation_id: string | null
  organisation_name: string | null
}
export type EventCursor = { at: string; key: string }

type Parts = {
  kind: EventRow['kind']
  at: RawBuilder<unknown>
  id: RawBuilder<unknown>
  by?: RawBuilder<unknown>
  role?: RawBuilder<unknown>
  roleWords?: RawBuilder<unknown>
  reversed?: RawBuilder<unknown>
  special?: RawBuilder<unknown>
  person?: string
  organisation?: string
  from: RawBuilder<unknown>
}

const NO_TEXT = sql`null::text`
const NO_ID = sql`null::uuid`

/** One kind of event as a select with the columns all kinds share. */
function part(event: Parts): RawBuilder<unknown> {
  const named = (alias: string | undefined) =>
    alias ? sql`${sql.ref(`${alias}.id`)}, ${sql.ref(`${alias}.name`)}` : sql`${NO_ID}, ${NO_TEXT}`
  return sql`(select ${event.at} as at, ${event.kind} || ':' || ${event.id}::text as key, ${event.kind}::text as kind, ${event.by ?? NO_ID} as by_id,
    ${event.role ?? NO_TEXT} as role, ${event.roleWords ?? NO_TEXT} as role_words, ${event.reversed ?? sql`null::boolean`} as reversed,
    ${event.special ?? NO_TEXT} as special, ${named(event.person)}, ${named(event.organisation)} from ${event.from})`
}

async function readEvents(
  tx: Tx,
  parts: readonly Parts[],
  after: EventCursor | undefined,
  limit: number,
): Promise<EventRow[]> {
  const further = after ? sql`where (at, key) < (${after.at}::timestamptz, ${after.key})` : sql``
  const { rows } =
    await sql<EventRow>`select to_char(e.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.key, e.kind, who.name as by,
      e.role, e.role_words, e.reversed, e.special, e.person_id, e.person_name, e.organisation_id, e.organisation_name
    from (select * from (${sql.join(parts.map(part), sql` union all `)})
        all_events (at, key, kind, by_id, role, role_words, reversed, special, person_id, person_name, organisation_id, organisation_name)
      ${further} order by at desc, key desc limit ${limit}) e
    left join organisers who on who.workspace_id = ${tx.actor.workspaceId} and who.id = e.by_id
    order by e.at desc, e.key desc`.execute(tx.db)
  return rows
}

/** Who changed what is in the trail, which only a regional organiser reads; others learn when it last changed. */
const changes = (tx: Tx, table: 'people' | 'organisations', id: string): Parts =>
  tx.actor.role === 'region'
    ? {
        kind: 'changed',
        at: sql`u.at`,
        id: sql`u.id`,
        by: sql`u.organiser_id`,
        from: sql`audit u where u.workspace_id = ${tx.actor.workspaceId} and u.subject_id = ${id} and u.action = ${`${table}.change`}`,
      }
    : {
        kind: 'changed',
        at: sql`r.updated_at`,
        id: sql`r.id`,
        from: sql`${sql.table(table)} r where r.workspace_id = ${tx.actor.workspaceId} and r.id = ${id} and r.version > 1`,
      }

/** What a list changed is kept with its import, field by field, and not in the trail. */
const changesByLists = (tx: Tx, table: 'people' | 'organisations', id: string): Parts[] =>
  tx.actor.role === 'region'
    ? [
        {
          kind: 'changed',
          at: sql`coalesce(i.ended_at, i.updated_at)`,
          id: sql`i.id`,
          by: sql`i.organiser_id`,
          from: sql`import_changes c join imports i on i.workspace_id = c.workspace_id and i.id = c.import_id
            where c.workspace_id = ${tx.actor.workspaceId} and c.record_id = ${id} and c.kind = ${table} and not c.made`,
        },
      ]
    : []

const itself = (tx: Tx, table: 'people' | 'organisations', id: string): Parts[] => {
  const row = sql`${sql.table(table)} r where r.workspace_id = ${tx.actor.workspaceId} and r.id = ${id}`
  const by = table === 'people' ? { by: sql`r.recorded_by` } : {}
  return [
    { kind: 'recorded', at: sql`r.created_at`, id: sql`r.id`, ...by, from: row },
    {
      kind: 'archived',
      at: sql`r.archived_at`,
      id: sql`r.id`,
      from: sql`${row} and r.archived_at is not null`,
    },
    changes(tx, table, id),
    ...changesByLists(tx, table, id),
  ]
}

const affiliation = (tx: Tx, which: RawBuilder<unknown>): Parts => ({
  kind: 'affiliation',
  at: sql`a.created_at`,
  id: sql`a.id`,
  by: sql`a.recorded_by`,
  role: sql`a.role`,
  roleWords: sql`a.role_words`,
  special: sql`a.special`,
  person: 'p',
  organisation: 'o',
  from: sql`affiliations a join people p on p.workspace_id = a.workspace_id and p.id = a.person_id
    join organisations o on o.workspace_id = a.workspace_id and o.id = a.organisation_id
    where a.workspace_id = ${tx.actor.workspaceId} and ${which}`,
})

const connection = (tx: Tx, mine: string, other: string, id: string, reversed: boolean): Parts => ({
  kind: 'connection',
  at: sql`c.created_at`,
  id: sql`c.id`,
  by: sql`c.recorded_by`,
  role: sql`c.kind`,
  reversed: sql`${reversed}::boolean`,
  person: 'p',
  from: sql`connections c join people p on p.workspace_id = c.workspace_id and p.id = ${sql.ref(other)}
    where c.workspace_id = ${tx.actor.workspaceId} and ${sql.ref(mine)} = ${id}`,
})

/** One that came to something, at the time of its last step; of a place out of sight nothing is told. */
const introduction = (tx: Tx, which: RawBuilder<unknown>): Parts => ({
  kind: 'introduction',
  at: sql`i.moved_at`,
  id: sql`i.id`,
  by: sql`i.asked_by`,
  roleWords: sql`y.name`,
  special: sql`o.special`,
  person: 'p',
  organisation: 'o',
  from: sql`introductions i join people p on p.workspace_id = i.workspace_id and p.id = i.person_id
    left join organisations o on o.workspace_id = i.workspace_id and o.id = i.organisation_id
    left join people y on y.workspace_id = i.workspace_id and y.id = i.to_person_id
    where i.workspace_id = ${tx.actor.workspaceId} and i.state in ('made', 'met') and coalesce(o.id, y.id) is not null
      and (i.organisation_id is null or o.id is not null) and ${which}`,
})

const TALK = {
  kind: 'one_to_one',
  // On the day they met, and on that day in the order of writing.
  at: sql`greatest(t.met_on::timestamp at time zone 'utc', least(t.created_at, (t.met_on + 1)::timestamp at time zone 'utc'))`,
  id: sql`t.id`,
  by: sql`t.recorded_by`,
} as const

/** What was promised with them or about them, and what became of it. */
const followUps = (tx: Tx, id: string): Parts[] => {
  const from = sql`follow_ups f left join people p on p.workspace_id = f.workspace_id and p.id = f.named_by
    where f.workspace_id = ${tx.actor.workspaceId} and f.person_id = ${id}`
  const shared = { id: sql`f.id`, roleWords: sql`f.what`, person: 'p' }
  return [
    { ...shared, kind: 'promised', at: sql`f.created_at`, by: sql`f.recorded_by`, role: sql`f.kind`, from },
    {
      ...shared,
      kind: 'settled',
      at: sql`f.settled_at`,
      role: sql`f.state`,
      from: sql`${from} and f.settled_at is not null`,
    },
  ]
}

export function selectTimelineOfPerson(tx: Tx, id: string, after: EventCursor | undefined, limit: number) {
  const form: Parts = {
    kind: 'allies_form',
    at: sql`f.created_at`,
    id: sql`f.id`,
    by: sql`f.recorded_by`,
    from: sql`allies_forms f where f.workspace_id = ${tx.actor.workspaceId} and f.person_id = ${id}`,
  }
  const talk: Parts = {
    ...TALK,
    from: sql`one_to_ones t where t.workspace_id = ${tx.actor.workspaceId} and t.person_id = ${id} and t.state = 'met'`,
  }
  const parts = [
    ...itself(tx, 'people', id),
    affiliation(tx, sql`a.person_id = ${id}`),
    connection(tx, 'c.from_person_id', 'c.to_person_id', id, false),
    connection(tx, 'c.to_person_id', 'c.from_person_id', id, true),
    form,
    talk,
    introduction(tx, sql`(i.person_id = ${id} or i.to_person_id = ${id})`),
    ...followUps(tx, id),
  ]
  return readEvents(tx, parts, after, limit)
}

export function selectTimelineOfOrganisation(
  tx: Tx,
  id: string,
  after: EventCursor | undefined,
  limit: number,
) {
  const talk: Parts = {
    ...TALK,
    special: sql`o.special`,
    person: 'p',
    from: sql`${talksThere(tx, id)} there join one_to_ones t on t.workspace_id = ${tx.actor.workspaceId} and t.id = there.id
      join people p on p.workspace_id = t.workspace_id and p.id = t.person_id
      join organisations o on o.workspace_id = t.workspace_id and o.id = ${id}`,
  }
  const parts = [
    ...itself(tx, 'organisations', id),
    affiliation(tx, sql`a.organisation_id = ${id}`),
    introduction(tx, sql`i.organisation_id = ${id}`),
    talk,
  ]
  return readEvents(tx, parts, after, limit)
}
