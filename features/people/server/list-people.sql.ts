import { type RawBuilder, sql } from 'kysely'
import type { Cursor } from '#kernel/text/cursor.ts'
import { foldText } from '#kernel/text/names.ts'
import { wanted } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'
import type { PeopleFilters } from '../contract.ts'

export type SummaryRow = {
  id: string
  name: string
  sort_name: string
  kind: string | null
  branch_id: string | null
  workplace_id: string | null
  job_title: string | null
  activist_role: string | null
  outcode: string | null
  tags: string[]
  do_not_contact: boolean
}

/** With the word by which someone was found, when something was typed. */
export type FoundRow = SummaryRow & { word?: string }

const OURS = sql`p.id, p.name, p.sort_name, p.kind, p.branch_id, p.workplace_id, p.job_title, p.activist_role, p.outcode, p.tags, p.do_not_contact`
const PARTNERS = sql`p.id, p.name, p.sort_name, null as kind, null as branch_id, null as workplace_id, null as job_title, null as activist_role, p.outcode, '{}'::text[] as tags, p.do_not_contact`
const columns = (tx: Tx) => (tx.actor.role === 'partner' ? PARTNERS : OURS)

// Equality and `^@` are leakproof, so they reach the token index under row security; LIKE would not.
const carrying = (tx: Tx, kind: string, test: RawBuilder<unknown>) =>
  sql`p.id in (select t.person_id from person_tokens t where t.workspace_id = ${tx.actor.workspaceId} and t.kind = ${kind} and ${test})`

const startsWith = (tx: Tx, kind: string, token: string) => carrying(tx, kind, sql`t.token ^@ ${token}`)

/** Whether a list holds only people who belong somewhere. */
export const narrowedByBelonging = ({ organisationId, organisationKind, organisationStage }: PeopleFilters) =>
  Boolean(organisationId ?? organisationKind ?? organisationStage)

/** Those whose ties to an organisation, marks and talks are as asked for; each as far as the asker may read it. */
function byTies(tx: Tx, filters: PeopleFilters): RawBuilder<unknown>[] {
  const { mark, notMetSince } = filters
  const workspace = tx.actor.workspaceId
  const where: RawBuilder<unknown>[] = []
  if (narrowedByBelonging(filters))
    where.push(sql`p.id in (select a.person_id from ${belonging(tx, filters)})`)
  if (mark)
    where.push(
      sql`p.id in (select m.person_id from leadership_marks m where m.workspace_id = ${workspace} and m.mark = ${mark})`,
    )
  if (notMetSince)
    where.push(sql`not exists (select from one_to_ones t where t.workspace_id = ${workspace} and t.person_id = p.id
      and t.state = 'met' and t.met_on >= ${notMetSince}::date)`)
  return where
}

/** The ties by which a list is narrowed. */
function belonging(tx: Tx, filters: PeopleFilters): RawBuilder<unknown> {
  const { organisationId, organisationKind, organisationStage } = filters
  const workspace = tx.actor.workspaceId
  const there = organisationId ? sql`and a.organisation_id = ${organisationId}` : sql``
  const kind = organisationKind ? sql`and ${organisationKind} = any(o.kinds)` : sql``
  const stage = organisationStage ? sql`and o.stage = ${organisationStage}` : sql``
  const like =
    organisationKind || organisationStage
      ? sql`join organisations o on o.workspace_id = a.workspace_id and o.id = a.organisation_id
          and o.archived_at is null ${kind} ${stage}`
      : sql``
  return sql`affiliations a ${like} where a.workspace_id = ${workspace} ${there}`
}

/** Of these people, found by where they belong: the ties that tell of faith, origin, politics or health. */
export async function selectSpecialTies(
  tx: Tx,
  filters: PeopleFilters,
  ids: readonly string[],
): Promise<{ person_id: string; organisation_id: string }[]> {
  const { rows } = await sql<{
    person_id: string
    organisation_id: string
  }>`select a.person_id, a.organisation_id
    from ${belonging(tx, filters)} and a.special is not null and a.person_id = any(${ids}::uuid[])`.execute(
    tx.db,
  )
  return rows
}

/** The conditions of a list's filters other than its search words. */
function narrowing(tx: Tx, filters: PeopleFilters): RawBuilder<unknown>[] {
  const where = [sql`p.workspace_id = ${tx.actor.workspaceId}`]
  where.push(filters.archived === 'yes' ? sql`p.archived_at is not null` : sql`p.archived_at is null`)
  if (filters.outcode) where.push(sql`p.outcode = ${filters.outcode.toUpperCase()}`)
  // A partner may read none of these columns, so asking by them finds nothing.
  const { mark, notMetSince } = filters
  const tied = narrowedByBelonging(filters) || mark || notMetSince
  const hidden =
    tied || filters.kind || filters.branchId || filters.workplaceId || filters.assignedTo || filters.tag
  if (tx.actor.role === 'partner') return hidden ? [sql`false`] : where
  if (filters.kind) where.push(sql`p.kind = ${filters.kind}`)
  if (filters.branchId) where.push(sql`p.branch_id = ${filters.branchId}`)
  if (filters.workplaceId) where.push(sql`p.workplace_id = ${filters.workplaceId}`)
  if (filters.assignedTo) where.push(sql`${filters.assignedTo}::uuid = any(p.assigned_to)`)
  if (filters.tag)
    where.push(carrying(tx, 'tag', sql`t.token = ${foldText(filters.tag) || filters.tag.toLowerCase()}`))
  return [...where, ...byTies(tx, filters)]
}

