import { expect, test } from 'vitest'
import { REASON_CODES } from '#features/matching/server/public.ts'
import { REASON_WORDS } from '#features/matching/web/reason-words.ts'

test('every reason for which two records may be the same has words', () => {
  expect(Object.keys(REASON_CODES).filter((code) => !(code in REASON_WORDS))).toEqual([])
})
