import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { Decision, FieldChange, LineState, Side } from '../../contract.ts'
import type { Candidate, PlannedLink, PlannedTie } from '../look/found-row.ts'
import type { CellProblem } from '../row/row-values.ts'
import type { Counts } from './imports-store.sql.ts'

export type StoredRow = {
  line: number
  state: LineState
  name: string
  record_id: string | null
  found: LineState
  found_id: string | null
  problems: CellProblem[] | null
  candidates: Candidate[] | null
  /** Null too where they are to be worked out when the row is written. */
  changes: FieldChange[] | null
  ties: PlannedTie[] | null
  links: PlannedLink[] | null
  decision: Decision | null
  wins: Record<string, Side> | null
  /** Corrections, by number of the column. */
  cells: Record<string, string> | null
  failed: string | null
}

/** What a dry run finds; what a person decided is not touched by it. */
export type FoundRow = Omit<StoredRow, 'decision' | 'wins' | 'cells' | 'failed'>

const COLUMNS = sql`line, state, name, record_id, found, found_id, problems, candidates, changes, ties, links, decision, wins,
  cells, failed`

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** Notes what was found about a chunk of rows; decisions and corrections of an earlier dry run stay. */
export async function putRows(
  tx: Tx,
  importId: string,
  organiserId: string,
  rows: readonly FoundRow[],
): Promise<void> {
  await sql`insert into import_rows (workspace_id, import_id, line, organiser_id, state, name, record_id, found,
      found_id, problems, candidates, changes, ties, links)
    select ${tx.actor.workspaceId}::uuid, ${importId}::uuid, t.line, ${organiserId}::uuid, t.state, t.name, t.record_id,
      t.found, t.found_id, t.problems, t.candidates, t.changes, t.ties, t.links
    from unnest(${rows.map((row) => row.line)}::int[], ${rows.map((row) => row.state)}::text[],
      ${rows.map((row) => row.name)}::text[], ${rows.map((row) => row.record_id)}::uuid[],
      ${rows.map((row) => row.found)}::text[], ${rows.map((row) => row.found_id)}::uuid[],
      ${rows.map((row) => json(row.problems))}::jsonb[], ${rows.map((row) => json(row.candidates))}::jsonb[],
      ${rows.map((row) => json(row.changes))}::jsonb[], ${rows.map((row) => json(row.ties))}::jsonb[],
      ${rows.map((row) => json(row.links))}::jsonb[])
      as t (line, state, name, record_id, found, found_id, problems, candidates, changes, ties, links)
    on conflict (workspace_id, import_id, line) do update set state = excluded.state, name = excluded.name,
      record_id = excluded.record_id, found = excluded.found, found_id = excluded.found_id,
      problems = excluded.problems, candidates = excluded.candidates, changes = excluded.changes, ties = excluded.ties,
      links = excluded.links,
      failed = null`.execute(tx.db)
}

export async function selectRows(
  tx: Tx,
  importId: string,
  { from, to }: { from: number; to: number },
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select ${COLUMNS} from import_rows
    where workspace_id = ${tx.actor.workspaceId} and import_id = ${importId} and line between ${from} and ${to}
    order by line`.execute(tx.db)
  return rows
}

export async function selectLines(
  tx: Tx,
  importId: string,
  lines: readonly number[],
  hold = false,
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select ${COLUMNS} from import_rows
    where workspace_id = ${tx.actor.workspaceId} and import_id = ${importId} and line = any(${lines}::int[])
    order by line ${hold ? sql`for update` : sql``}`.execute(tx.db)
  return rows
}

/** Rows with decisions or corrections that lie in this stretch of the file. */
export async function selectTouched(
  tx: Tx,
  importId: string,
  from: number,
  to: number,
): Promise<Pick<StoredRow, 'line' | 'decision' | 'wins' | 'cells' | 'record_id'>[]> {
  const { rows } = await sql<StoredRow>`select line, decision, wins, cells, record_id from import_rows
    where workspace_id = ${tx.actor.workspaceId} and import_id = ${importId} and line between ${from} and ${to}
      and (decision is not null or wins is not null or cells is not null)`.execute(tx.db)
  return rows
}

export type Page = { state: LineState | undefined; after: number; limit: number }

export async function selectPage(
  tx: Tx,
  importId: string,
  { state, after, limit }: Page,
): Promise<StoredRow[]> {
  const only = state ? sql`and state = ${state}` : sql``
  const { rows } = await sql<StoredRow>`select ${COLUMNS} from import_rows
    where workspace_id = ${tx.actor.workspaceId} and import_id = ${importId} ${only} and line > ${after}
    order by line limit ${limit}`.execute(tx.db)
  return rows
}

/** Of these lines, the rows in a state; of all states where none is said. */
export async function selectLinesIn(
  tx: Tx,
  importId: string,
  state: LineState | undefined,
  lines: readonly number[],
): Promise<StoredRow[]> {
  const rows = await selectLines(tx, importId, lines)
  return state ? rows.filter((row) => row.state === state) : rows
}

