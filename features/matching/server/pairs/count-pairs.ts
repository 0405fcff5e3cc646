import type { Tx } from '#server/database/actor.ts'
import { countWaiting } from './pairs.sql.ts'

/** How many pairs wait, of those whose both records the asker sees. */
export const countPairs = async (tx: Tx) => ({
  people: await countWaiting(tx, 'people'),
  organisations: await countWaiting(tx, 'organisations'),
})
