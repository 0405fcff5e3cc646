import type { Selectable } from 'kysely'
import type { SavedLists } from '#database/types.ts'
import type { Tx } from '#server/database/actor.ts'

export type SavedListRow = Selectable<SavedLists>

const mine = (tx: Tx) =>
  tx.db
    .selectFrom('saved_lists')
    .selectAll()
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('organiser_id', '=', tx.actor.organiserId)

export const selectLists = (tx: Tx, room: string): Promise<SavedListRow[]> =>
  mine(tx).where('room', '=', room).orderBy('name').orderBy('id').execute()

export const countLists = async (tx: Tx): Promise<number> => {
  const { n } = await tx.db
    .selectFrom('saved_lists')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('organiser_id', '=', tx.actor.organiserId)
    .executeTakeFirstOrThrow()
  return Number(n)
}

export const findList = (tx: Tx, id: string): Promise<SavedListRow | undefined> =>
  mine(tx).where('id', '=', id).executeTakeFirst()

/** False when the id is taken, maybe by a list of someone else. */
export async function insertList(
  tx: Tx,
  row: { id: string; room: string; name: string; filters: string },
): Promise<boolean> {
  const result = await tx.db
    .insertInto('saved_lists')
    .values({ workspace_id: tx.actor.workspaceId, organiser_id: tx.actor.organiserId, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function deleteList(tx: Tx, id: string): Promise<boolean> {
  const result = await tx.db
    .deleteFrom('saved_lists')
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('organiser_id', '=', tx.actor.organiserId)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}
