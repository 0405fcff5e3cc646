import type { Tx } from '#server/database/actor.ts'

/** An organiser as they stand now, unless they were removed. */
export const findStanding = (tx: Tx, organiserId: string) =>
  tx.db
    .selectFrom('organisers')
    .select(['role', 'branch_ids'])
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', organiserId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
