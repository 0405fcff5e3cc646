import { expect, test } from 'vitest'
import { isId, newId } from './ids.ts'

test('ids are proper, tell when they were made, and sort in the order in which they were made', () => {
  const before = Date.now()
  const ids = Array.from({ length: 20_000 }, () => newId())
  expect(ids.every(isId)).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
  expect(ids.every((id) => id[14] === '7' && /[89ab]/.test(id[19]!))).toBe(true)
  const made = Number.parseInt(ids[0]!.replace('-', '').slice(0, 12), 16)
  expect(made).toBeGreaterThanOrEqual(before)
  expect(made).toBeLessThanOrEqual(Date.now())
})
