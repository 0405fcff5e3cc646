import { DIRECTED_KINDS } from '#features/affiliations/contract.ts'
import type { MatchKind } from '../../contract.ts'
import {
  type Combine,
  combineAffiliations,
  combineCalls,
  combineConnections,
  combinePairs,
  keptStands,
} from './combine.ts'
import type { Row } from './rows.ts'

/** Two ends of a row that both are records of the kind that is merged, each maybe with its copy of who may see it. */
export type Ends = { columns: [string, string]; copies?: [string, string]; inOrder: (row: Row) => boolean }

/** A column that a row has beside those of the record, and the table whose ids it holds, if it holds any. */
export type Beside = { column: string; of?: MatchKind | 'phone_lists' }

/** What becomes of the rows that refer to a record when it is made one with another. */
export type Referring = {
  table: string
  /** The columns that hold the record's id. */
  columns: readonly string[]
  /** What tells its rows apart, besides the workspace. */
  key: readonly string[]
  /** Said of the record itself or found by the search: no sign that somebody has worked with it. */
  ownPart?: true
} & (
  | { how: 'move' }
  /** Those that agree in these columns once they are moved say the same thing twice: they become one. */
  | { how: 'combine'; beside: readonly Beside[]; combine: Combine }
  | { how: 'ends'; ends: Ends; combine: Combine }
  /** Worked out from other rows: goes with the record and is worked out again. */
  | { how: 'drop' }
  | { how: 'again' }
)

const always = () => true

/**
 * Every table that refers to people. A test reads the foreign keys of the database and fails when one is missing
 * here, so that nothing that is tied to someone can be forgotten when they are made one with another.
 */
export const TO_PEOPLE: readonly Referring[] = [
  { table: 'person_tokens', columns: ['person_id'], key: ['kind', 'token', 'person_id'], how: 'again' },
  {
    table: 'person_external_ids',
    columns: ['person_id'],
    key: ['system', 'external_id', 'person_id'],
    ownPart: true,
    how: 'move',
  },
  { table: 'allies_forms', columns: ['person_id'], key: ['id'], how: 'move' },
  {
    table: 'affiliations',
    columns: ['person_id'],
    key: ['id'],
    how: 'combine',
    beside: [{ column: 'organisation_id', of: 'organisations' }],
    combine: combineAffiliations,
  },
  {
    table: 'connections',
    columns: ['from_person_id', 'to_person_id'],
    key: ['id'],
    how: 'ends',
    ends: {
      columns: ['from_person_id', 'to_person_id'],
      copies: ['from_visible_to', 'to_visible_to'],
      inOrder: (row) => !DIRECTED_KINDS.includes(row.kind as (typeof DIRECTED_KINDS)[number]),
    },
    combine: combineConnections,
  },
  {
    table: 'person_pairs',
    columns: ['one_id', 'other_id'],
    key: ['one_id', 'other_id'],
    ownPart: true,
    how: 'ends',
    ends: {
      columns: ['one_id', 'other_id'],
      copies: ['one_visible_to', 'other_visible_to'],
      inOrder: always,
    },
    combine: combinePairs,
  },
  { table: 'person_merges', columns: ['kept_id'], key: ['id'], how: 'move' },
  { table: 'one_to_ones', columns: ['person_id'], key: ['id'], how: 'move' },
  { table: 'leadership_marks', columns: ['person_id'], key: ['id'], how: 'move' },
  { table: 'follow_ups', columns: ['person_id', 'named_by'], key: ['id'], how: 'move' },
  { table: 'introductions', columns: ['person_id', 'to_person_id'], key: ['id'], how: 'move' },
  { table: 'introduction_refusals', columns: ['person_id', 'to_person_id'], key: ['id'], how: 'move' },
  {
    table: 'phone_calls',
    columns: ['person_id'],
    key: ['id'],
    how: 'combine',
    beside: [{ column: 'list_id', of: 'phone_lists' }],
    combine: combineCalls,
  },
]

/** Every table that refers to organisations, held complete by the same test. */
export const TO_ORGANISATIONS: readonly Referring[] = [
  {
    table: 'organisation_tokens',
    columns: ['organisation_id'],
    key: ['kind', 'token', 'organisation_id'],
    how: 'again',
  },
  {
    table: 'organisation_external_ids',
    columns: ['organisation_id'],
    key: ['system', 'external_id'],
    ownPart: true,
    how: 'move',
  },
  { table: 'workplaces', columns: ['employer_id', 'contractor_id'], key: ['id'], how: 'move' },
  {
    table: 'affiliations',
    columns: ['organisation_id'],
    key: ['id'],
    how: 'combine',
    beside: [{ column: 'person_id', of: 'people' }],
    combine: combineAffiliations,
  },
  { table: 'crowded_organisations', columns: ['organisation_id'], key: ['organisation_id'], how: 'drop' },
  {
    table: 'organisation_pairs',
    columns: ['one_id', 'other_id'],
    key: ['one_id', 'other_id'],
    ownPart: true,
    how: 'ends',
    ends: { columns: ['one_id', 'other_id'], inOrder: always },
    combine: combinePairs,
  },
  { table: 'organisation_merges', columns: ['kept_id'], key: ['id'], how: 'move' },
  { table: 'introductions', columns: ['organisation_id'], key: ['id'], how: 'move' },
  { table: 'introduction_refusals', columns: ['organisation_id'], key: ['id'], how: 'move' },
  {
    table: 'media_reaches',
    columns: ['outlet_id', 'organisation_id'],
    key: ['id'],
    how: 'combine',
    beside: [{ column: 'community' }],
    combine: keptStands,
  },
]

const byHand = (all: readonly Referring[]) =>
  all.filter(({ how, ownPart }) => !ownPart && how !== 'again' && how !== 'drop')

/** Whose rows say that somebody has worked with a record since it was written down. */
export const workedWith = { people: byHand(TO_PEOPLE), organisations: byHand(TO_ORGANISATIONS) }
