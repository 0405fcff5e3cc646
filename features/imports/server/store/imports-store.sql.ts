import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '#server/database/actor.ts'
import type { ImportSettings, ImportState, LineState, RecordKind } from '../../contract.ts'
import type { Mapping, TableChoices, TableKind } from '../../mapping.contract.ts'

export type Counts = Partial<Record<LineState, number>>
export type PerRecord = Partial<Record<RecordKind, number>>
export type Problem = { code: string; fields: Record<string, string>; during: ImportState }

export type StoredImport = {
  id: string
  organiser_id: string
  organiser: string | null
  kind: TableKind
  file_name: string
  fingerprint: string
  state: ImportState
  bytes: number
  choices: TableChoices
  mapping: Mapping | null
  settings: ImportSettings
  place: number
  pass: number
  rows_done: number
  rows_guessed: number | null
  run_id: string | null
  actor: Actor | null
  look_again: boolean
  then_write: boolean
  looked_at: Date | null
  counts: Counts
  made: PerRecord
  changed: PerRecord
  left_out: number
  problem: Problem | null
  created_at: Date
  updated_at: Date
  ended_at: Date | null
  has_file: boolean
}

const COLUMNS = sql`i.id, i.organiser_id, who.name as organiser, i.kind, i.file_name, i.fingerprint, i.state, i.bytes::float8 as bytes,
  i.choices, i.mapping, i.settings, i.place, i.pass, i.rows_done, i.rows_guessed, i.run_id, i.actor, i.look_again, i.then_write, i.looked_at,
  i.counts, i.made, i.changed, i.left_out, i.problem, i.created_at, i.updated_at, i.ended_at, i.has_file`
const FROM = sql`imports i left join organisers who on who.workspace_id = i.workspace_id and who.id = i.organiser_id`

type New = {
  id: string
  kind: TableKind
  fileName: string
  fingerprint: string
  bytes: number
  guessed: number
}

/** False when the id is taken, maybe by an import the asker cannot see. */
export async function insertUpload(tx: Tx, it: New): Promise<boolean> {
  const done =
    await sql`insert into imports (workspace_id, id, organiser_id, kind, file_name, fingerprint, bytes, rows_guessed, state, has_file)
    values (${tx.actor.workspaceId}, ${it.id}, ${tx.actor.organiserId}, ${it.kind}, ${it.fileName}, ${it.fingerprint},
      ${it.bytes}, ${it.guessed}, 'uploaded', true) on conflict do nothing`.execute(tx.db)
  return Number(done.numAffectedRows ?? 0) > 0
}

/** `hold`: nobody else changes it until this transaction ends. */
export async function findStored(tx: Tx, id: string, hold = false): Promise<StoredImport | undefined> {
  const { rows } = await sql<StoredImport>`select ${COLUMNS} from ${FROM}
    where i.workspace_id = ${tx.actor.workspaceId} and i.id = ${id} ${hold ? sql`for update of i` : sql``}`.execute(
    tx.db,
  )
  return rows[0]
}

export async function selectStored(
  tx: Tx,
  after: { at: string; id: string } | undefined,
  limit: number,
): Promise<StoredImport[]> {
  const further = after
    ? sql`and (i.created_at, i.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``
  const { rows } = await sql<StoredImport>`select ${COLUMNS} from ${FROM}
    where i.workspace_id = ${tx.actor.workspaceId} ${further} order by i.created_at desc, i.id desc limit ${limit}`.execute(
    tx.db,
  )
  return rows
}

export type ImportChange = Partial<
  Omit<StoredImport, 'id' | 'organiser' | 'created_at' | 'updated_at' | 'fingerprint'>
>
const AS_JSON: (keyof ImportChange)[] = [
  'choices',
  'mapping',
  'settings',
  'actor',
  'counts',
  'made',
  'changed',
  'problem',
]

export async function updateImport(tx: Tx, id: string, change: ImportChange): Promise<void> {
  const values = Object.entries(change).map(([name, value]) =>
    AS_JSON.includes(name as never) && value !== null
      ? sql`${sql.ref(name)} = ${JSON.stringify(value)}::jsonb`
      : sql`${sql.ref(name)} = ${value}`,
  )
  await sql`update imports set ${sql.join([...values, sql`updated_at = now()`])}
    where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(tx.db)
}

export type UnderWay = { id: string; state: ImportState; run_id: string; actor: Actor }

/** Imports that a job should be at work on, as whom; `still`: for so many seconds nothing has happened there. */
export async function selectUnderWay(tx: Tx, still: number): Promise<UnderWay[]> {
  const { rows } = await sql<UnderWay>`select id, state, run_id, actor
    from imports where workspace_id = ${tx.actor.workspaceId} and state in ('reading', 'writing', 'undoing')
      and run_id is not null and actor is not null and updated_at <= now() - make_interval(secs => ${still})`.execute(
    tx.db,
  )
  return rows
}

/** Imports of this workspace whose file has been kept long enough. */
export async function selectOldFiles(tx: Tx, days: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from imports where workspace_id = ${tx.actor.workspaceId}
    and has_file and ((ended_at < now() - make_interval(days => ${days}))
      or (state in ('uploaded', 'ready', 'failed') and updated_at < now() - make_interval(days => ${days})))`.execute(
    tx.db,
  )
  return rows.map((row) => row.id)
}

export async function selectWithFile(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from imports
    where workspace_id = ${tx.actor.workspaceId} and has_file`.execute(tx.db)
  return rows.map((row) => row.id)
}

export async function selectWorkspaces(pool: { query: (text: string) => Promise<{ rows: unknown[] }> }) {
  const { rows } = await pool.query('select workspace_id as id from workspaces')
  return (rows as { id: string }[]).map((row) => row.id)
}
