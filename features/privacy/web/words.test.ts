import { expect, test } from 'vitest'
import { actionWords } from './action-words.ts'
import { fieldWords, valueWords } from './words.ts'

test('what has no words of its own still reads as words', () => {
  expect(actionWords('meetings.call_off')).toBe('meetings: call off')
  expect(fieldWords('consentNote')).toBe('Consent note')
  expect(fieldWords('filters.branchId')).toBe('Branch')
})

test('days and times are told as people say them', () => {
  const told = (value: string) => valueWords({ values: [value], more: 0 }, {})
  expect(told('2026-05-12')).toBe('12 May 2026')
  expect(told('2026-05-12T18:30:00.000Z')).toBe('12 May 2026, 19:30')
  expect(told('2026')).toBe('2026')
  expect(told('0161 496 0307')).toBe('0161 496 0307')
})

test('ids are told by name, lists are cut with a count', () => {
  const id = '01a20542-1bb4-7ba6-9fbf-c51b9ed0dcec'
  expect(valueWords({ values: [id], more: 0 }, { [id]: 'Joan' })).toBe('Joan')
  expect(valueWords({ values: [id], more: 0 }, {})).toBe('something that is gone')
  expect(valueWords({ values: [`${id} 3`], more: 0 }, { [id]: 'Joan' })).toBe('Joan 3')
  expect(valueWords({ values: ['non_member', 'A_B'], more: 1200 }, {})).toBe('non member, A_B and 1,200 more')
})
