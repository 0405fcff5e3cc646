import type { PersonInput } from '#features/people/contract.ts'
import {
  changePeople,
  readKnownPeople,
  readPerson,
  rewritePeopleWords,
  spreadVisibility,
} from '#features/people/server/public.ts'
import { selectListeners } from './besides.sql.ts'
import { mergePeople } from './merge-people.ts'
import { TO_PEOPLE } from './referring.ts'
import type { Row } from './rows.ts'
import { union } from './rows.ts'
import type { Subject } from './subject.ts'

const list = (row: Row, column: string) => (row[column] ?? []) as string[]
const both = (kept: Row, other: Row, column: string) =>
  union(list(kept, column), list(other, column), (each) => each)

export const PEOPLE: Subject<PersonInput> = {
  kind: 'people',
  word: 'person',
  actions: {
    merge: 'people.merge',
    unmerge: 'people.unmerge',
    different: 'people.not_the_same',
    again: 'people.ask_again',
  },
  merges: 'person_merges',
  referring: TO_PEOPLE,
  mustSee: readPerson,
  homes: (row) => (row.branch_id ? [String(row.branch_id)] : list(row, 'kept_by')),
  read: readKnownPeople,
  merge: mergePeople,
  write: (tx, { id, version, input: before }, input) =>
    changePeople(tx, [{ id, version, input, moves: (before.branchId ?? null) !== (input.branchId ?? null) }]),
  besides: async (tx, kept, other) => {
    // A listener who wrote the other record down goes on seeing whom they met.
    const met = await selectListeners(tx, [String(other.recorded_by)])
    const assigned = union(both(kept, other, 'assigned_to'), met, (each) => each)
    return {
      assigned_to: assigned.filter((each) => each !== kept.recorded_by),
      shared_with: both(kept, other, 'shared_with'),
      kept_by: both(kept, other, 'kept_by'),
      archived_at: other.archived_at === null ? null : kept.archived_at,
    }
  },
  follow: (tx, ids, others) => spreadVisibility(tx, [...new Set([...ids, ...others])]),
  rewriteWords: rewritePeopleWords,
}
