import { sql } from 'kysely'
import type { Cursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import type { OrganisationKind } from '../contract.ts'
import { SAID_OF_ANYTHING } from '../kind-of-name.contract.ts'

export type UntoldRow = { id: string; name: string; sort_name: string; kinds: OrganisationKind[] }

const said = sql.val(`{${SAID_OF_ANYTHING.join(',')}}`)

/** Organisations of which no kind is written down that would say what they are, by name; but for those left as they are. */
export async function selectUntold(tx: Tx, after: Cursor | undefined, limit: number): Promise<UntoldRow[]> {
  const further = after ? sql`and (sort_name, id) > (${after.sortName}, ${after.id}::uuid)` : sql``
  const { rows } = await sql<UntoldRow>`select id, name, sort_name, kinds from organisations
    where workspace_id = ${tx.actor.workspaceId} and archived_at is null and not kinds_settled
      and kinds <@ ${said}::text[] ${further} order by sort_name, id limit ${limit}`.execute(tx.db)
  return rows
}

/** Somebody looked at them: they are not asked about again. */
export async function markSettled(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update organisations set kinds_settled = true
    where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[])`.execute(tx.db)
}
