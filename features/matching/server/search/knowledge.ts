import type { Tx } from '#server/database/actor.ts'
import type { MatchKind } from '../../contract.ts'
import { THRESHOLDS } from '../engine/judgement.ts'
import { DEFAULT_KNOWLEDGE, type Knowledge } from '../engine/knowledge.ts'
import { findThresholds } from '../thresholds/thresholds.sql.ts'
import { findKnowledge, upsertKnowledge } from './search.sql.ts'

/** Sets and maps as lists that say what they were. */
const asJson = (_: string, value: unknown) => {
  if (value instanceof Map) return { map: [...value] }
  return value instanceof Set ? { set: [...value] } : value
}

const fromJson = (_: string, value: unknown) => {
  if (value === null || typeof value !== 'object') return value
  const [key, ...more] = Object.keys(value)
  if (more.length > 0) return value
  if (key === 'map') return new Map((value as { map: [unknown, unknown][] }).map)
  return key === 'set' ? new Set((value as { set: unknown[] }).set) : value
}

const UNKNOWN_SHARE = { share: 0 }

/** What was learned, as text to be kept. */
export const knowledgeText = (knowledge: Knowledge): string => JSON.stringify(knowledge, asJson)

/** A newer version may weigh something that was not learned when the text was kept. */
export function knowledgeFrom(text: string): Knowledge {
  const kept = { ...DEFAULT_KNOWLEDGE, ...(JSON.parse(text, fromJson) as Partial<Knowledge>) }
  return { ...kept, nameFrequency: kept.nameFrequency && { ...UNKNOWN_SHARE, ...kept.nameFrequency } }
}

/** What this workspace has learned from its own records and set for itself, or what holds for any small base. */
export async function readKnowledge(tx: Tx, kind: MatchKind): Promise<Knowledge> {
  const stored = await findKnowledge(tx, kind)
  const thresholds = (await findThresholds(tx, kind)) ?? THRESHOLDS
  if (!stored) return { ...DEFAULT_KNOWLEDGE, thresholds }
  return { ...knowledgeFrom(JSON.stringify(stored)), thresholds }
}

export const keepKnowledge = (tx: Tx, kind: MatchKind, knowledge: Knowledge) =>
  upsertKnowledge(tx, kind, knowledgeText(knowledge))
