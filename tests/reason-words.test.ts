import { expect, test } from 'vitest'
import { REASON_CODES } from '#features/matching/server/public.ts'
import { REASON_WORDS } from '#features/matching/web/reason-words.ts'

test('every reason for which two records may be the same has words, and there are words for no other', () => {
  expect(Object.keys(REASON_WORDS).sort()).toEqual(Object.keys(REASON_CODES).sort())
})
