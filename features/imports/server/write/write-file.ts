import type { Actor } from '#kernel/actor.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { House } from '#server/house.ts'
import { AT_ONCE } from '../chunk.ts'
import { ORGANISATIONS } from '../look/organisations-subject.ts'
import { PEOPLE } from '../look/people-subject.ts'
import type { Subject } from '../look/subject.ts'
import { subjectOf } from '../look/subjects.ts'
import { type Way, wayOf } from '../look/way.ts'
import { chunksOf, type FileRow, readRows } from '../read-chunk.ts'
import { type Run, runSteps, type Step, type Work } from '../run-steps.ts'
import { type StoredImport, updateImport } from '../store/imports-store.sql.ts'
import { selectLinked, selectRows } from '../store/rows-store.sql.ts'
import { openFileOf } from '../store/upload-files.ts'
import { growOwnFields, makeOwnFields } from './make-own-fields.ts'
import { noteHidden, noteTyped, type Sought } from './note-hidden.ts'
import { plus } from './plus.ts'
import { writeChunk } from './write-chunk.ts'
import { writeEmployers } from './write-employers.ts'
import { writeLinks } from './write-links.ts'

/** Once the chunk is kept. What it finds is an extra: the nightly search finds it too. */
function noteLater(tx: Tx, house: House, subject: Subject, way: Way, sought: readonly Sought[]): void {
  const { role, workspaceId } = tx.actor
  if (role === 'region' || sought.length === 0) return
  tx.afterCommit(
    () =>
      void noteHidden(house, workspaceId, subject, way, sought).catch((err) =>
        house.log.warn({ err }, 'pairs out of sight were not noted'),
      ),
  )
}

async function writeRows(
  house: House,
  tx: Tx,
  stored: StoredImport,
  subject: Subject,
  way: Way,
  rows: readonly FileRow[],
): Promise<void> {
  const to = rows.at(-1)!.line
  const found = await selectRows(tx, stored.id, { from: rows[0]!.line, to })
  const all = readRows(rows, found, way)
  await writeEmployers(tx, stored, way, all)
  await growOwnFields(tx, stored, way, all)
  const read = new Map(all.map((each) => [each.line, each]))
  const both = found.flatMap((row) => {
    const its = read.get(row.line)
    return its ? [{ row, read: its }] : []
  })
  const wrote = await writeChunk(tx, stored, subject, way, both)
  noteLater(tx, house, subject, way, wrote.sought)
  await updateImport(tx, stored.id, {
    place: to,
    rows_done: stored.rows_done + rows.length,
    made: plus(stored.made, wrote.made),
    changed: plus(stored.changed, wrote.changed),
    left_out: stored.left_out + wrote.left,
  })
}

/** The second pass: who knows whom, once everybody is in. False when nothing is left of it. */
async function writeNextLinks(house: House, tx: Tx, stored: StoredImport, way: Way): Promise<boolean> {
  const rows = await selectLinked(tx, stored.id, stored.place, AT_ONCE.links)
  if (rows.length === 0) return false
  const wrote = await writeLinks(tx, stored, way, rows)
  noteLater(tx, house, PEOPLE, way, wrote.sought)
  await updateImport(tx, stored.id, {
    place: rows.at(-1)!.line,
    made: plus(stored.made, wrote.made),
    left_out: stored.left_out + wrote.failed,
  })
  return true
}

/** Once the list is in: whoever was typed in meanwhile and may be one of those whom it brought. */
function noteMeanwhile(tx: Tx, house: House, { id, looked_at, created_at }: StoredImport, way: Way): void {
  const meanwhile = { importId: id, since: looked_at ?? created_at }
  for (const subject of [PEOPLE, ORGANISATIONS])
    tx.afterCommit(
      () =>
        void noteTyped(house, tx.actor.workspaceId, subject, way, meanwhile).catch((err) =>
          house.log.warn({ err }, 'who was typed in meanwhile was not looked for'),
        ),
    )
}

async function endWriting(house: House, tx: Tx, stored: StoredImport, way: Way): Promise<void> {
  noteMeanwhile(tx, house, stored, way)
  await updateImport(tx, stored.id, { state: 'done', ended_at: new Date() })
  const { kind, file_name, counts, made, changed, left_out } = stored
  await audit(tx, {
    action: 'imports.write',
    subject: 'import',
    subjectId: stored.id,
    after: { kind, file: file_name, counts, made, changed, left: left_out },
  })
}

async function openWriting(house: House, tx: Tx, stored: StoredImport): Promise<Work> {
  const table = await openFileOf(house, stored)
  await makeOwnFields(tx, stored)
  const way = await wayOf(tx, stored, stored.mapping ?? [])
  const subject = subjectOf(stored.kind)
  const chunks = chunksOf(table, stored.place + 1, AT_ONCE.rows)
  const step: Step = async (tx, now) => {
    if (now.pass === 2) {
      if (await writeNextLinks(house, tx, now, way)) return true
      await endWriting(house, tx, now, way)
      return false
    }
    const { value: rows, done } = await chunks.next()
    if (done) await updateImport(tx, now.id, { pass: 2, place: 0 })
    else await writeRows(house, tx, now, subject, way, rows)
    return true
  }
  return { step, close: async () => void (await chunks.return(undefined)) }
}

/** Brings the rows of a file in, as a job, as they were decided after the dry run. */
export const runWriting = (house: House, run: Run, actor: Actor): Promise<void> =>
  runSteps({ house, run, state: 'writing', asker: actor, as: actor }, (tx, stored) =>
    openWriting(house, tx, stored),
  )
