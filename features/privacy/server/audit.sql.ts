import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { AuditFilters } from '../contract.ts'

export type AuditRow = {
  id: string
  at: Date
  /** To the microsecond, which a Date cannot hold. */
  at_exact: string
  organiser_id: string
  organiser_name: string | null
  role: string
  via: string
  action: string
  subject_kind: string
  subject_id: string | null
  before: unknown
  after: unknown
  reason: string | null
  /** How often the same was looked at by the same organiser within that hour; 1 for anything that was done. */
  times: number
}
export type AuditPlace = { at: string; id: string }

const startOf = (day: string) => sql`(${day}::date)::timestamp at time zone 'Europe/London'`
const dayAfter = (day: string) => sql`(${day}::date + 1)::timestamp at time zone 'Europe/London'`

/** Acts on many at once keep their ids inside; the index `audit_several` has those alone. Each arm reads its own. */
const namesRecord = (workspace: string, id: string) => sql`a.id in (
  select s.id from audit s where s.workspace_id = ${workspace} and s.subject_id = ${id}
  union all
  select s.id from audit s where s.workspace_id = ${workspace} and (s.subject_id is null or s.subject_kind = 'phone_list')
    and strpos(s.after::text, ${id}) > 0)`

function narrowing(tx: Tx, { organiserId, action, subjectId, from, to }: AuditFilters): RawBuilder<unknown> {
  const where = [sql`a.workspace_id = ${tx.actor.workspaceId}`]
  if (organiserId) where.push(sql`a.organiser_id = ${organiserId}`)
  if (action) where.push(sql`a.action ^@ ${action}`)
  if (subjectId) where.push(namesRecord(tx.actor.workspaceId, subjectId))
  if (from) where.push(sql`a.at >= ${startOf(from)}`)
  if (to) where.push(sql`a.at < ${dayAfter(to)}`)
  return sql.join(where, sql` and `)
}

/** The same look at the same records by the same organiser, in the same hour. */
const again = (tx: Tx) => sql`from audit b where b.workspace_id = ${tx.actor.workspaceId}
  and b.at >= date_trunc('hour', a.at) and b.at < date_trunc('hour', a.at) + interval '1 hour'
  and b.organiser_id = a.organiser_id and b.action = a.action and b.via = a.via and b.role = a.role
  and b.subject_id is not distinct from a.subject_id and b.after is not distinct from a.after
  and b.reason is not distinct from a.reason`
const isLook = sql`a.action ^@ 'affiliations.read_special' or a.action ^@ 'organisations.read_special'`

export type TrailWay = {
  /** Looks that repeat themselves within an hour are one line, the latest, with how often. */
  folded: boolean
}

/** The trail, latest first, from `after` on. */
export async function selectTrail(
  tx: Tx,
  filters: AuditFilters,
  after: AuditPlace | undefined,
  limit: number,
  { folded }: TrailWay,
): Promise<AuditRow[]> {
  const last = folded
    ? sql`and not ((${isLook}) and exists (select ${again(tx)} and (b.at, b.id) > (a.at, a.id)))`
    : sql``
  const times = folded ? sql`case when ${isLook} then (select count(*)::int ${again(tx)}) else 1 end` : sql`1`
  const further = after ? sql`and (a.at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``
  const { rows } =
    await sql<AuditRow>`select a.id, a.at, a.organiser_id, o.name as organiser_name, a.role, a.via,
      to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_exact,
      a.action, a.subject_kind, a.subject_id, a.before, a.after, a.reason, ${times} as times
    from audit a left join organisers o on o.workspace_id = a.workspace_id and o.id = a.organiser_id
    where ${narrowing(tx, filters)} ${further} ${last}
    order by a.at desc, a.id desc limit ${limit}`.execute(tx.db)
  return rows
}

/** What these ids are called, whatever they belong to; one that is gone has no name. */
export async function selectNames(tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return []
  const tables = [
    'people',
    'organisations',
    'branches',
    'workplaces',
    'coalitions',
    'organisers',
    'saved_lists',
    'area_sets',
  ]
  const each = tables.map(
    (table) =>
      sql`select id, name from ${sql.table(table)} where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[])`,
  )
  const { rows } = await sql<{ id: string; name: string }>`${sql.join(each, sql` union all `)}`.execute(tx.db)
  return rows
}

export async function selectOrganisers(tx: Tx) {
  return tx.db
    .selectFrom('organisers')
    .select(['id', 'name', 'removed_at'])
    .where('workspace_id', '=', tx.actor.workspaceId)
    .orderBy('name')
    .orderBy('id')
    .execute()
}
