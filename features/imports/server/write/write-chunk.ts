import { noteSamePairs } from '#features/matching/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { ReadRow } from '../look/look-at-rows.ts'
import type { Subject } from '../look/subject.ts'
import type { Way } from '../look/way.ts'
import {
  backToPlace,
  type Change,
  differing,
  markPlace,
  putChanges,
  readRaw,
} from '../store/changes-store.sql.ts'
import type { PerRecord, StoredImport } from '../store/imports-store.sql.ts'
import { markFailed, type StoredRow } from '../store/rows-store.sql.ts'
import { planWriting, type Writing } from './plan-writing.ts'
import { plus } from './plus.ts'
import { type RecordWriter, writerOf } from './record-writer.ts'
import { writeTies } from './write-ties.ts'

export type Wrote = { made: PerRecord; changed: PerRecord; left: number; writing: Writing }

type Rows = readonly { row: StoredRow; read: ReadRow }[]

const idKey = ({ system, id }: { system: string; id: string }) => `${system}\n${id}`

/** What is new among the other systems' ids of each, with the lines that brought them. */
function newIds({ made, changed }: Writing) {
  const of = (
    owner: string,
    lines: number[],
    now: Writing['made'][number]['input'],
    before: readonly string[],
  ) =>
    (now.externalIds ?? [])
      .filter((each) => !before.includes(idKey(each)))
      .map((each) => ({ owner, ...each, lines }))
  return [
    ...made.flatMap(({ id, input, line }) => of(id, [line], input, [])),
    ...changed.flatMap(({ id, input, before, lines }) =>
      of(id, lines, input, (before.externalIds ?? []).map(idKey)),
    ),
  ]
}

/** Writes records and ids; answers the lines whose id turned out to be somebody's whom the asker cannot see. */
async function writeRecords(tx: Tx, writer: RecordWriter, writing: Writing): Promise<Set<number>> {
  if (writing.made.length > 0) await writer.record(tx, writing.made)
  if (writing.changed.length > 0) await writer.change(tx, writing.changed)
  const ids = newIds(writing)
  if (ids.length === 0) return new Set()
  const taken = new Set((await writer.addIds(tx, ids)).map((each) => `${each.owner} ${idKey(each)}`))
  return new Set(
    ids.filter((each) => taken.has(`${each.owner} ${idKey(each)}`)).flatMap((each) => each.lines),
  )
}

/** Everything about the changed ones, before and after, is noted in columns, so that it can be put back. */
async function writeNoted(
  tx: Tx,
  stored: StoredImport,
  writer: RecordWriter,
  writing: Writing,
): Promise<Set<number>> {
  const ids = writing.changed.map((each) => each.id)
  const before = new Map((await readRaw(tx, writer.kind, ids)).map((each) => [each.id, each.row]))
  const bad = await writeRecords(tx, writer, writing)
  if (bad.size > 0) return bad
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
  const changed = (await readRaw(tx, kind, ids)).map(
    ({ id, row, version }): Change => ({
      kind,
      recordId: id,
      made: false,
      ...differing(before.get(id)!, row),
      version,
    }),
  )
  await putChanges(tx, stored.id, stored.organiser_id, [...made, ...changed])
  return bad
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
  const without = new Set<number>()
  await markPlace(tx)
  let writing = await planWriting(tx, stored.id, subject, way, rows, without)
  const bad = await writeNoted(tx, stored, writer, writing)
  if (bad.size > 0) {
    await backToPlace(tx)
    for (const line of bad) without.add(line)
    writing = await planWriting(tx, stored.id, subject, way, rows, without)
    for (const line of bad) writing.failed.push({ line, code: 'external_id_taken' })
    await writeNoted(tx, stored, writer, writing)
  }
  await notePairs(tx, subject.kind, writing)
  const ties = await writeTies(tx, stored, writing)
  await markFailed(tx, stored.id, writing.failed)
  const cannot = rows.filter(({ row }) => row.state === 'cannotRead').length
  return {
    writing,
    made: plus({ [subject.kind]: writing.made.length }, ties.made),
    changed: plus({ [subject.kind]: writing.changed.length }, ties.changed),
    left: cannot + writing.failed.length,
  }
}
