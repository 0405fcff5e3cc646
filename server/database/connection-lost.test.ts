import { expect, test } from 'vitest'
import { isConnectionLost } from './connection-lost.ts'

const withCode = (code: string) => Object.assign(new Error('x'), { code })

test('tells a connection that has ended from any other trouble', () => {
  for (const code of ['57P01', '08006', 'ECONNRESET']) expect(isConnectionLost(withCode(code))).toBe(true)
  expect(isConnectionLost(new Error('Connection terminated unexpectedly'))).toBe(true)
  for (const code of ['23505', '57014', '42501', 'ENOSPC'])
    expect(isConnectionLost(withCode(code))).toBe(false)
  expect(isConnectionLost(new Error('Job failed'))).toBe(false)
})
