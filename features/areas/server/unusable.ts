import { AppError } from '#kernel/errors.ts'

export type FileProblem =
  | 'empty_file'
  | 'file_too_large'
  | 'not_areas'
  | 'no_places_in_table'
  | 'not_degrees'
  | 'no_outlines'
  | 'broken_outlines'
  | 'too_many_points'

/** Why a file tells of no areas; nothing of it was kept. */
export const unusable = (code: FileProblem, fields?: Record<string, string>) =>
  new AppError(code, code === 'file_too_large' ? 413 : 422, fields ? { fields } : {})