/** The next rows in a state, held to be decided. */
export async function decideState(
  tx: Tx,
  importId: string,
  state: LineState,
  after: number,
  limit: number,
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select ${COLUMNS} from import_rows
    where workspace_id = ${tx.actor.workspaceId} and import_id = ${importId} and state = ${state} and line > ${after}
    order by line limit ${limit} for update`.execute(tx.db)
  return rows
}

export async function countStates(tx: Tx, importId: string): Promise<Counts> {
  const { rows } = await sql<{
    state: LineState
    n: number
  }>`select state, count(*)::int as n from import_rows
    where workspace_id = ${tx.actor.workspaceId} and import_id = ${importId} group by state`.execute(tx.db)
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

/** How many rows change nothing although they say something else: what stands is kept. */
export async function countKept(tx: Tx, importId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from import_rows
    where workspace_id = ${tx.actor.workspaceId} and import_id = ${importId} and state = 'unchanged'
      and (changes is not null or jsonb_path_exists(ties, '$[*].changes[*]'))`.execute(tx.db)
  return rows[0]!.n
}

/** Rows of an earlier way of reading the file, which has other lines. */
export async function removeRows(tx: Tx, importId: string): Promise<void> {
  await sql`delete from import_rows where workspace_id = ${tx.actor.workspaceId} and import_id = ${importId}`.execute(
    tx.db,
  )
}

export type RowChange = Pick<StoredRow, 'line' | 'state'> &
  Partial<Pick<StoredRow, 'record_id' | 'changes' | 'ties' | 'decision' | 'wins' | 'cells' | 'failed'>>

/** Writes what was decided about some rows; all fields of each are given. */
export async function updateRows(
  tx: Tx,
  importId: string,
  rows: readonly Required<RowChange>[],
): Promise<void> {
  await sql`update import_rows r set state = t.state, record_id = t.record_id, changes = t.changes,
      ties = t.ties, decision = t.decision, wins = t.wins, cells = t.cells, failed = t.failed
    from unnest(${rows.map((row) => row.line)}::int[], ${rows.map((row) => row.state)}::text[],
      ${rows.map((row) => row.record_id)}::uuid[], ${rows.map((row) => json(row.changes))}::jsonb[],
      ${rows.map((row) => json(row.ties))}::jsonb[], ${rows.map((row) => row.decision)}::text[], ${rows.map((row) => json(row.wins))}::jsonb[],
      ${rows.map((row) => json(row.cells))}::jsonb[], ${rows.map((row) => row.failed)}::text[])
      as t (line, state, record_id, changes, ties, decision, wins, cells, failed)
    where r.workspace_id = ${tx.actor.workspaceId} and r.import_id = ${importId} and r.line = t.line`.execute(
    tx.db,
  )
}

/** The next rows that did not get in, after a line. */
export async function selectLeftOut(
  tx: Tx,
  importId: string,
  after: number,
  limit: number,
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select ${COLUMNS} from import_rows
    where workspace_id = ${tx.actor.workspaceId} and import_id = ${importId} and line > ${after}
      and (state = 'cannotRead' or failed is not null)
    order by line limit ${limit}`.execute(tx.db)
  return rows
}

/** Rows that could not be written after all, with why. */
export async function markFailed(
  tx: Tx,
  importId: string,
  failed: readonly { line: number; code: string }[],
): Promise<void> {
  if (failed.length === 0) return
  await sql`update import_rows r set failed = t.code
    from unnest(${failed.map((row) => row.line)}::int[], ${failed.map((row) => row.code)}::text[]) as t (line, code)
    where r.workspace_id = ${tx.actor.workspaceId} and r.import_id = ${importId} and r.line = t.line`.execute(
    tx.db,
  )
}

const comesInWithout = (tx: Tx, importId: string, code?: string) =>
  sql`workspace_id = ${tx.actor.workspaceId} and import_id = ${importId} and failed is null
    and state in ('new', 'ask', 'changes', 'unchanged') and problems @> ${JSON.stringify([code ? { code, cellOnly: true } : { cellOnly: true }])}::jsonb`

/** How many rows come in, or came in, without a cell with this against it; left out: with anything. */
export async function countWithout(tx: Tx, importId: string, code?: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from import_rows
    where ${comesInWithout(tx, importId, code)}`.execute(tx.db)
  return rows[0]!.n
}

/** The lines of the first of them. */
export async function selectWithout(
  tx: Tx,
  importId: string,
  code: string,
  limit: number,
): Promise<number[]> {
  const { rows } = await sql<{ line: number }>`select line from import_rows
    where ${comesInWithout(tx, importId, code)} order by line limit ${limit}`.execute(tx.db)
  return rows.map((row) => row.line)
}

/** The next rows whose people know others, after a line. */
export async function selectLinked(
  tx: Tx,
  importId: string,
  after: number,
  limit: number,
): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select ${COLUMNS} from import_rows
    where workspace_id = ${tx.actor.workspaceId} and import_id = ${importId} and line > ${after} and links is not null
      and state in ('new', 'ask', 'changes', 'unchanged') and failed is null order by line limit ${limit}`.execute(
    tx.db,
  )
  return rows
}
