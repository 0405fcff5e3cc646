import { expect, test } from 'vitest'
import { keyOf, networkOf } from './limits.ts'

test('a network is an IPv4 address or the /64 of an IPv6 line', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('2001:db8:0:1::5')).toBe('2001:db8:0:1')
  expect(networkOf('2001:0db8:0000:0001:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:0:1')
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0')
  expect(networkOf('')).toBe('unknown')
})

test('a counter never holds an address in clear', () => {
  expect(keyOf('sign-in', '192.0.2.7')).toMatch(/^sign-in:[0-9a-f]{64}$/)
})
