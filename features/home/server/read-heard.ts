import type { Tx } from '#server/database/actor.ts'
import { countHeard, selectHeard } from './heard.sql.ts'
import { LISTENING_DAYS } from './work.sql.ts'

const SHOWN = 5

/** What concerns people most, as they said lately in talks whose notes the asker may read. */
export const readHeard = async (tx: Tx) => ({
  days: LISTENING_DAYS,
  talks: await countHeard(tx),
  concerns: await selectHeard(tx, SHOWN),
})
