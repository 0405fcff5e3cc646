/** Where a row of a list meets a record: whom it may mean, and on what the two differ. */
import * as z from 'zod/mini'
import { id } from '#kernel/contract.ts'

export const SIDES = ['file', 'record'] as const
export type Side = (typeof SIDES)[number]
export const side = z.enum(SIDES)

/** A field on which row and record differ. Values are as the contract of that record has them. */
export const fieldChange = z.object({
  field: z.string(),
  record: z.unknown(),
  file: z.unknown(),
  /** What will stand afterwards. */
  stands: z.unknown(),
  wins: side,
})
export type FieldChange = z.infer<typeof fieldChange>

export const candidate = z.object({
  recordId: id(),
  /** Of an earlier row of this file that brings the record in; null for one that is there already. */
  line: z.nullable(z.number()),
  name: z.string(),
  probability: z.number(),
  reasons: z.array(z.object({ code: z.string(), weight: z.number() })),
})
export type Candidate = z.infer<typeof candidate>
