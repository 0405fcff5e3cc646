import type { Tx } from '#server/database/actor.ts'
import type { Coalition } from '../contract.ts'

const rows = (tx: Tx) =>
  tx.db.selectFrom('coalitions').select(['id', 'name']).where('workspace_id', '=', tx.actor.workspaceId)

export const selectCoalitions = (tx: Tx): Promise<Coalition[]> =>
  rows(tx).orderBy('name').orderBy('id').limit(500).execute()

export const findCoalition = (tx: Tx, id: string): Promise<Coalition | undefined> =>
  rows(tx).where('id', '=', id).executeTakeFirst()

/** False when the id is taken. */
export async function insertCoalition(tx: Tx, row: Coalition): Promise<boolean> {
  const result = await tx.db
    .insertInto('coalitions')
    .values({ workspace_id: tx.actor.workspaceId, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}
