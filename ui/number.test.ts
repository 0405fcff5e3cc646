import fc from 'fast-check'
import { expect, test } from 'vitest'
import { number } from './number.ts'

test('a number reads as British English writes it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e15, max: 1e15 }), (count) => {
      expect(number(count)).toBe(count.toLocaleString('en-GB'))
    }),
  )
  expect(number(1234.5678)).toBe('1,234.5678')
})
