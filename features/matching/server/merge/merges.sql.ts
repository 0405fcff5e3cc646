import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { MatchKind } from '../../contract.ts'
import type { Row, Touched } from './rows.ts'

export type Merges = 'person_merges' | 'organisation_merges'

/** How both records were, how the kept one was afterwards, and every row that was moved, joined or doubled. */
export type Snapshot = { kept: { was: Row; now: Row }; merged: Row; rows: Touched[] }

export type MergeRow = {
  id: string
  kept_id: string
  kept_as: string
  merged_id: string
  merged_name: string
  set_aside: Record<string, unknown>
  homes: string[]
  created_at: Date
}

const homes = (table: Merges) => (table === 'person_merges' ? sql`homes` : sql`'{}'::uuid[] as homes`)

export async function findMerge(tx: Tx, table: Merges, id: string): Promise<MergeRow | undefined> {
  const { rows } =
    await sql<MergeRow>`select id, kept_id, kept_as, merged_id, merged_name, set_aside, ${homes(table)}, created_at
    from ${sql.table(table)} where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(tx.db)
  return rows[0]
}

/** What was made one with a record, the latest first: only that can be taken apart next. */
export async function selectMergesOf(
  tx: Tx,
  table: Merges,
  keptId: string,
): Promise<(MergeRow & { by: string | null })[]> {
  const { rows } = await sql<MergeRow & { by: string | null }>`select m.*, who.name as by from
      (select id, kept_id, kept_as, merged_id, merged_name, set_aside, ${homes(table)}, created_at, merged_by
        from ${sql.table(table)} where workspace_id = ${tx.actor.workspaceId} and kept_id = ${keptId}) m
    left join organisers who on who.workspace_id = ${tx.actor.workspaceId} and who.id = m.merged_by
    order by m.created_at desc, m.id desc limit 200`.execute(tx.db)
  return rows
}

export async function readSnapshot(tx: Tx, table: Merges, id: string): Promise<Snapshot> {
  const { rows } = await sql<{ snapshot: Snapshot }>`select snapshot from ${sql.table(table)}
    where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(tx.db)
  return rows[0]!.snapshot
}

export type NewMerge = {
  id: string
  kept: Row
  merged: Row
  setAside: Record<string, unknown>
  homes: string[]
  snapshot: Snapshot
}

/** Writes down what was made one; who sees it is who sees the record that was kept. */
export async function insertMerge(tx: Tx, table: Merges, merge: NewMerge): Promise<void> {
  const { kept, merged } = merge
  const [extra, value] =
    table === 'person_merges'
      ? [sql`homes`, sql`${merge.homes}::uuid[]`]
      : [sql`special`, sql`${(kept.special as string | null) ?? null}`]
  await sql`insert into ${sql.table(table)} (workspace_id, id, kept_id, kept_as, merged_id, merged_name, set_aside,
      snapshot, merged_by, visible_to, ${extra})
    values (${tx.actor.workspaceId}, ${merge.id}, ${kept.id as string}, ${kept.id as string}, ${merged.id as string},
      ${merged.name as string}, ${JSON.stringify(merge.setAside)}::jsonb, ${JSON.stringify(merge.snapshot)}::jsonb,
      ${tx.actor.organiserId}, ${kept.visible_to as string[]}::uuid[], ${value})`.execute(tx.db)
}

export async function deleteMerge(tx: Tx, table: Merges, id: string): Promise<void> {
  await sql`delete from ${sql.table(table)} where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(
    tx.db,
  )
}

/** Where the other end of a row lies: a record, which may have become part of another, or a list. */
export type Place = MatchKind | 'phone_lists'
const MERGES = { people: 'person_merges', organisations: 'organisation_merges' } as const

/** Those of these that are still there, each under its own id; those made one with another since, under that one's. */
export async function whereNow(tx: Tx, table: Place, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const merged =
    table === 'phone_lists'
      ? sql``
      : sql`union all select merged_id, kept_id from ${sql.table(MERGES[table])}
        where workspace_id = ${tx.actor.workspaceId} and merged_id = any(${ids}::uuid[])`
  const { rows } = await sql<{
    was: string
    now: string
  }>`select id as was, id as now from ${sql.table(table)}
      where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[]) ${merged}`.execute(tx.db)
  return new Map(rows.map((row) => [row.was, row.now]))
}

/** Names of what was tied to a record since a moment, as far as the asker sees it. */
export async function tiedSince(
  tx: Tx,
  table: 'people' | 'organisations',
  id: string,
  since: Date,
): Promise<string[]> {
  const workspace = tx.actor.workspaceId
  const belongs =
    table === 'people'
      ? sql`select o.name from affiliations a join organisations o on o.workspace_id = a.workspace_id and o.id = a.organisation_id
          where a.workspace_id = ${workspace} and a.person_id = ${id} and a.created_at > ${since}`
      : sql`select p.name from affiliations a join people p on p.workspace_id = a.workspace_id and p.id = a.person_id
          where a.workspace_id = ${workspace} and a.organisation_id = ${id} and a.created_at > ${since}
        union all select w.name from workplaces w
          where w.workspace_id = ${workspace} and ${id} in (w.employer_id, w.contractor_id) and w.created_at > ${since}`
  const knows = (near: string, far: string) =>
    sql`select p.name from connections c join people p on p.workspace_id = c.workspace_id and p.id = ${sql.ref(`c.${far}`)}
      where c.workspace_id = ${workspace} and ${sql.ref(`c.${near}`)} = ${id} and c.created_at > ${since}`
  const all = [
    belongs,
    knows('from_person_id', 'to_person_id'),
    knows('to_person_id', 'from_person_id'),
  ].slice(0, table === 'people' ? 3 : 1)
  const { rows } = await sql<{ name: string }>`select name from (${sql.join(all, sql` union all `)}) tied
    order by name limit 100`.execute(tx.db)
  return rows.map((row) => row.name)
}
