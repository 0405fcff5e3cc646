import { expect, it } from 'vitest'
import { initials } from './initials.ts'

it.each([
  ['Joan Whitlock', 'person', 'JW'],
  ['Ana Maria Whitaker-Lopes', 'person', 'AW'],
  ['Cher', 'person', 'C'],
  ['نور', 'person', 'ن'],
  ['E\u0301lodie O\u0308zil', 'person', 'E\u0301O\u0308'],
  ['Marsh estate residents', 'organisation', 'Ma'],
  ['  ', 'person', '?'],
  ['- 3rd Harrow Scouts', 'organisation', '3r'],
] as const)('%s (%s) becomes %s', (name, kind, expected) => {
  expect(initials(name, kind)).toBe(expected)
})
