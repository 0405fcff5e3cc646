import { expect, test } from 'vitest'
import { dayWords, firstChance, momentOf, partsOf, rhythmWords } from './dates.ts'

const now = new Date('2026-05-12T20:00:00')

test.each([
  ['2026-05-12', 'today'],
  ['2026-05-11', 'yesterday'],
  ['2026-05-13', 'tomorrow'],
  ['2026-05-20', 'Wed, 20 May'],
  ['2025-12-24', 'Wed, 24 Dec 2025'],
])('%s reads %s', (day, words) => {
  expect(dayWords(day, now).replace(/^(\w{3}) /, '$1, ')).toBe(words)
})

test('a day and a time come back from the moment they name', () => {
  expect(partsOf(momentOf('2026-03-29', '18:30'))).toEqual({ day: '2026-03-29', time: '18:30' })
})

test.each([
  [7, 'a week'],
  [28, '4 weeks'],
  [90, '3 months'],
  [180, '6 months'],
  [365, 'a year'],
  [730, '2 years'],
  [10, '10 days'],
])('a rhythm of %i days reads %s', (days, words) => {
  expect(rhythmWords(days)).toBe(words)
})

test.each([
  ['2026-11-29T09:10:00', '2026-11-29', '18:00'],
  ['2026-11-29T17:59:00', '2026-11-29', '18:00'],
  ['2026-11-29T18:00:00', '2026-11-29', '19:00'],
  ['2026-11-29T19:40:00', '2026-11-29', '20:00'],
  ['2026-11-29T20:56:00', '2026-11-30', '18:00'],
  ['2026-12-31T23:30:00', '2027-01-01', '18:00'],
])('planned at %s, a talk is offered on %s at %s', (at, day, time) => {
  expect(firstChance(new Date(at))).toEqual({ day, time })
})
