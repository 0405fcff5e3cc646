import type { Tx } from '#server/database/actor.ts'
import type { MatchKind } from '../../contract.ts'
import type { Choices, Merged } from './merge-fields.ts'
import type { Referring } from './referring.ts'
import type { Row } from './rows.ts'

export type Known<Input> = { id: string; version: number; input: Input }

/** What differs between making one of two people and of two organisations. */
export type Subject<Input> = {
  kind: MatchKind
  /** As the trail names one of them. */
  word: 'person' | 'organisation'
  actions: { merge: string; unmerge: string; different: string; again: string }
  merges: 'person_merges' | 'organisation_merges'
  referring: readonly Referring[]
  /** Throws what the asker may know of why a record is not there. */
  mustSee: (tx: Tx, id: string) => Promise<unknown>
  /** The branches that must be the asker's own to change whom the record is tied to. */
  homes: (row: Row) => string[]
  read: (tx: Tx, ids: readonly string[]) => Promise<Known<Input>[]>
  merge: (kept: Input, other: Input, choices: Choices) => Merged<Input>
  write: (tx: Tx, before: Known<Input>, input: Input) => Promise<void>
  /** Columns of the one record that are no part of what is typed. */
  besides: (tx: Tx, kept: Row, other: Row, input: Input) => Promise<Row>
  /** Who may see these records, and the words they are found by, worked out anew. */
  follow: (tx: Tx, ids: readonly string[], others: readonly string[]) => Promise<void>
  rewriteWords: (tx: Tx, ids: readonly string[]) => Promise<void>
}
