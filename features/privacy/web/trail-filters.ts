import { oneOf, type RawSearch, word } from '#web/filters.ts'
import type { AuditFilters } from '../contract.ts'
import { WHAT } from './action-words.ts'

const DAY = /^\d{4}-\d\d-\d\d$/
const day = (raw: RawSearch, key: string) => (DAY.test(word(raw, key)) ? word(raw, key) : '')

/** What narrows the log, as it stands in the address. */
export const parseTrail = (raw: RawSearch) => ({
  organiserId: word(raw, 'organiserId'),
  action: oneOf(
    raw,
    'action',
    WHAT.map(({ value }) => value),
  ),
  subjectId: word(raw, 'subjectId'),
  from: day(raw, 'from'),
  to: day(raw, 'to'),
})
export type TrailState = ReturnType<typeof parseTrail>

/** The same as the server wants it: without what is empty. */
export const asFilters = (state: TrailState): AuditFilters =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== ''))
