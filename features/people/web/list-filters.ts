import { ORGANISATION_KIND_OPTIONS, ORGANISATION_STAGE_OPTIONS } from '#features/organisations/web/public.tsx'
import { oneOf, type RawSearch, word } from '#web/filters.ts'
import type { PeopleFilters } from '../contract.ts'
import { KINDS, TEAM_MARK_OPTIONS } from './words.ts'

const KIND_VALUES = KINDS.map(({ value }) => value)
const ORGANISATION_KIND_VALUES = ORGANISATION_KIND_OPTIONS.map(({ value }) => value)
const STAGE_VALUES = ORGANISATION_STAGE_OPTIONS.map(({ value }) => value)
const TEAM_MARK_VALUES = TEAM_MARK_OPTIONS.map(({ value }) => value)
const day = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '')

/** The list's search words and filters as they stand in the address, where it begins, and who is shown beside it. */
export const parseList = (raw: RawSearch) => ({
  q: word(raw, 'q'),
  kind: oneOf(raw, 'kind', KIND_VALUES),
  branchId: word(raw, 'branchId'),
  workplaceId: word(raw, 'workplaceId'),
  tag: word(raw, 'tag'),
  outcode: word(raw, 'outcode'),
  assignedTo: word(raw, 'assignedTo'),
  organisationId: word(raw, 'organisationId'),
  organisationKind: oneOf(raw, 'organisationKind', ORGANISATION_KIND_VALUES),
  organisationStage: oneOf(raw, 'organisationStage', STAGE_VALUES),
  mark: oneOf(raw, 'mark', TEAM_MARK_VALUES),
  notMetSince: day(word(raw, 'notMetSince')),
  archived: oneOf(raw, 'archived', ['yes'] as const),
  from: word(raw, 'from').slice(0, 1),
  person: word(raw, 'person'),
})
export type ListState = ReturnType<typeof parseList>

/** What narrows the list beside its search words. */
export const FILTERS = [
  'kind',
  'branchId',
  'workplaceId',
  'tag',
  'outcode',
  'assignedTo',
  'organisationId',
  'organisationKind',
  'organisationStage',
  'mark',
  'notMetSince',
  'archived',
] as const
export const NO_FILTERS: Partial<ListState> = Object.fromEntries(FILTERS.map((key) => [key, '']))

/** The same as the server wants it: without what is empty. */
export function asFilters({ person: _, from: __, ...list }: ListState): PeopleFilters {
  return Object.fromEntries(Object.entries(list).filter(([, value]) => value !== '')) as PeopleFilters
}
export const isNarrowed = (list: ListState) => Object.keys(asFilters(list)).length > 0
