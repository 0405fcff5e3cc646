import type { Tx } from '#server/database/actor.ts'
import type { Organisation } from '../contract.ts'
import { selectToTouch } from './to-touch.sql.ts'

/** Whom it is time to be in touch with, today or within so many days: what the asker holds first, then what nobody holds. */
export async function listToTouch(tx: Tx, days = 1) {
  const rows = await selectToTouch(tx, days)
  return {
    organisations: rows.map((row) => ({
      id: row.id,
      name: row.name,
      stage: row.stage as Organisation['stage'],
      touchOn: row.touch_on,
      mine: row.mine,
    })),
  }
}
