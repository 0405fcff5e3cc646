import { expect, it } from 'vitest'
import { likelyWords, reasonWords, speaks } from './reason-words.ts'

it('never reads what agrees as speaking against', () => {
  expect(speaks({ code: 'words_some', weight: -0.1 })).toBe('little')
  expect(speaks({ code: 'words_some', weight: 2 })).toBe('for')
  expect(reasonWords({ code: 'words_some', weight: 2 })).toBe('some words of the name are the same')
  expect(speaks({ code: 'words_some', weight: -2 })).toBe('against')
  expect(reasonWords({ code: 'words_some', weight: -2 })).toBe('only some words of the name are the same')
})

it('calls a probability the same wherever it is asked about', () => {
  expect([0.995, 0.9, 0.5, 0.1].map(likelyWords)).toEqual([
    'Very likely the same',
    'Probably the same',
    'Perhaps the same',
    'Probably not the same',
  ])
})
