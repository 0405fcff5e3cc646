import type { Tx } from '#server/database/actor.ts'

/** From here the whole workspace is in sight, until what it answers is called (docs/decisions/0009). */
export async function seeWholeWorkspace(tx: Tx): Promise<() => Promise<unknown>> {
  await tx.client.query('set local role cg_region')
  return () => tx.client.query(`set local role cg_${tx.actor.role}`)
}
