import { AppError, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { MatchKind, MergeChoices } from '../../contract.ts'
import { withWholeWorkspace } from '../whole-workspace.sql.ts'
import { findMerge, insertMerge } from './merges.sql.ts'
import { planTies } from './plan-ties.ts'
import { lockRecords, readTies, removeRows, timeNow, updateRows } from './rows.sql.ts'
import type { Row, Touched } from './rows.ts'
import type { Known, Subject } from './subject.ts'
import { subjectOf } from './subjects.ts'
import { writeTouched } from './write-touched.ts'

export type MergeInput = {
  id: string
  kind: MatchKind
  keptId: string
  otherId: string
  choices?: MergeChoices | undefined
}

/** Throws `needs_region` unless the asker holds every branch that these records belong to. */
export function mustHold(tx: Tx, homes: readonly string[]): void {
  if (tx.actor.role === 'region' || homes.every((home) => tx.actor.branchIds.includes(home))) return
  throw new AppError('needs_region', 403)
}

type Two = { kept: Row; other: Row }

/** Both records, held for this transaction; throws what the asker may know when one is not there to be changed. */
async function takeBoth<I>(tx: Tx, subject: Subject<I>, input: MergeInput): Promise<Two> {
  const { keptId, otherId } = input
  if (keptId === otherId) throw new AppError('same_record', 422, { fields: { otherId: 'same_record' } })
  const rows = await lockRecords(tx, subject.kind, [keptId, otherId])
  for (const id of [keptId, otherId]) if (!rows.has(id)) await subject.mustSee(tx, id)
  const [kept, other] = [rows.get(keptId), rows.get(otherId)]
  if (!kept || !other) throw notFound()
  mustHold(tx, [...subject.homes(kept), ...subject.homes(other)])
  return { kept, other }
}

/** Moves all that is tied to the other record over to the kept one, and answers every row it touched. */
async function moveTies<I>(tx: Tx, subject: Subject<I>, kept: string, merged: string): Promise<Touched[]> {
  const all: Touched[] = []
  const at = await timeNow(tx)
  for (const tie of subject.referring) {
    if (tie.how === 'again') continue
    const touched = planTies(tie, await readTies(tx, tie, [kept, merged]), { kept, merged, at })
    await writeTouched(tx, tie, touched)
    all.push(...touched)
  }
  return all
}

async function join<I>(
  tx: Tx,
  subject: Subject<I>,
  { id, keptId, otherId, choices = {} }: MergeInput,
  { kept, other }: Two,
): Promise<Record<string, unknown>> {
  const known = new Map((await subject.read(tx, [keptId, otherId])).map((each) => [each.id, each]))
  const before = known.get(keptId) as Known<I>
  const { input, setAside } = subject.merge(before.input, known.get(otherId)!.input, choices)
  const besides = await subject.besides(tx, kept, other, input)
  const rows = await moveTies(tx, subject, keptId, otherId)
  await removeRows(tx, subject.kind, ['id'], [other])
  await subject.write(tx, before, input)
  await updateRows(tx, subject.kind, ['id'], [{ workspace_id: kept.workspace_id, id: keptId, ...besides }])
  await subject.follow(tx, [keptId], [])
  const now = (await lockRecords(tx, subject.kind, [keptId])).get(keptId)!
  await insertMerge(tx, subject.merges, {
    id,
    kept: now,
    merged: other,
    setAside,
    homes: [...new Set([...subject.homes(kept), ...subject.homes(other)])].sort(),
    snapshot: { kept: { was: kept, now }, merged: other, rows },
  })
  return setAside
}

async function mergeAs<I>(tx: Tx, subject: Subject<I>, input: MergeInput) {
  const { id, keptId, otherId } = input
  const there = await findMerge(tx, subject.merges, id)
  if (there) {
    if (there.kept_as === keptId && there.merged_id === otherId) return { id, keptId: there.kept_id }
    throw new AppError('different_content', 409)
  }
  const two = await takeBoth(tx, subject, input)
  const setAside = await withWholeWorkspace(tx, () => join(tx, subject, input, two))
  const { name, phones, emails } = two.other
  await audit(tx, {
    action: subject.actions.merge,
    subject: subject.word,
    subjectId: keptId,
    before: { otherId, name, phones, emails },
    after: { mergeId: id, setAside, choices: input.choices ?? {} },
  })
  return { id, keptId }
}

/** Makes one record of two, under an id the caller made up. The same again changes nothing. */
export const mergeRecords = (tx: Tx, input: MergeInput) =>
  input.kind === 'people' ? mergeAs(tx, subjectOf.people, input) : mergeAs(tx, subjectOf.organisations, input)
