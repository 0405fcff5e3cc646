import type { Tx } from '#server/database/actor.ts'

/**
 * Does `work` with the whole workspace in sight: whoever may make one of two records moves all that is tied to
 * them, also ties to people hidden from them (docs/decisions/0007). What it reads must not leave the room's services.
 */
export async function withWholeWorkspace<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await seeWholeWorkspace(tx)
  const result = await work()
  // Not in `finally`: a transaction that has failed takes no more statements and is undone whole.
  await tx.client.query(`set local role cg_${tx.actor.role}`)
  return result
}

/** Takes the wider sight again after another room has given its own back. */
export const seeWholeWorkspace = (tx: Tx) => tx.client.query('set local role cg_region')
