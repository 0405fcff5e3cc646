import { type ImportRecord, LINE_STATES, RECORD_KINDS } from '../contract.ts'
import type { StoredImport } from './store/imports-store.sql.ts'

/** How long a file stays after the import has ended, in days. */
export const FILE_DAYS = 30

const each = <Key extends string>(keys: readonly Key[], counted: Partial<Record<Key, number>>) =>
  Object.fromEntries(keys.map((key) => [key, counted[key] ?? 0])) as Record<Key, number>

const share = ({ rows_done, rows_guessed, state }: StoredImport): number | null => {
  if (!['reading', 'writing', 'undoing'].includes(state)) return 1
  return rows_guessed ? Math.min(0.99, rows_done / rows_guessed) : null
}

const fileUntil = ({ ended_at, has_file }: StoredImport): string | null =>
  has_file && ended_at ? new Date(ended_at.getTime() + FILE_DAYS * 86_400_000).toISOString() : null

/** An import as it leaves the room, its rows not counted by what they say. */
export const toImportRecord = (row: StoredImport): ImportRecord => ({
  id: row.id,
  kind: row.kind,
  fileName: row.file_name,
  bytes: row.bytes,
  state: row.state,
  progress: { rows: row.rows_done, share: share(row) },
  lookAgain: row.look_again,
  counts: each(LINE_STATES, row.counts),
  kept: 0,
  made: each(RECORD_KINDS, row.made),
  changed: each(RECORD_KINDS, row.changed),
  left: row.left_out,
  problem: row.problem,
  organiser: row.organiser ?? '',
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  lookedAt: row.looked_at?.toISOString() ?? null,
  fileUntil: fileUntil(row),
  hasFile: row.has_file,
})
