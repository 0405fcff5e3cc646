import { expect, test } from 'vitest'
import { addressOf, ConfigError, readConfig } from './config.ts'

test('without any setting it serves this machine only, on the embedded database', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    databaseUrl: undefined,
    smtpUrl: undefined,
    trustProxy: false,
  })
})

test('an empty setting counts as none', () =>
  expect(readConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(4000))

test('every wrong setting is named', () => {
  const wrong = () =>
    readConfig({
      PORT: 'four thousand',
      DATABASE_URL: 'mysql://x',
      SMTP_URL: 'mail.example.org',
      PUBLIC_URL: 'nowhere',
    })
  for (const name of ['PORT', 'DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL']) expect(wrong).toThrow(name)
  expect(wrong).toThrow(ConfigError)
})

test('the address to be typed has brackets where an IPv6 address needs them', () => {
  expect(addressOf(readConfig({ HOST: '::1' }), 4000)).toBe('http://[::1]:4000')
  expect(addressOf(readConfig({ HOST: '127.0.0.1' }), 4001)).toBe('http://127.0.0.1:4001')
  expect(addressOf(readConfig({ HOST: '::', PUBLIC_URL: 'https://union.example/' }), 1)).toBe(
    'https://union.example',
  )
})
