import { DEFAULT_KNOWLEDGE, type Knowledge, readKnowledge } from '#features/matching/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { Subject } from './subject.ts'
import type { Way } from './way.ts'

/** A list that comes in speaks of people who are there already more often than one record of a base does of another. */
const THERE_ALREADY = 0.25

/** What rows are compared by: as this workspace has learned, with the thresholds that were set for this import. */
export async function knowledgeOf(tx: Tx, { kind }: Subject, { sameFrom, askFrom }: Way): Promise<Knowledge> {
  const base = kind === 'workplaces' ? DEFAULT_KNOWLEDGE : await readKnowledge(tx, kind)
  const same = sameFrom ?? base.thresholds.same
  return {
    ...base,
    duplicates: Math.max(base.duplicates, THERE_ALREADY),
    thresholds: { same, ask: Math.min(askFrom ?? base.thresholds.ask, same) },
  }
}
