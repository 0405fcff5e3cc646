import { expect, test } from 'vitest'
import { actionWords } from './action-words.ts'
import { fieldWords, valueWords } from './words.ts'

test('what has no words of its own still reads as words', () => {
  expect(actionWords('meetings.call_off')).toBe('meetings: call off')
  expect(fieldWords('consentNote')).toBe('Consent note')
  expect(fieldWords('filters.branchId')).toBe('Branch')
})

test('ids are told by name, lists are cut with a count', () => {
  const id = '01a20542-1bb4-7ba6-9fbf-c51b9ed0dcec'
  expect(valueWords({ values: [id], more: 0 }, { [id]: 'Joan' })).toBe('Joan')
  expect(valueWords({ values: [id], more: 0 }, {})).toBe('something that is gone')
  expect(valueWords({ values: ['non_member', 'A_B'], more: 1200 }, {})).toBe('non member, A_B and 1,200 more')
})
