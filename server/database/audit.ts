import { newId } from '#kernel/ids.ts'
import type { Tx } from './actor.ts'

export type AuditEntry = {
  /** What was done, room first: `people.create`, `people.export`, `affiliations.read_special`. */
  action: string
  subject: string
  subjectId?: string
  before?: unknown
  after?: unknown
  reason?: string | undefined
}

const asJson = (value: unknown) => (value === undefined ? null : JSON.stringify(value))

/** Writes what was done into the trail, in the transaction that does it: both are kept or neither. */
export async function audit(tx: Tx, ...entries: AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  const { workspaceId, organiserId, role, via } = tx.actor
  const rows = entries.map((entry) => ({
    workspace_id: workspaceId,
    id: newId(),
    organiser_id: organiserId,
    role,
    via,
    action: entry.action,
    subject_kind: entry.subject,
    subject_id: entry.subjectId ?? null,
    before: asJson(entry.before),
    after: asJson(entry.after),
    reason: entry.reason ?? null,
  }))
  await tx.db.insertInto('audit').values(rows).execute()
}
