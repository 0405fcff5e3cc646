import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

/**
 * Foreign keys keep the plan they were given while a table was small, and then read it whole for every row of a bulk
 * load (15 times slower after 2,000 people). So plans are forgotten, and made anew by index for this transaction.
 */
export async function planByIndex(tx: Tx): Promise<void> {
  await sql`set local enable_seqscan = off`.execute(tx.db)
  await sql`discard plans`.execute(tx.db)
}
