import * as z from 'zod/mini'
import type { Field } from '../../mapping.contract.ts'
import type { RowCells } from './row-cells.ts'

/** Complaints of a room's own rules about what a row holds, each with the cell that it came from. */
export function checkValues(
  cells: RowCells,
  rules: z.ZodMiniType,
  given: object,
  fields: Readonly<Record<string, readonly Field[]>>,
): void {
  const checked = z.safeParse(rules, given)
  if (checked.success) return
  for (const { path, code } of checked.error.issues) {
    const from = fields[String(path[0])]?.find((field) => cells.first(field))
    cells.fail(from && cells.first(from), code === 'too_big' ? 'too_long' : 'invalid_format')
  }
}
