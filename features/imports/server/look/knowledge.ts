import {
  DEFAULT_KNOWLEDGE,
  type Knowledge,
  knowledgeFrom,
  knowledgeText,
  readKnowledge,
} from '#features/matching/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { keepLearned, readLearned } from '../store/upload-files.ts'
import type { Subject } from './subject.ts'
import type { Way } from './way.ts'

/** A list that comes in speaks of people who are there already more often than one record of a base does of another. */
const THERE_ALREADY = 0.25

/** What the workspace has learned, with the thresholds that were set for this import. */
export async function knowledgeOf(tx: Tx, { kind }: Subject, { sameFrom, askFrom }: Way): Promise<Knowledge> {
  const base = kind === 'workplaces' ? DEFAULT_KNOWLEDGE : await readKnowledge(tx, kind)
  const same = sameFrom ?? base.thresholds.same
  return ofList({ ...base, thresholds: { same, ask: Math.min(askFrom ?? base.thresholds.ask, same) } })
}

const ofList = (knowledge: Knowledge): Knowledge => ({
  ...knowledge,
  duplicates: Math.max(knowledge.duplicates, THERE_ALREADY),
})

/** The same with what was learned from the list itself, for as long as that is kept. */
export async function withLearned(house: House, importId: string, known: Knowledge): Promise<Knowledge> {
  const text = await readLearned(house, importId)
  return text ? { ...knowledgeFrom(text), thresholds: known.thresholds } : known
}

export async function keepLearnedFrom(
  house: House,
  importId: string,
  learned: Knowledge | null,
): Promise<void> {
  await keepLearned(house, importId, learned && knowledgeText(ofList(learned)))
}
