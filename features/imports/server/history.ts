import type { Tx } from '#server/database/actor.ts'
import { type BroughtIn, selectBroughtIn } from './store/history.sql.ts'

export type { BroughtIn }

/** What lists made of one record or changed in it, the latest first. */
export const broughtIn = (tx: Tx, recordId: string): Promise<BroughtIn[]> => selectBroughtIn(tx, recordId)
