import { expect, test } from 'vitest'
import { agoWords } from './moments.ts'

const now = Date.parse('2026-03-20T12:00:00Z')
test.each([
  ['2026-03-20T11:55:00Z', 'just now'],
  ['2026-03-20T11:20:00Z', '40 minutes ago'],
  ['2026-03-20T08:50:00Z', '3 hours ago'],
  ['2026-03-19T10:00:00Z', 'yesterday'],
  ['2026-03-10T12:00:00Z', '10 days ago'],
  ['2026-01-02T12:00:00Z', '2 January 2026'],
])('%s was %s', (moment, words) => expect(agoWords(moment, now)).toBe(words))
