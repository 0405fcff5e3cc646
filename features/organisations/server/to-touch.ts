import type { Tx } from '#server/database/actor.ts'
import type { Organisation } from '../contract.ts'
import { selectToTouch } from './to-touch.sql.ts'

/** Whom it is time to be in touch with: what the asker holds first, then what nobody holds. */
export async function listToTouch(tx: Tx) {
  const rows = await selectToTouch(tx)
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
