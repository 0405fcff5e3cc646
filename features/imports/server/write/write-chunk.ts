import { noteSamePairs } from '#features/matching/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { ReadRow } from '../look/looking.ts'
import type { Record_, Subject } from '../look/subject.ts'
import type { Way } from '../look/way.ts'
import { type Change, differing, putChanges, readRaw } from '../store/changes-store.sql.ts'
import type { PerRecord, StoredImport } from '../store/imports-store.sql.ts'
import { markFailed, type StoredRow } from '../store/rows-store.sql.ts'
import type { Sought } from './note-hidden.ts'
import { planWriting, type Writing } from './plan-writing.ts'
import { plus } from './plus.ts'
import { type RecordWriter, writerOf } from './record-writer.ts'
import { writeTies } from './write-ties.ts'

export type Wrote = {
  made: PerRecord
  changed: PerRecord
  left: number
  /** Who may be someone out of sight: all that were made, and those that got a number. */
  sought: Sought[]
}

type Rows = readonly { row: StoredRow; read: ReadRow }[]

const idKey = ({ system, id }: { system: string; id: string }) => `${system}\n${id}`

/** What is new among the other systems' ids of each. */
function newIds({ made, changed }: Writing) {
  const of = (owner: string, now: Record_, before: readonly string[]) =>
    (now.externalIds ?? [])
      .filter((each) => !before.includes(idKey(each)))
      .map((each) => ({ owner, ...each }))
  return [
    ...made.flatMap(({ id, input }) => of(id, input, [])),
    ...changed.flatMap(({ id, input, before }) => of(id, input, (before.externalIds ?? []).map(idKey))),
  ]
}

const withoutTaken = (input: Record_, taken: ReadonlySet<string>, owner: string): Record_ =>
  input.externalIds
    ? { ...input, externalIds: input.externalIds.filter((each) => !taken.has(`${owner} ${idKey(each)}`)) }
    : input

/**
 * Writes records and ids. An id that is somebody else's in the asker's sight is left out; a record of which nothing else
 * would change is not changed. Answers who got an id, which somebody out of sight may carry as well.
 */
async function writeRecords(tx: Tx, writer: RecordWriter, writing: Writing): Promise<Set<string>> {
  if (writing.made.length > 0) await writer.record(tx, writing.made)
  const ids = newIds(writing)
  const given = ids.length > 0 ? await writer.addIds(tx, ids) : []
  if (given.length > 0) {
    const taken = new Set(given.map((each) => `${each.owner} ${idKey(each)}`))
    writing.changed = writing.changed
      .map((each) => ({ ...each, input: withoutTaken(each.input, taken, each.id) }))
      .filter((each) => JSON.stringify(each.input) !== JSON.stringify(each.before))
  }
  if (writing.changed.length > 0) await writer.change(tx, writing.changed)
  return new Set(ids.map((each) => each.owner))
}

/** Everything about the changed ones, before and after, is noted in columns, so that it can be put back. */
async function writeNoted(
  tx: Tx,
  stored: StoredImport,
  writer: RecordWriter,
  writing: Writing,
): Promise<Set<string>> {
  const ids = writing.changed.map((each) => each.id)
  const before = new Map((await readRaw(tx, writer.kind, ids)).map((each) => [each.id, each.row]))
  const numbered = await writeRecords(tx, writer, writing)
  const { kind } = writer
  const made = writing.made.map(
    (each): Change => ({
      kind,
      recordId: each.id,
      made: true,
      before: null,
      after: null,
      version: kind === 'workplaces' ? null : 1,
    }),
  )
  const now = writing.changed.map((each) => each.id)
  const changed = (await readRaw(tx, kind, now)).map(
    ({ id, row, version }): Change => ({
      kind,
      recordId: id,
      made: false,
      ...differing(before.get(id)!, row),
      version,
    }),
  )
  await putChanges(tx, stored.id, stored.organiser_id, [...made, ...changed])
  return numbered
}

async function notePairs(tx: Tx, kind: Subject['kind'], { made }: Writing): Promise<void> {
  const pairs = made.flatMap(({ id, row }) =>
    row.state === 'ask' && row.decision !== 'new'
      ? (row.candidates ?? []).map((each) => ({
          oneId: id,
          otherId: each.recordId,
          probability: each.probability,
          reasons: each.reasons as never,
        }))
      : [],
  )
  if (kind !== 'workplaces') await noteSamePairs(tx, kind, pairs)
}

/** Writes the rows of one chunk, all that can be written. To be kept together with the place it has got to. */
export async function writeChunk(
  tx: Tx,
  stored: StoredImport,
  subject: Subject,
  way: Way,
  rows: Rows,
): Promise<Wrote> {
  const writer = writerOf(subject.kind)
  const writing = await planWriting(tx, stored.id, subject, way, rows)
  const claimed = [...writing.changed]
  const numbered = await writeNoted(tx, stored, writer, writing)
  await notePairs(tx, subject.kind, writing)
  const ties = await writeTies(tx, stored, writing)
  await markFailed(tx, stored.id, writing.failed)
  const cannot = rows.filter(({ row }) => row.state === 'cannotRead').length
  return {
    sought: [...writing.made, ...claimed.filter((each) => numbered.has(each.id))],
    made: plus({ [subject.kind]: writing.made.length }, ties.made),
    changed: plus({ [subject.kind]: writing.changed.length }, ties.changed),
    left: cannot + writing.failed.length,
  }
}
