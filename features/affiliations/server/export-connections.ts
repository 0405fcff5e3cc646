import { csvText } from '#kernel/text/csv.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { TAKEN, takenBy } from '#server/lists/taken.ts'
import { selectConnections } from './export-connections.sql.ts'

// Titles that an import reads again without being told.
const HEADER = ['person id', 'person name', 'other id', 'other name', 'kind', 'strength', 'since', 'source']

/** Who knows whom, as a file. A tie one of whose two asked not to be contacted is not in it; the reason is kept, and stands on every row. */
export async function exportConnections(tx: Tx, { reason }: { reason: string }): Promise<File> {
  const rows = await selectConnections(tx)
  const people = [...new Set(rows.flatMap((row) => [row.person_id, row.other_id]))]
  await audit(tx, {
    action: 'connections.export',
    subject: 'connections',
    reason,
    after: { format: 'csv', people },
  })
  const taken = await takenBy(tx, reason)
  const cells = rows.map((row) => [
    row.person_id,
    row.person_name,
    row.other_id,
    row.other_name,
    row.kind,
    row.strength,
    row.since_year,
    row.source,
    taken,
  ])
  return new File([csvText([...HEADER, TAKEN], cells)], 'connections.csv', {
    type: 'text/csv; charset=utf-8',
  })
}
