/** What an import makes and changes, and what taking it back would do. */
import * as z from 'zod/mini'
import { id } from '#kernel/contract.ts'

/** What an import may make, change and take back. */
export const RECORD_KINDS = ['people', 'organisations', 'workplaces', 'affiliations', 'connections'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

export const perRecord = z.record(z.enum(RECORD_KINDS), z.number())

const kept = z.object({
  kind: z.enum(RECORD_KINDS),
  id: id(),
  name: z.string(),
  /** Of a tie, the person on whose page it stands. */
  personId: z.nullable(id()),
  /**
   * made: brought in by this import and changed or tied by someone since. changed: these fields were. merged: what it
   * brought in or changed was made one with another record, which is told here.
   */
  why: z.enum(['made', 'changed', 'merged']),
  fields: z.array(z.string()),
  /** Of what was made, the file of a later list that changed it last; null when that was someone, or a list the asker does not see. */
  list: z.nullable(z.string()),
})

export const undoing = z.object({
  /** What it brought in and would take away again, and records whose fields return to what they were. */
  goes: perRecord,
  returns: perRecord,
  /** What stays, because somebody has worked with it since. The first 200, and how many there are. */
  kept: z.object({ total: z.number(), first: z.array(kept) }),
})
export type ImportUndoing = z.infer<typeof undoing>
