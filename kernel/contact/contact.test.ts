import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseEmail } from './email.ts'
import { normaliseLink, showLink } from './links.ts'
import { normalisePhone } from './phone.ts'
import { normalisePostcode } from './postcode.ts'

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.string({ unit: fc.constantFrom(...'+0123 ()-x@.:/am\ud800\0') }),
)

describe('normalisePhone', () => {
  it.each([
    ['0161 496 0000', '+441614960000', '0161 496 0000'],
    ['+44 (0)161 496-0000', '+441614960000', '0161 496 0000'],
    ['00447700900123', '+447700900123', '07700 900123'],
    ['7700900123', '+447700900123', '07700 900123'],
    ['call 07700 900 123 after six', '+447700900123', '07700 900123'],
    ['+48 22 123 45 67', '+48221234567', '+48 22 123 45 67'],
  ])('%s', (raw, e164, display) => expect(normalisePhone(raw)).toEqual({ e164, display }))

  it.each([
    '',
    '12',
    '999',
    '00000000000',
    'none',
    '4.47701E+11',
    '0161 496 0000 / 07700 900123',
    '0'.repeat(1e6),
  ])('refuses %.20s', (raw) => expect(normalisePhone(raw)).toBeNull())

  it('reads by the country it is told', () => {
    expect(normalisePhone('085 012 3456', 'IE')?.e164).toBe('+353850123456')
  })
})

describe('normalisePostcode', () => {
  it.each([
    ['m331aa', 'M33 1AA', 'M33'],
    [' SW1A  2aa.', 'SW1A 2AA', 'SW1A'],
    ['M33 lAA'.replace('l', 'I'), 'M33 1AA', 'M33'],
    ['M33', null, 'M33'],
    ['sk6', null, 'SK6'],
  ])('%s', (raw, postcode, outcode) => expect(normalisePostcode(raw)).toEqual({ postcode, outcode }))

  it.each(['', 'NA', '75001', 'Trafford', 'M', '4011', 'M33 1AAA'])('refuses %s', (raw) =>
    expect(normalisePostcode(raw)).toBeNull(),
  )
})

describe('normaliseEmail', () => {
  it('keeps the local part as typed and compares in lower case', () => {
    const email = { address: 'Amina.Khan+union@example.org', key: 'amina.khan+union@example.org' }
    expect(normaliseEmail(' Amina.Khan+union@EXAMPLE.org ')).toEqual(email)
    expect(normaliseEmail('Amina <Amina.Khan+union@example.org>')).toEqual(email)
    expect(normaliseEmail('mailto:Amina.Khan+union@example.org')).toEqual(email)
  })

  it.each([
    '',
    '@',
    'a@b',
    'a b@example.org',
    'a@-x.org',
    'a@x..org',
    '.a@x.org',
    'a@b@',
    `${'a'.repeat(65)}@x.org`,
  ])('refuses %.20s', (raw) => expect(normaliseEmail(raw)).toBeNull())
})

describe('normaliseLink', () => {
  it.each([
    ['www.example.org', 'https://www.example.org/'],
    ['http://Example.org/Index.php?a=1', 'http://example.org/Index.php?a=1'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
    ['//example.org', 'https://example.org/'],
  ])('%s', (raw, link) => expect(normaliseLink(raw)).toBe(link))

  it.each([
    '',
    'NA',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://me:secret@example.org',
    'see flyer',
  ])('refuses %s', (raw) => expect(normaliseLink(raw)).toBeNull())

  it('shows the short form', () => expect(showLink('https://www.example.org/')).toBe('www.example.org'))
})

it('reads plain mobiles as the tables of the world do', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(digits, fc.constantFrom('0', '+44'), fc.constantFrom('', ' ', '-'), (rest, start, mark) => {
      const typed = `${start}7${rest.slice(0, 3)}${mark}${rest.slice(3)}`
      // A word before it sends it through the tables.
      expect(normalisePhone(typed)).toEqual(normalisePhone(`tel ${typed}`))
    }),
    { numRuns: 500 },
  )
})

it('never throws, and reads its own answers again to the same', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      const phone = normalisePhone(raw)
      if (phone) expect(normalisePhone(phone.e164)?.e164).toBe(phone.e164)
      const email = normaliseEmail(raw)
      if (email) expect(normaliseEmail(email.address)).toEqual(email)
      const link = normaliseLink(raw)
      if (link) expect(normaliseLink(link)).toBe(link)
      const postcode = normalisePostcode(raw)
      if (postcode) expect(normalisePostcode(postcode.postcode ?? postcode.outcode)).toEqual(postcode)
    }),
    { numRuns: 2000 },
  )
})