/** Everyone a list's filters and search words are true of. */
export function matching(tx: Tx, filters: PeopleFilters): RawBuilder<unknown> {
  const looked = wanted(filters.q ?? '')
  const found = looked ? looked.tokens.map((token) => startsWith(tx, looked.kind, token)) : []
  return sql.join([...narrowing(tx, filters), ...found], sql` and `)
}

/**
 * People found by what was typed, in the order of the word that was found, then of names: "lee" gives every Lee before
 * the first Leeming. So a page is read off the index of words from where the last one ended, and a beginning that
 * meets thousands costs no more than one that meets fifty. Of several words the longest, likely the rarest, leads.
 * What else must be true of a word's owner is asked owner by owner (a subquery with a value is never made a join):
 * row security costs by the row passed, and a join would pass every row that any of the words meets.
 */
async function selectFound(
  tx: Tx,
  filters: PeopleFilters,
  { kind, tokens }: NonNullable<ReturnType<typeof wanted>>,
  after: Cursor | undefined,
  limit: number,
): Promise<FoundRow[]> {
  const [lead, ...others] = tokens.toSorted((a, b) => b.length - a.length)
  const further = after?.word
    ? sql`and (t.token, t.sort_name, t.person_id) > (${after.word}, ${after.sortName}, ${after.id}::uuid)`
    : sql``
  const first = (token: string | undefined) => sql`(select min(own.token) from person_tokens own
    where own.workspace_id = ${tx.actor.workspaceId} and own.person_id = t.person_id and own.kind = ${kind} and own.token ^@ ${token})`
  const also = others.map((token) => sql`and ${first(token)} is not null`)
  const { rows } = await sql<FoundRow>`select ${columns(tx)}, t.token as word
    from person_tokens t join people p on p.workspace_id = t.workspace_id and p.id = t.person_id
    where t.workspace_id = ${tx.actor.workspaceId} and t.kind = ${kind} and t.token ^@ ${lead} ${further}
      ${sql.join(also, sql` `)} and t.token = ${first(lead)}
      and ${sql.join(narrowing(tx, filters), sql` and `)}
    order by t.token, t.sort_name, t.person_id limit ${limit}`.execute(tx.db)
  return rows
}

/** Where a page begins: after the one before, or for the first page at a letter. */
type Start = { from?: string | undefined; after: Cursor | undefined }

function startingAt({ from, after }: Start): RawBuilder<unknown> {
  if (after) return sql`and (p.sort_name, p.id) > (${after.sortName}, ${after.id}::uuid)`
  return from ? sql`and p.sort_name >= ${foldText(from) || from}` : sql``
}

export async function selectPage(
  tx: Tx,
  filters: PeopleFilters,
  start: Start,
  limit: number,
): Promise<FoundRow[]> {
  const looked = wanted(filters.q ?? '')
  if (looked) return selectFound(tx, filters, looked, start.after, limit)
  const page =
    await sql<FoundRow>`select ${columns(tx)} from people p where ${matching(tx, filters)} ${startingAt(start)}
    order by p.sort_name, p.id limit ${limit}`.execute(tx.db)
  return page.rows
}

/** People whose name has one of the words of each list, to be ranked by the caller; at most `limit`. */
export async function selectByWords(
  tx: Tx,
  filters: PeopleFilters,
  words: readonly (readonly string[])[],
  limit: number,
): Promise<SummaryRow[]> {
  const named = words.map((list) => carrying(tx, 'name', sql`t.token = any(${list}::text[])`))
  const rows = await sql<SummaryRow>`select ${columns(tx)} from people p
    where ${sql.join([...narrowing(tx, filters), ...named], sql` and `)} limit ${limit}`.execute(tx.db)
  return rows.rows
}

export async function countPeople(tx: Tx, filters: PeopleFilters): Promise<number> {
  const { rows } = await sql<{
    n: string
  }>`select count(*) as n from people p where ${matching(tx, filters)}`.execute(tx.db)
  return Number(rows[0]!.n)
}

export async function selectByIds(tx: Tx, ids: readonly string[]): Promise<SummaryRow[]> {
  const { rows } = await sql<SummaryRow>`select ${columns(tx)} from people p
    where p.workspace_id = ${tx.actor.workspaceId} and p.id = any(${ids}::uuid[]) order by p.sort_name, p.id`.execute(
    tx.db,
  )
  return rows
}

export async function selectTags(tx: Tx): Promise<{ tag: string; people: number }[]> {
  const { rows } = await sql<{ tag: string; people: number }>`select tag, count(*)::int as people
    from people p, unnest(p.tags) as tag where p.workspace_id = ${tx.actor.workspaceId} and p.archived_at is null
    group by tag order by people desc, tag limit 500`.execute(tx.db)
  return rows
}
