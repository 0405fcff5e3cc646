import { invalid, notFound } from '#kernel/errors.ts'
import { readCursor, writeCursor } from '#kernel/text/cursor.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Imported } from '../contract.ts'
import { findImport, type ImportRow, selectImports } from './imports.sql.ts'

const PAGE = 30
const ERRORS_IN_LIST = 20

export const toImported = (row: ImportRow): Imported => ({
  id: row.id,
  kind: row.kind,
  fileName: row.file_name,
  counts: row.counts,
  made: row.made,
  errors: row.errors,
  organiser: row.organiser ?? '',
  createdAt: row.created_at.toISOString(),
})

export async function listImports(tx: Tx, { after }: { after?: string | undefined }) {
  const cursor = readCursor(after)
  if (cursor && Number.isNaN(Date.parse(cursor.sortName))) throw invalid({ after: 'invalid' })
  const rows = await selectImports(tx, cursor && { at: cursor.sortName, id: cursor.id }, PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  const short = ({ errors, ...row }: Imported) => ({
    ...row,
    errors: { total: errors.total, first: errors.first.slice(0, ERRORS_IN_LIST) },
  })
  return {
    imports: shown.map(toImported).map(short),
    next:
      rows.length > PAGE && last
        ? writeCursor({ sortName: last.created_at.toISOString(), id: last.id })
        : null,
  }
}

export async function readImport(tx: Tx, { id }: { id: string }): Promise<Imported> {
  const row = await findImport(tx, id)
  if (!row) throw notFound()
  return toImported(row)
}
