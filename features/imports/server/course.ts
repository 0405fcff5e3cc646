import { AppError, invalid, notFound } from '#kernel/errors.ts'
import { readCursor, writeCursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import type { ImportRecord } from '../contract.ts'
import { beginRun } from './begin-run.ts'
import { findStored, type StoredImport, selectStored, updateImport } from './store/imports-store.sql.ts'
import { othersWrite, wroteSince } from './store/others-wrote.sql.ts'
import { countKept } from './store/rows-store.sql.ts'
import { toImportRecord } from './to-import-record.ts'
import { reopenKept, selectKept } from './undo/undo.sql.ts'
import { SILENT } from './undo/undo-chunk.ts'

const PAGE = 30
type Target = { id: string }

/** Throws `not_found` when the asker does not see it. */
export async function storedImport(tx: Tx, id: string, hold = false): Promise<StoredImport> {
  const stored = await findStored(tx, id, hold)
  if (!stored) throw notFound()
  return stored
}

/** Answers that it is too late, or too early, for what was asked. */
export const notNow = () => new AppError('not_now', 409)

const COUNTED: readonly StoredImport['state'][] = ['ready', 'done']

export async function readImport(tx: Tx, { id }: Target): Promise<ImportRecord> {
  const stored = await storedImport(tx, id)
  const kept = COUNTED.includes(stored.state) && stored.counts.unchanged ? await countKept(tx, id) : 0
  return { ...toImportRecord(stored), kept }
}

export async function listImports(tx: Tx, { after }: { after?: string | undefined }) {
  const cursor = readCursor(after)
  if (cursor && Number.isNaN(Date.parse(cursor.sortName))) throw invalid({ after: 'invalid' })
  const rows = await selectStored(tx, cursor && { at: cursor.sortName, id: cursor.id }, PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    imports: shown.map(toImportRecord),
    next:
      rows.length > PAGE && last
        ? writeCursor({ sortName: last.created_at.toISOString(), id: last.id })
        : null,
  }
}

const fresh = { place: 0, pass: 1, rows_done: 0, left_out: 0, made: {}, changed: {} }

/** Starts the dry run, from the first row. */
export async function lookAtImport(tx: Tx, { id }: Target, house: House): Promise<ImportRecord> {
  const stored = await storedImport(tx, id, true)
  const again = stored.state === 'failed' && stored.problem?.during === 'reading'
  if (stored.state !== 'uploaded' && stored.state !== 'ready' && !again) throw notNow()
  if (!stored.has_file) throw new AppError('file_gone', 410)
  await beginRun(tx, house, id, 'reading', { ...fresh, counts: {}, looked_at: new Date(), then_write: false })
  return readImport(tx, { id })
}

/**
 * Starts writing, or goes on where it failed. Looks at the file again first when something has changed since, and writes
 * only what was seen: see `isAsSeen`. Throws `others_write` while another list is coming in.
 */
export async function writeImport(tx: Tx, { id }: Target, house: House): Promise<ImportRecord> {
  const stored = await storedImport(tx, id, true)
  if (stored.state === 'failed' && stored.problem?.during === 'writing') {
    await beginRun(tx, house, id, 'writing', {})
    return readImport(tx, { id })
  }
  if (stored.state !== 'ready') throw notNow()
  if (await othersWrite(tx, id)) throw new AppError('others_write', 409)
  const stale = stored.look_again || (await wroteSince(tx, id, stored.looked_at ?? stored.created_at))
  if (stale)
    await beginRun(tx, house, id, 'reading', {
      ...fresh,
      counts: {},
      looked_at: new Date(),
      then_write: true,
    })
  else await beginRun(tx, house, id, 'writing', fresh)
  return readImport(tx, { id })
}

/** Stops. A dry run leaves the import as it was uploaded; of writing nothing stays. */
export async function cancelImport(tx: Tx, { id }: Target, house: House): Promise<ImportRecord> {
  const stored = await storedImport(tx, id, true)
  const { state } = stored
  const wrote = state === 'writing' || (state === 'failed' && stored.problem?.during === 'writing')
  if (wrote) await beginRun(tx, house, id, 'undoing')
  else if (state === 'reading' || (state === 'failed' && stored.problem?.during === 'reading'))
    await updateImport(tx, id, { state: 'uploaded', run_id: null, counts: {}, problem: null })
  else if (state === 'uploaded' || state === 'ready')
    await updateImport(tx, id, { state: 'cancelled', ended_at: new Date() })
  else throw notNow()
  return readImport(tx, { id })
}

/** Starts taking back what was written; of a list that was taken back already, what stayed and nothing holds any more. */
export async function undoImport(tx: Tx, { id }: Target, house: House): Promise<ImportRecord> {
  const stored = await storedImport(tx, id, true)
  const again = stored.state === 'failed' && stored.problem?.during === 'undoing'
  // What came in before imports could be undone left no notes of what it did.
  const rest = stored.state === 'undone' && (await selectKept(tx, id)).length > 0
  if ((stored.state !== 'done' || !stored.run_id) && !again && !rest) throw notNow()
  if (rest) await reopenKept(tx, id, SILENT)
  await beginRun(tx, house, id, 'undoing')
  return readImport(tx, { id })
}
