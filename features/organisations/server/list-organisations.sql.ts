import { type RawBuilder, sql } from 'kysely'
import type { Cursor } from '#kernel/text/cursor.ts'
import { foldText } from '#kernel/text/names.ts'
import { wanted } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'
import type { OrganisationFilters } from '../contract.ts'

export type SummaryRow = {
  id: string
  name: string
  sort_name: string
  kinds: string[]
  special: string | null
  outcode: string | null
  interest: number | null
  power: number | null
  tags: string[]
  do_not_contact: boolean
  stage: string | null
}

const OURS = sql`o.id, o.name, o.sort_name, o.kinds, o.special, o.outcode, o.interest, o.power, o.tags, o.do_not_contact, o.stage`
const PARTNERS = sql`o.id, o.name, o.sort_name, o.kinds, o.special, o.outcode, null as interest, null as power, '{}'::text[] as tags, o.do_not_contact, null as stage`
const columns = (tx: Tx) => (tx.actor.role === 'partner' ? PARTNERS : OURS)

// Equality and `^@` are leakproof, so they reach the token index under row security; LIKE would not.
const carrying = (tx: Tx, kind: string, test: RawBuilder<unknown>) =>
  sql`o.id in (select t.organisation_id from organisation_tokens t where t.workspace_id = ${tx.actor.workspaceId} and t.kind = ${kind} and ${test})`

const startsWith = (tx: Tx, kind: string, token: string) => carrying(tx, kind, sql`t.token ^@ ${token}`)

/** The conditions of a list's filters other than its search words. */
function narrowing(tx: Tx, filters: OrganisationFilters): RawBuilder<unknown>[] {
  const where = [sql`o.workspace_id = ${tx.actor.workspaceId}`]
  where.push(filters.archived === 'yes' ? sql`o.archived_at is not null` : sql`o.archived_at is null`)
  if (filters.outcode) where.push(sql`o.outcode = ${filters.outcode.toUpperCase()}`)
  if (filters.kind) where.push(sql`${filters.kind} = any(o.kinds)`)
  if (filters.special) where.push(sql`o.special = ${filters.special}`)
  if (filters.stage) where.push(tx.actor.role === 'partner' ? sql`false` : sql`o.stage = ${filters.stage}`)
  // A partner may not read our tags, so asking by one finds nothing.
  if (filters.tag && tx.actor.role === 'partner') where.push(sql`false`)
  else if (filters.tag)
    where.push(carrying(tx, 'tag', sql`t.token = ${foldText(filters.tag) || filters.tag.toLowerCase()}`))
  return where
}

/** The conditions of a list, search words included. */
export function matching(tx: Tx, filters: OrganisationFilters): RawBuilder<unknown> {
  const looked = wanted(filters.q ?? '')
  const found = looked ? looked.tokens.map((token) => startsWith(tx, looked.kind, token)) : []
  return sql.join([...narrowing(tx, filters), ...found], sql` and `)
}

export async function selectPage(
  tx: Tx,
  filters: OrganisationFilters,
  after: Cursor | undefined,
  limit: number,
): Promise<SummaryRow[]> {
  const further = after ? sql`and (o.sort_name, o.id) > (${after.sortName}, ${after.id}::uuid)` : sql``
  const { rows } = await sql<SummaryRow>`select ${columns(tx)} from organisations o
    where ${matching(tx, filters)} ${further} order by o.sort_name, o.id limit ${limit}`.execute(tx.db)
  return rows
}

/** Organisations whose name has one of the words of each list, to be ranked by the caller; at most `limit`. */
export async function selectByWords(
  tx: Tx,
  filters: OrganisationFilters,
  words: readonly (readonly string[])[],
  limit: number,
): Promise<SummaryRow[]> {
  const named = words.map((list) => carrying(tx, 'name', sql`t.token = any(${list}::text[])`))
  const { rows } = await sql<SummaryRow>`select ${columns(tx)} from organisations o
    where ${sql.join([...narrowing(tx, filters), ...named], sql` and `)} limit ${limit}`.execute(tx.db)
  return rows
}

export async function countOrganisations(tx: Tx, filters: OrganisationFilters): Promise<number> {
  const { rows } = await sql<{ n: string }>`select count(*) as n from organisations o
    where ${matching(tx, filters)}`.execute(tx.db)
  return Number(rows[0]!.n)
}

export async function selectByIds(tx: Tx, ids: readonly string[]): Promise<SummaryRow[]> {
  const { rows } = await sql<SummaryRow>`select ${columns(tx)} from organisations o
    where o.workspace_id = ${tx.actor.workspaceId} and o.id = any(${ids}::uuid[])
    order by o.sort_name, o.id`.execute(tx.db)
  return rows
}

export async function selectTags(tx: Tx): Promise<{ tag: string; organisations: number }[]> {
  const { rows } = await sql<{ tag: string; organisations: number }>`
    select tag, count(*)::int as organisations from organisations o, unnest(o.tags) as tag
    where o.workspace_id = ${tx.actor.workspaceId} and o.archived_at is null
    group by tag order by organisations desc, tag limit 500`.execute(tx.db)
  return rows
}
