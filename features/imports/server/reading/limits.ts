import { AppError } from '#kernel/errors.ts'

/**
 * What one file may hold. `maxRows` does not count the header; lengths of cells and rows are in characters (bytes,
 * where the file is text). Far above any list of people, low enough that nothing can fill the memory.
 */
export type ReadLimits = {
  maxBytes: number
  maxColumns: number
  maxCellLength: number
  maxRowLength: number
  maxRows: number
}

export const defaultLimits: ReadLimits = {
  maxBytes: 500 * 1024 * 1024,
  maxColumns: 1000,
  maxCellLength: 1_000_000,
  maxRowLength: 4_000_000,
  maxRows: 1_500_000,
}

export type ReadProblem =
  | 'file_too_large'
  | 'too_many_columns'
  | 'cell_too_long'
  | 'too_many_rows'
  | 'not_a_table'
  | 'empty_file'
  | 'no_such_sheet'

/** An error whose `fields` say where: `line` (counted from 1, as an editor shows it) and what the `file` seems to be. */
export function unreadable(code: ReadProblem, where: { line?: number; file?: string } = {}): AppError {
  const fields: Record<string, string> = {}
  if (where.line !== undefined) fields.line = String(where.line)
  if (where.file !== undefined) fields.file = where.file
  return new AppError(code, code === 'file_too_large' ? 413 : 422, { fields })
}
