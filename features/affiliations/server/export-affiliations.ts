import { csvText } from '#kernel/text/csv.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { TAKEN, takenBy } from '#server/lists/taken.ts'
import { selectForExport } from './export-affiliations.sql.ts'
import { noteSpecialReads } from './special-reads.ts'

// Titles that an import reads again without being told.
const HEADER = [
  'person id',
  'person name',
  'organisation id',
  'organisation name',
  'role',
  'role in their words',
  'strength',
  'since',
  'willing to introduce',
  'source',
]

/** Who belongs where, as a file. Whoever asked not to be contacted is not in it; the reason is kept, and stands on every row. */
export async function exportAffiliations(tx: Tx, { reason }: { reason: string }): Promise<File> {
  const rows = await selectForExport(tx)
  const people = [...new Set(rows.map((row) => row.person_id))]
  await audit(tx, {
    action: 'affiliations.export',
    subject: 'affiliations',
    reason,
    after: { format: 'csv', people },
  })
  await noteSpecialReads(
    tx,
    rows.map((row) => ({
      special: row.special,
      personId: row.person_id,
      organisationId: row.organisation_id,
    })),
  )
  const taken = await takenBy(tx, reason)
  const cells = rows.map((row) => [
    row.person_id,
    row.person_name,
    row.organisation_id,
    row.organisation_name,
    row.role,
    row.role_words,
    row.strength,
    row.since_year,
    row.willing_to_introduce === 'unknown' ? '' : row.willing_to_introduce,
    row.source,
    taken,
  ])
  return new File([csvText([...HEADER, TAKEN], cells)], 'affiliations.csv', {
    type: 'text/csv; charset=utf-8',
  })
}
