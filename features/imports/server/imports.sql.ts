import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { ImportCounts, ImportKind, RowErrors } from '../contract.ts'

type Ids = { made: string[]; changed: string[] }
export type Touched = { people: Ids; organisations: Ids; affiliations: Ids }

export type ImportRow = {
  id: string
  kind: ImportKind
  file_name: string
  fingerprint: string
  counts: ImportCounts
  errors: RowErrors
  made: { people: number; organisations: number; affiliations: number }
  organiser: string | null
  created_at: Date
}

const COUNT = (room: string) => sql`coalesce(jsonb_array_length(i.touched -> ${sql.lit(room)} -> 'made'), 0)`
const COLUMNS = sql`i.id, i.kind, i.file_name, i.fingerprint, i.counts, i.errors, who.name as organiser, i.created_at,
  jsonb_build_object('people', ${COUNT('people')}, 'organisations', ${COUNT('organisations')},
    'affiliations', ${COUNT('affiliations')}) as made`
const FROM = sql`imports i left join organisers who on who.workspace_id = i.workspace_id and who.id = i.organiser_id`

/** One import at a time in a workspace, or two of the same file would each find everybody new. */
export async function waitForTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('imports ' || ${tx.actor.workspaceId}::text, 0))`.execute(
    tx.db,
  )
}

type Begun = { id: string; kind: ImportKind; fileName: string; fingerprint: string; options: object }

/** False when the id is taken, maybe by an import the asker cannot see. */
export async function insertImport(
  tx: Tx,
  { id, kind, fileName, fingerprint, options }: Begun,
): Promise<boolean> {
  const done =
    await sql`insert into imports (workspace_id, id, organiser_id, kind, file_name, fingerprint, options)
    values (${tx.actor.workspaceId}, ${id}, ${tx.actor.organiserId}, ${kind}, ${fileName}, ${fingerprint},
      ${JSON.stringify(options)}) on conflict do nothing`.execute(tx.db)
  return Number(done.numAffectedRows ?? 0) > 0
}

export async function finishImport(
  tx: Tx,
  id: string,
  { counts, errors, touched }: { counts: ImportCounts; errors: RowErrors; touched: Touched },
): Promise<void> {
  await sql`update imports set counts = ${JSON.stringify(counts)}, errors = ${JSON.stringify(errors)},
    touched = ${JSON.stringify(touched)} where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(
    tx.db,
  )
}

export async function findImport(tx: Tx, id: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`select ${COLUMNS} from ${FROM}
    where i.workspace_id = ${tx.actor.workspaceId} and i.id = ${id}`.execute(tx.db)
  return rows[0]
}

export async function selectImports(
  tx: Tx,
  after: { at: string; id: string } | undefined,
  limit: number,
): Promise<ImportRow[]> {
  const further = after
    ? sql`and (i.created_at, i.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``
  const { rows } = await sql<ImportRow>`select ${COLUMNS} from ${FROM}
    where i.workspace_id = ${tx.actor.workspaceId} ${further} order by i.created_at desc, i.id desc limit ${limit}`.execute(
    tx.db,
  )
  return rows
}

export async function markPlace(tx: Tx): Promise<void> {
  await sql`savepoint before_writing`.execute(tx.db)
}

export async function backToPlace(tx: Tx): Promise<void> {
  await sql`rollback to savepoint before_writing`.execute(tx.db)
}

/**
 * Foreign keys keep the plan they were given while a table was small, and then read it whole for every row of a bulk
 * load (15 times slower after 2,000 people). So plans are forgotten, and made anew by index for this transaction.
 */
export async function planByIndex(tx: Tx): Promise<void> {
  await sql`set local enable_seqscan = off`.execute(tx.db)
  await sql`discard plans`.execute(tx.db)
}
