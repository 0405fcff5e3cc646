import type { Tx } from '#server/database/actor.ts'

/** What the asker is called here; they are called the same in their example. */
export async function nameOfAsker(tx: Tx): Promise<string> {
  const { name } = await tx.db
    .selectFrom('organisers')
    .select('name')
    .where('workspace_id', '=', tx.actor.workspaceId)
    .where('id', '=', tx.actor.organiserId)
    .executeTakeFirstOrThrow()
  return name
}
