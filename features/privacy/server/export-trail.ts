import { AppError } from '#kernel/errors.ts'
import { csvText } from '#kernel/text/csv.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { AuditChange, AuditFilters, ShownValues } from '../contract.ts'
import { type AuditPlace, selectTrail } from './audit.sql.ts'
import { toEntry } from './read-trail.ts'

const MOST = 50_000
const AT_ONCE = 2000
const HEADER = ['at', 'organiser', 'role', 'via', 'action', 'record', 'record_id', 'changes', 'reason']

const side = ({ values, more }: ShownValues) => `${values.join('; ')}${more > 0 ? ` and ${more} more` : ''}`
const difference = ({ field, was, is }: AuditChange) =>
  `${field || 'value'}: ${was.values.length > 0 ? `${side(was)} → ` : ''}${side(is)}`

/** The trail as a file, whose taking is itself kept in the trail. Throws `too_many_rows` past 50,000 entries. */
export async function exportTrail(
  tx: Tx,
  { filters, reason }: { filters: AuditFilters; reason: string },
): Promise<File> {
  const lines: (string | null)[][] = []
  let place: AuditPlace | undefined
  for (;;) {
    const rows = await selectTrail(tx, filters, place, AT_ONCE, { folded: false })
    for (const entry of rows.map(toEntry)) {
      const { at, organiserName, organiserId, role, via, action, subject, subjectId, changes } = entry
      const told = changes.map(difference).join('\n')
      lines.push([
        at,
        organiserName ?? organiserId,
        role,
        via,
        action,
        subject,
        subjectId,
        told,
        entry.reason,
      ])
    }
    const last = rows.at(-1)
    if (!last || rows.length < AT_ONCE) break
    if (lines.length >= MOST) throw new AppError('too_many_rows', 422)
    place = { at: last.at_exact, id: last.id }
  }
  await audit(tx, {
    action: 'privacy.export_trail',
    subject: 'audit',
    after: { ...filters, entries: lines.length },
    reason,
  })
  return new File([csvText(HEADER, lines)], 'audit.csv', { type: 'text/csv; charset=utf-8' })
}
