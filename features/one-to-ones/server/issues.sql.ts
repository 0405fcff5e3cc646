import { sql } from 'kysely'
import { foldText } from '#kernel/text/names.ts'
import type { Tx } from '#server/database/actor.ts'

/** The issue of that name, added to the workspace's list when there is none. Two ways of writing it are one issue. */
export async function issueNamed(tx: Tx, { id, name }: { id: string; name: string }): Promise<string> {
  const key = foldText(name).slice(0, 200)
  await sql`insert into issues (workspace_id, id, name, name_key, recorded_by)
    values (${tx.actor.workspaceId}, ${id}, ${name}, ${key}, ${tx.actor.organiserId})
    on conflict on constraint issues_name do nothing`.execute(tx.db)
  const { rows } = await sql<{
    id: string
  }>`select id from issues where workspace_id = ${tx.actor.workspaceId} and name_key = ${key}`.execute(tx.db)
  return rows[0]!.id
}

/** Those of these ids that are issues of the workspace. */
export async function selectIssueIds(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from issues
    where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[])`.execute(tx.db)
  return new Set(rows.map((row) => row.id))
}

export type IssueRow = { id: string; name: string; named: number }

/** The workspace's issues, those named most often in notes the asker may read first. */
export async function selectIssues(tx: Tx, q: string, limit: number): Promise<IssueRow[]> {
  const key = foldText(q)
  const found = key ? sql`and position(${key} in i.name_key) > 0` : sql``
  const { rows } = await sql<IssueRow>`select i.id, i.name, count(c.id)::int as named from issues i
    left join one_to_one_concerns c on c.workspace_id = i.workspace_id and c.issue_id = i.id
    where i.workspace_id = ${tx.actor.workspaceId} ${found}
    group by i.id, i.name, i.name_key order by named desc, i.name_key limit ${limit}`.execute(tx.db)
  return rows
}
