/** What is worth a second look in a list: columns that may be taken for the wrong thing, and what it names that is not here. */
import * as z from 'zod/mini'
import { id } from '#kernel/contract.ts'

/** What the cells of a column look like, which is not what it is taken for. */
export const DOUBTS = ['mail', 'phone', 'postcode', 'date', 'digits', 'other_order'] as const
export type Doubt = (typeof DOUBTS)[number]
export const columnDoubt = z.object({
  column: z.number(),
  doubt: z.enum(DOUBTS),
  /** So many of the first rows that have something in this column, with one of them. */
  rows: z.number(),
  of: z.number(),
  example: z.string(),
})
export type ColumnDoubt = z.infer<typeof columnDoubt>

/** `branchId`: where the rows that name it say that it is; null where they do not. `rows`: how many of those looked at name it. */
export const missingWorkplace = z.object({ name: z.string(), branchId: z.nullable(id()), rows: z.number() })
export type MissingWorkplace = z.infer<typeof missingWorkplace>

export const gaps = z.object({
  /** Rows that come in, or came in, without a cell that could not be read, a workplace among them. */
  withoutCells: z.number(),
  /** Rows that come in, or came in, without the workplace that they name. */
  withoutWorkplace: z.number(),
  /** Those workplaces, the most named first, as far as the first thousand such rows tell; none once the file is gone. */
  workplaces: z.array(missingWorkplace),
})
export type ImportGaps = z.infer<typeof gaps>
