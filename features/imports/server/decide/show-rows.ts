import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import type { ImportRow, LineState } from '../../contract.ts'
import { storedImport } from '../course.ts'
import type { Subject } from '../look/subject.ts'
import { subjectOf } from '../look/subjects.ts'
import { correctedCells } from '../read-chunk.ts'
import type { StoredImport } from '../store/imports-store.sql.ts'
import { type StoredRow, selectPage } from '../store/rows-store.sql.ts'
import { findRows } from './find-rows.ts'
import { readLines } from './read-lines.ts'

const PAGE = 50

/** Names of the records these rows speak of, as far as the asker sees them today. */
async function namesOf(tx: Tx, subject: Subject, rows: readonly StoredRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) => [
    ...(row.record_id ? [row.record_id] : []),
    ...(row.candidates ?? []).map((each) => each.recordId),
  ])
  const known = await subject.readKnown(tx, [...new Set(ids)])
  return new Map(known.map((each) => [each.id, each.input.name]))
}

/** Rows as they leave the room. Records that the asker does not see (any more) are left out of them. */
export async function showRows(
  tx: Tx,
  house: House,
  stored: StoredImport,
  rows: readonly StoredRow[],
): Promise<ImportRow[]> {
  const names = await namesOf(tx, subjectOf(stored.kind), rows)
  const cells = await readLines(
    house,
    stored,
    rows.map((row) => row.line),
  )
  return rows.map((row) => {
    const isThere = row.record_id !== null && names.has(row.record_id)
    const brought = row.state === 'new' || row.state === 'ask' || isThere || row.name !== ''
    return {
      line: row.line,
      state: row.state,
      name: row.name,
      recordId: row.record_id,
      isThere,
      cells: correctedCells(cells.get(row.line) ?? [], row.cells),
      corrected: Object.keys(row.cells ?? {}).map(Number),
      problems: [...(row.problems ?? []), ...(row.failed ? [{ column: null, code: row.failed }] : [])],
      changes: brought ? (row.changes ?? []) : [],
      ties: (row.ties ?? []).map((each) => each.name),
      candidates: (row.candidates ?? []).flatMap((each) =>
        each.line !== null || names.has(each.recordId)
          ? [{ ...each, name: names.get(each.recordId) ?? '' }]
          : [],
      ),
      decision: row.decision,
    }
  })
}

type Asked = {
  id: string
  state?: LineState | undefined
  text?: string | undefined
  after?: number | undefined
  limit?: number | undefined
}

/** A page of rows in the order of the file; with `text`, of those in whose cells it stands. */
export async function listRows(tx: Tx, { id, state, text, after = 0, limit = PAGE }: Asked, house: House) {
  const stored = await storedImport(tx, id)
  if (text) {
    const { rows, next } = await findRows(tx, house, stored, { state, text, after, limit })
    return { rows: await showRows(tx, house, stored, rows), next }
  }
  const rows = await selectPage(tx, id, { state, after, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  return {
    rows: await showRows(tx, house, stored, shown),
    next: rows.length > limit ? shown.at(-1)!.line : null,
  }
}
