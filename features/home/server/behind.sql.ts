import { type RawBuilder, sql } from 'kysely'
import type { Cursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import type { LISTS } from '../contract.ts'
import { HEARD_TALKS, heardLately, names } from './heard.sql.ts'
import { FOLLOW_UPS, INTRODUCTIONS, introduced, late, met, ofBranch, TALKS } from './pulse.sql.ts'
import { FORM_DAYS, knowingNobody, present, RECENT, tieInUse, withoutTies } from './today.sql.ts'

export type BehindRow = {
  id: string
  person_id: string | null
  person_name: string | null
  organisation_id: string | null
  organisation_name: string | null
  role: string | null
  special: string | null
  words: string | null
  at: Date
  /** What the list is ordered by, as text. */
  place: string
}

type Listing = {
  select: RawBuilder<unknown>
  where: (tx: Tx) => RawBuilder<unknown>
  place: RawBuilder<unknown>
  id: RawBuilder<unknown>
  newest?: true
  /** Can be asked for one branch. */
  branches?: true
}

const WHO = sql`p.id as person_id, p.name as person_name`
const PERSON = sql`p.id, ${WHO}, null as organisation_id, null as organisation_name,
  null as role, null as special, null as words, p.created_at as at, p.sort_name as place from people p`
const OF_TWO = sql`join people p on p.workspace_id = a.workspace_id and p.id = a.person_id
  join organisations o on o.workspace_id = a.workspace_id and o.id = a.organisation_id`
// Text of fixed width in one time zone, so that it sorts as the moments do.
const stamp = (column: string) =>
  sql`(to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') collate "C")`

const day = (column: string) => sql`(to_char(${sql.ref(column)}, 'YYYY-MM-DD') collate "C")`

const LISTINGS: Record<(typeof LISTS)[number], Listing> = {
  untied: {
    select: PERSON,
    where: (tx) => sql`${present(tx)} and ${withoutTies}`,
    place: sql`p.sort_name`,
    id: sql`p.id`,
  },
  recent: {
    select: PERSON,
    where: (tx) => sql`${present(tx)} and p.created_at > now() - ${RECENT}`,
    place: sql`p.sort_name`,
    id: sql`p.id`,
  },
  strangers: {
    select: sql`o.id, null as person_id, null as person_name, o.id as organisation_id, o.name as organisation_name,
      null as role, null as special, null as words, o.created_at as at, o.sort_name as place from organisations o`,
    where: (tx) =>
      sql`o.workspace_id = ${tx.actor.workspaceId} and o.archived_at is null and ${knowingNobody}`,
    place: sql`o.sort_name`,
    id: sql`o.id`,
  },
  ties: {
    select: sql`a.id, p.id as person_id, p.name as person_name, o.id as organisation_id, o.name as organisation_name,
      coalesce(a.role_words, a.role) as role, a.special, null as words, a.created_at as at, ${stamp('a.created_at')} as place from affiliations a ${OF_TWO}`,
    where: tieInUse,
    place: stamp('a.created_at'),
    id: sql`a.id`,
    newest: true,
  },
  'allies-forms': {
    select: sql`f.id, p.id as person_id, p.name as person_name, null as organisation_id, null as organisation_name,
      null as role, null as special, null as words, f.recorded_on::timestamptz as at, ${stamp('f.created_at')} as place
      from allies_forms f join people p on p.workspace_id = f.workspace_id and p.id = f.person_id`,
    where: (tx) =>
      sql`f.workspace_id = ${tx.actor.workspaceId} and f.recorded_on > current_date - ${FORM_DAYS}::int`,
    place: stamp('f.created_at'),
    id: sql`f.id`,
    newest: true,
  },
  heard: {
    select: sql`t.id, ${WHO}, null as organisation_id, null as organisation_name, null as role, null as special,
      null as words, t.met_on::timestamptz as at, ${day('t.met_on')} as place from ${HEARD_TALKS}`,
    where: heardLately,
    place: day('t.met_on'),
    id: sql`t.id`,
    newest: true,
  },
  met: {
    select: sql`t.id, ${WHO}, null as organisation_id, null as organisation_name, null as role, null as special,
      null as words, t.met_on::timestamptz as at, ${day('t.met_on')} as place from ${TALKS}`,
    where: met,
    place: day('t.met_on'),
    id: sql`t.id`,
    newest: true,
    branches: true,
  },
  introduced: {
    select: sql`i.id, ${WHO}, o.id as organisation_id, o.name as organisation_name, null as role, o.special,
      y.name as words, came.at, ${stamp('came.at')} as place from ${INTRODUCTIONS}`,
    where: introduced,
    place: stamp('came.at'),
    id: sql`i.id`,
    newest: true,
    branches: true,
  },
  late: {
    select: sql`f.id, ${WHO}, null as organisation_id, null as organisation_name, who.name as role, null as special,
      f.what as words, f.due_on::timestamptz as at, ${day('f.due_on')} as place from ${FOLLOW_UPS}
      left join organisers who on who.workspace_id = f.workspace_id and who.id = f.owner_id`,
    where: late,
    place: day('f.due_on'),
    id: sql`f.id`,
    branches: true,
  },
}

export const hasBranches = (list: (typeof LISTS)[number]) => LISTINGS[list].branches === true

type Wanted = {
  after: Cursor | undefined
  branch: string | undefined
  concern: string | undefined
  limit: number
}

/** One page of what a number on Today counts: by name, or the newest first. */
export async function selectBehind(
  tx: Tx,
  list: (typeof LISTS)[number],
  { after, branch, concern, limit }: Wanted,
): Promise<BehindRow[]> {
  const { select, where, place, id, newest } = LISTINGS[list]
  const further = after
    ? sql`and (${place}, ${id}) ${newest ? sql`<` : sql`>`} (${after.sortName}, ${after.id}::uuid)`
    : sql``
  const theirs = branch ? sql`and ${ofBranch(tx, branch)}` : sql``
  const about = concern ? sql`and ${names(concern)}` : sql``
  const order = newest ? sql`${place} desc, ${id} desc` : sql`${place}, ${id}`
  const { rows } =
    await sql<BehindRow>`select ${select} where ${where(tx)} ${theirs} ${about} ${further} order by ${order} limit ${limit}`.execute(
      tx.db,
    )
  return rows
}
