import { THRESHOLDS, type Thresholds } from './judgement.ts'

/** How many of the counted people (each full name once) bear a folded word in their name. */
export type NameFrequency = { people: number; counts: ReadonlyMap<string, number> }

export type Knowledge = {
  weights: Readonly<Record<string, number>>
  nameFrequency: NameFrequency | null
  thresholds: Thresholds
}

/** For a small base of which nothing has been counted yet. */
export const DEFAULT_KNOWLEDGE: Knowledge = { weights: {}, nameFrequency: null, thresholds: THRESHOLDS }
