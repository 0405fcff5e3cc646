import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import { seeWholeWorkspace } from '../undo/whole-workspace.sql.ts'

/**
 * Whether somebody else's list is coming in, or going, at this moment; everybody's are looked at, and nothing is told
 * of them but that (docs/decisions/0009). Until this transaction ends nobody else in the workspace gets an answer, so
 * of two lists that are to be written at once one knows of the other.
 */
export async function othersWrite(tx: Tx, id: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext(${`imports ${tx.actor.workspaceId}`}))`.execute(tx.db)
  // One on which nothing has moved for so long has died, and must not hold all others back.
  return anyOther(tx, id, sql`state in ('writing', 'undoing') and updated_at > now() - interval '30 minutes'`)
}

async function anyOther(tx: Tx, id: string, which: ReturnType<typeof sql>): Promise<boolean> {
  const back = await seeWholeWorkspace(tx)
  const { rows } = await sql<{ any: boolean }>`select exists (select from imports
    where workspace_id = ${tx.actor.workspaceId} and id <> ${id} and ${which}) as any`.execute(tx.db)
  await back()
  return rows[0]!.any
}

/** Came in since a moment, and not by this import: see `isMintedBy`. */
const typed = (tx: Tx, table: string, importId: string, since: Date) =>
  sql`from ${sql.table(table)} where workspace_id = ${tx.actor.workspaceId}
    and created_at > ${since} and left(id::text, 13) <> left(${importId}, 13)`

/** The first of those who came in since a moment, as far as the asker sees them, but not by this import. */
export async function selectTypedSince(
  tx: Tx,
  table: 'people' | 'organisations',
  importId: string,
  since: Date,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id ${typed(tx, table, importId, since)}
    order by created_at limit ${limit}`.execute(tx.db)
  return rows.map((row) => row.id)
}

async function typedSince(tx: Tx, id: string, since: Date): Promise<boolean> {
  const some = (table: string) => sql`exists (select ${typed(tx, table, id, since)})`
  const { rows } = await sql<{
    any: boolean
  }>`select ${some('people')} or ${some('organisations')} as any`.execute(tx.db)
  return rows[0]!.any
}

/** Whether another import has written since, anybody's, or someone whom the asker sees has come in by hand. */
export const wroteSince = async (tx: Tx, id: string, since: Date): Promise<boolean> =>
  (await anyOther(tx, id, sql`ended_at > ${since} and state in ('done', 'undone')`)) ||
  (await typedSince(tx, id, since))
