import { csvText, listText } from '#kernel/text/csv.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { TAKEN, takenBy } from '#server/lists/taken.ts'
import { selectForExport } from './export-workplaces.sql.ts'

// Titles that an import reads again without being told.
const HEADER = [
  'id',
  'name',
  'branch',
  'employer',
  'contractor',
  'contract',
  'head_count',
  'address',
  'postcode',
]

/** Where our people work and for whom, as a file; the reason is kept, and stands on every row. */
export async function exportWorkplaces(tx: Tx, { reason }: { reason: string }): Promise<File> {
  const rows = await selectForExport(tx)
  await audit(tx, {
    action: 'workplaces.export',
    subject: 'workplaces',
    reason,
    after: { format: 'csv', workplaces: rows.map((row) => row.id) },
  })
  const taken = await takenBy(tx, reason)
  const cells = rows.map((row) => [
    row.id,
    row.name,
    row.branch,
    row.employer,
    row.contractor,
    row.contract,
    row.head_count,
    row.address === null ? null : listText([row.address]),
    row.postcode,
    taken,
  ])
  return new File([csvText([...HEADER, TAKEN], cells)], 'workplaces.csv', { type: 'text/csv; charset=utf-8' })
}
