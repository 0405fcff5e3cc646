import { type BroughtIn, broughtIn } from '#features/imports/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { AuditEntry, AuditFilters } from '../contract.ts'
import { changesOf } from './difference.ts'

// Worked out by us, said by nobody.
const OURS = /(_key|_hash|^sort_name|^visible_to|^version|_at|^workspace_id|^id)$/

const SUBJECTS: Record<string, string> = { people: 'person', organisations: 'organisation' }

/** A row's columns by the names that fields have elsewhere in the trail. */
const asFields = (row: Record<string, unknown> | null) =>
  row &&
  Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !OURS.test(column))
      .map(([column, value]) => [
        column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
  )

const toEntry = (brought: BroughtIn, recordId: string): AuditEntry => ({
  id: brought.importId,
  at: brought.at.toISOString(),
  organiserId: brought.organiserId,
  organiserName: brought.organiserName,
  role: brought.role,
  via: 'job',
  action: brought.made ? 'imports.record' : 'imports.change',
  subject: SUBJECTS[brought.kind] ?? brought.kind,
  subjectId: recordId,
  changes: changesOf(asFields(brought.before), asFields(brought.after)),
  reason: brought.fileName,
  times: 1,
})

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })

function fits({ at, action, organiserId }: AuditEntry, filters: AuditFilters): boolean {
  const day = DAY.format(new Date(at))
  if (filters.organiserId && filters.organiserId !== organiserId) return false
  if (filters.action && !action.startsWith(filters.action)) return false
  return (!filters.from || day >= filters.from) && (!filters.to || day <= filters.to)
}

/** What lists did with the record that the trail is asked about; a trail of everything has one line for each list. */
export async function entriesFromLists(tx: Tx, filters: AuditFilters): Promise<AuditEntry[]> {
  const { subjectId } = filters
  if (!subjectId) return []
  const brought = await broughtIn(tx, subjectId)
  return brought.map((each) => toEntry(each, subjectId)).filter((entry) => fits(entry, filters))
}
