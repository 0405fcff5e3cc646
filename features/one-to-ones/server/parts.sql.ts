import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

export type ConcernRow = {
  one_to_one_id: string
  issue_id: string | null
  words: string
  campaign_issue: string
}
export type QuoteRow = { one_to_one_id: string; id: string; words: string; consent: string }

const ofTalks = (tx: Tx, ids: readonly string[]) =>
  sql`t.workspace_id = ${tx.actor.workspaceId} and t.one_to_one_id = any(${ids}::uuid[])`

export async function selectConcerns(tx: Tx, ids: readonly string[]): Promise<ConcernRow[]> {
  const { rows } =
    await sql<ConcernRow>`select t.one_to_one_id, t.issue_id, coalesce(t.words, i.name) as words, t.campaign_issue
    from one_to_one_concerns t left join issues i on i.workspace_id = t.workspace_id and i.id = t.issue_id
    where ${ofTalks(tx, ids)} order by t.one_to_one_id, t.place`.execute(tx.db)
  return rows
}

export async function selectQuotes(tx: Tx, ids: readonly string[]): Promise<QuoteRow[]> {
  const { rows } =
    await sql<QuoteRow>`select t.one_to_one_id, t.id, t.words, t.consent from one_to_one_quotes t
    where ${ofTalks(tx, ids)} order by t.one_to_one_id, t.place`.execute(tx.db)
  return rows
}

type Table = 'one_to_one_concerns' | 'one_to_one_quotes' | 'one_to_one_versions'

/** Writes parts of a talk, each read by whoever reads the talk. */
export async function insertParts(
  tx: Tx,
  table: Table,
  oneToOneId: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = sql.join(Object.keys(rows[0]!).map((name) => sql.ref(name)))
  const values = sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`
  const given = sql.join(Object.keys(rows[0]!).map((name) => sql.ref(`v.${name}`)))
  await sql`insert into ${sql.table(table)} (workspace_id, one_to_one_id, visible_to, ${columns})
    select o.workspace_id, o.id, o.visible_to, ${given} from ${values} v cross join one_to_ones o
    where o.workspace_id = ${tx.actor.workspaceId} and o.id = ${oneToOneId}`.execute(tx.db)
}

/** Whether the asker's other words for a talk are kept beside it already. */
export async function hasLate(tx: Tx, oneToOneId: string, content: unknown): Promise<boolean> {
  const { rows } =
    await sql`select 1 from one_to_one_versions t where ${ofTalks(tx, [oneToOneId])} and t.kind = 'late'
    and t.kept_by = ${tx.actor.organiserId} and t.content = ${JSON.stringify(content)}::jsonb limit 1`.execute(
      tx.db,
    )
  return rows.length > 0
}

/** What was kept beside a talk and has become the talk itself need not stand beside it any more. */
export async function removeLate(tx: Tx, oneToOneId: string, content: unknown): Promise<void> {
  await sql`delete from one_to_one_versions t where ${ofTalks(tx, [oneToOneId])} and t.kind = 'late'
    and t.kept_by = ${tx.actor.organiserId} and t.content = ${JSON.stringify(content)}::jsonb`.execute(tx.db)
}

export async function removeParts(
  tx: Tx,
  table: 'one_to_one_concerns' | 'one_to_one_quotes' | 'leadership_marks',
  oneToOneId: string,
): Promise<void> {
  await sql`delete from ${sql.table(table)} where workspace_id = ${tx.actor.workspaceId} and one_to_one_id = ${oneToOneId}`.execute(
    tx.db,
  )
}

export type VersionRow = {
  id: string
  kind: 'earlier' | 'late'
  version: number
  kept_by: string
  by_name: string | null
  kept_at: Date
  content: Record<string, unknown>
}

export async function selectVersions(tx: Tx, oneToOneId: string): Promise<VersionRow[]> {
  const { rows } =
    await sql<VersionRow>`select t.id, t.kind, t.version, t.kept_by, who.name as by_name, t.kept_at, t.content
    from one_to_one_versions t left join organisers who on who.workspace_id = t.workspace_id and who.id = t.kept_by
    where ${ofTalks(tx, [oneToOneId])} order by t.kept_at desc, t.id desc limit 200`.execute(tx.db)
  return rows
}
