import { AppError, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { MatchKind } from '../../contract.ts'
import { withWholeWorkspace } from '../whole-workspace.sql.ts'
import { mustHold } from './merge-records.ts'
import {
  deleteMerge,
  findMerge,
  type MergeRow,
  readSnapshot,
  type Snapshot,
  selectMergesOf,
  tiedSince,
} from './merges.sql.ts'
import { restoreRow } from './restore.ts'
import { restoreTies } from './restore-ties.ts'
import { insertRows, lockRecords, updateRows } from './rows.sql.ts'
import type { Row } from './rows.ts'
import type { Subject } from './subject.ts'
import { subjectOf } from './subjects.ts'
import { selectWrittenSince } from './written-since.sql.ts'

/** Throws why these cannot be made two just now: merges are taken apart in the opposite order. */
export async function mustBeLast<I>(tx: Tx, subject: Subject<I>, merge: MergeRow): Promise<void> {
  if (merge.kept_id !== merge.kept_as) throw new AppError('merged_again', 409)
  const all = await selectMergesOf(tx, subject.merges, merge.kept_id)
  const last = all.find((each) => each.kept_as === merge.kept_as)
  if (last?.id !== merge.id) throw new AppError('merged_since', 409)
}

/** The kept record as it was, but for what was changed since; names what stayed. */
async function restoreKept<I>(tx: Tx, subject: Subject<I>, { was, now }: Snapshot['kept'], current: Row) {
  const { row, stayed } = restoreRow(was, now, current)
  // The version counts on: whoever still looks at the one record must not write over one of the two.
  const version = Number(current.version) + 1
  const updated = stayed.length > 0 ? new Date().toISOString() : row.updated_at
  await updateRows(tx, subject.kind, ['id'], [{ ...row, version, updated_at: updated }])
  return stayed
}

async function part<I>(tx: Tx, subject: Subject<I>, merge: MergeRow): Promise<string[]> {
  const { kept, merged, rows } = await readSnapshot(tx, subject.merges, merge.id)
  // First, so that the old address is the record's own again when its ties look for it.
  await deleteMerge(tx, subject.merges, merge.id)
  const current = (await lockRecords(tx, subject.kind, [merge.kept_id])).get(merge.kept_id)!
  const stayed = await restoreKept(tx, subject, kept, current)
  await insertRows(tx, subject.kind, [merged])
  const farEnds: string[] = []
  for (const tie of subject.referring) farEnds.push(...(await restoreTies(tx, subject.kind, tie, rows)))
  const both = [merge.kept_id, merge.merged_id]
  if (stayed.length > 0) await deriveAgain(tx, subject, merge.kept_id)
  await subject.follow(tx, both, farEnds)
  await subject.rewriteWords(tx, both)
  return stayed
}

/** A record that is half as it was and half as somebody has changed it is written once more as if typed. */
async function deriveAgain<I>(tx: Tx, subject: Subject<I>, id: string): Promise<void> {
  const [known] = await subject.read(tx, [id])
  if (known) await subject.write(tx, known, known.input)
}

const asField = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

async function unmergeAs<I>(tx: Tx, subject: Subject<I>, id: string) {
  const merge = await findMerge(tx, subject.merges, id)
  if (!merge) throw notFound()
  const seen = await lockRecords(tx, subject.kind, [merge.kept_id])
  const kept = seen.get(merge.kept_id)
  if (!kept) throw notFound()
  mustHold(tx, [...merge.homes, ...subject.homes(kept)])
  await mustBeLast(tx, subject, merge)
  const newTies = await tiedSince(tx, subject.kind, merge.kept_id, merge.created_at)
  const written = await selectWrittenSince(tx, subject.kind, merge.kept_id, merge.created_at)
  const stayed = (await withWholeWorkspace(tx, () => part(tx, subject, merge))).map(asField)
  await audit(tx, {
    action: subject.actions.unmerge,
    subject: subject.word,
    subjectId: merge.kept_id,
    after: { otherId: merge.merged_id, name: merge.merged_name, stayed, newTies, written },
  })
  return { keptId: merge.kept_id, otherId: merge.merged_id, stayed, newTies, written }
}

/** Makes two records of one again: both as they were, but for what people have changed and tied since. */
export const unmergeRecords = (tx: Tx, { kind, id }: { kind: MatchKind; id: string }) =>
  kind === 'people' ? unmergeAs(tx, subjectOf.people, id) : unmergeAs(tx, subjectOf.organisations, id)
