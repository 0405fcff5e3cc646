import type { Judgement, Knowledge } from '#features/matching/server/public.ts'
import type { ExternalId } from '#kernel/contact/fields.ts'
import type { Token } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'
import type { RowValues } from '../row/row-values.ts'
import type { Way } from './way.ts'

/** A record as it would be typed. */
export type Record_ = { name: string; externalIds?: ExternalId[] | undefined }
export type Known = { id: string; version: number; input: Record_ }

/** A record of the base, with those of the sought tokens that brought it. */
export type Found = Known & { tokens?: readonly Token[] }

/** What a row says of the record it is about, beside fields of that record. */
export type Given = Partial<Record_> & { ourId?: string; joinedName?: boolean } & Record<string, unknown>

/** By what a row and a record may meet. */
export type Keys = { tokens: Token[]; externalIds: readonly ExternalId[]; ids: string[] }

/** A row and a record that it may speak of. */
export type MetPair = readonly [Given, Record_]

/** How matching learns from rows of a list: how many it has, and how many are there; `share` as in `learn`. */
export type Learner = {
  /** How many records the asker sees. */
  count: (tx: Tx) => Promise<number>
  learn: (
    rows: readonly Given[],
    pairs: readonly MetPair[],
    about: { list: number; there: number; share: number; base: Knowledge },
  ) => Knowledge
  /** What a list tells that is too short to learn from. */
  survey?: (rows: readonly Given[], base: Knowledge) => Knowledge
}

/** What is different between rows about people and rows about organisations, as far as finding whom they mean goes. */
export type Subject = {
  kind: 'people' | 'organisations' | 'workplaces'
  givenOf: (row: RowValues) => Given
  keysOf: (given: Given) => Keys
  /** `names` are looked for in full; no key tells of someone by a common name. */
  find: (tx: Tx, keys: Keys & { names: readonly string[] }) => Promise<Found[]>
  readKnown: (tx: Tx, ids: readonly string[]) => Promise<Known[]>
  compare: (a: Given, b: Record_, knowledge: Knowledge) => Judgement
  /** None where rows are told by their names alone. */
  learner?: Learner
  /** The record that a row makes: what it leaves open is filled from the settings. */
  toNew: (given: Given, way: Way) => Record_
}
