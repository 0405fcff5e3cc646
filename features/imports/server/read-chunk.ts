import type { ReadRow } from './look/looking.ts'
import type { Way } from './look/way.ts'
import type { Table } from './reading/open-table.ts'
import { readRow } from './row/read-row.ts'
import type { StoredRow } from './store/rows-store.sql.ts'

export type FileRow = { line: number; cells: string[] }
export type Touched = Pick<StoredRow, 'line' | 'decision' | 'wins' | 'cells' | 'record_id'>

/** Rows of the file in chunks, from a line on. */
export async function* chunksOf(table: Table, fromLine: number, size: number): AsyncGenerator<FileRow[]> {
  let chunk: FileRow[] = []
  for await (const row of table.rows(fromLine)) {
    chunk.push(row)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

/** The cells of a row with what a person put in their place. */
export function correctedCells(
  cells: readonly string[],
  corrections: Record<string, string> | null,
): string[] {
  const all = [...cells]
  for (const [column, text] of Object.entries(corrections ?? {})) {
    while (all.length < Number(column)) all.push('')
    all[Number(column)] = text
  }
  return all
}

/** Reads rows as they are meant, with corrections and decisions. */
export function readRows(rows: readonly FileRow[], touched: readonly Touched[], way: Way): ReadRow[] {
  const byLine = new Map(touched.map((each) => [each.line, each]))
  return rows.map(({ line, cells }) => {
    const own = byLine.get(line)
    const all = correctedCells(cells, own?.cells ?? null)
    return {
      line,
      values: readRow(all, way.mapping, way.context),
      unread: way.kind === 'organisations' ? all.filter((cell, column) => cell && !way.mapping[column]) : [],
      decision: own?.decision ?? null,
      decidedId: own?.decision === 'same' ? own.record_id : null,
      wins: own?.wins ?? null,
    }
  })
}
