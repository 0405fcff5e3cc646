import type { Tx } from '#server/database/actor.ts'

/** Does `work` so that a failure of it alone is undone and the transaction can go on; the failure is thrown. */
export async function withSavepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.client.query('savepoint part')
  try {
    const result = await work()
    await tx.client.query('release savepoint part')
    return result
  } catch (error) {
    await tx.client.query('rollback to savepoint part')
    throw error
  }
}
