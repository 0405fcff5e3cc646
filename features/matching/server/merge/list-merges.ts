import type { Tx } from '#server/database/actor.ts'
import type { MatchKind, Merge } from '../../contract.ts'
import { selectMergesOf } from './merges.sql.ts'
import { subjectOf } from './subjects.ts'

/** What was made one with a record the asker sees, the latest first. Of one they do not see, nothing. */
export async function listMergesOf(
  tx: Tx,
  { kind, keptId }: { kind: MatchKind; keptId: string },
): Promise<{ merges: Merge[] }> {
  const subject = subjectOf[kind]
  await subject.mustSee(tx, keptId)
  const rows = await selectMergesOf(tx, subject.merges, keptId)
  const last = rows.find((row) => row.kept_as === row.kept_id)
  const holds = (homes: readonly string[]) =>
    tx.actor.role === 'region' || homes.every((home) => tx.actor.branchIds.includes(home))
  const merges = rows.map((row) => ({
    id: row.id,
    keptId,
    mergedId: row.merged_id,
    mergedName: row.merged_name,
    setAside: row.set_aside,
    mergedBy: row.by,
    mergedAt: row.created_at.toISOString(),
    mayUndo: row === last && holds(row.homes),
  }))
  return { merges }
}
