import { oneOf, type RawSearch, word } from '#web/filters.ts'
import type { OrganisationFilters } from '../contract.ts'
import { KINDS, SPECIAL_OPTIONS, STAGE_OPTIONS } from './words.ts'

const KIND_VALUES = KINDS.map(({ value }) => value)
const STAGE_VALUES = STAGE_OPTIONS.map(({ value }) => value)
const SPECIAL_VALUES = SPECIAL_OPTIONS.map(({ value }) => value)

/** The list's search words and filters as they stand in the address. */
export const parseList = (raw: RawSearch) => ({
  q: word(raw, 'q'),
  kind: oneOf(raw, 'kind', KIND_VALUES),
  tag: word(raw, 'tag'),
  outcode: word(raw, 'outcode'),
  special: oneOf(raw, 'special', SPECIAL_VALUES),
  stage: oneOf(raw, 'stage', STAGE_VALUES),
  archived: oneOf(raw, 'archived', ['yes'] as const),
})
export type ListState = ReturnType<typeof parseList>

/** What narrows the list beside its search words. */
export const FILTERS = ['kind', 'tag', 'outcode', 'special', 'stage', 'archived'] as const
export const NO_FILTERS: Partial<ListState> = Object.fromEntries(FILTERS.map((key) => [key, '']))

/** The same as the server wants it: without what is empty. */
export const asFilters = (list: ListState) =>
  Object.fromEntries(Object.entries(list).filter(([, value]) => value !== '')) as OrganisationFilters &
    Record<string, string>
export const isNarrowed = (list: ListState) => Object.keys(asFilters(list)).length > 0
