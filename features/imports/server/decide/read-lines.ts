import { AppError } from '#kernel/errors.ts'
import type { House } from '#server/house.ts'
import type { Table } from '../reading/open-table.ts'
import type { StoredImport } from '../store/imports-store.sql.ts'
import { openFileOf } from '../store/upload-files.ts'

/** Beyond this many lines it is quicker to enter the file anew. */
const FAR = 2000

async function readFrom(table: Table, lines: readonly number[], found: Map<number, string[]>): Promise<void> {
  const wanted = new Set(lines)
  for await (const { line, cells } of table.rows(lines[0])) {
    if (line > lines.at(-1)!) break
    if (wanted.has(line)) found.set(line, cells)
  }
}

/** The cells of some lines of a file, in order; empty when the file is gone. */
export async function readLines(
  house: House,
  stored: StoredImport,
  lines: readonly number[],
): Promise<Map<number, string[]>> {
  if (lines.length === 0) return new Map()
  try {
    return await linesOf(await openFileOf(house, stored), lines)
  } catch (error) {
    if (error instanceof AppError && error.code === 'file_gone') return new Map()
    throw error
  }
}

/** The cells of some lines of a table, in order. */
export async function linesOf(table: Table, lines: readonly number[]): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>()
  if (lines.length === 0) return found
  let stretch: number[] = []
  for (const line of lines) {
    if (stretch.length > 0 && line - stretch.at(-1)! > FAR) {
      await readFrom(table, stretch, found)
      stretch = []
    }
    stretch.push(line)
  }
  await readFrom(table, stretch, found)
  return found
}
