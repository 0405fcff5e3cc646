import type { Tx } from '#server/database/actor.ts'
import type { Marked } from '../contract.ts'
import { countTeam, selectMarked } from './marked.sql.ts'

const LISTED = 200

/** Whom a working group marked when it read talks together: for the team first, then who showed most. */
export async function listMarked(
  tx: Tx,
  { branchId, limit = LISTED }: { branchId?: string | undefined; limit?: number | undefined },
) {
  const people = (await selectMarked(tx, branchId, limit)).map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind as Marked['kind'],
    doNotContact: row.do_not_contact,
    does: row.does,
    marks: row.marks as Marked['marks'],
    lastMetOn: row.last_met_on,
  }))
  return { people, team: await countTeam(tx, branchId) }
}
