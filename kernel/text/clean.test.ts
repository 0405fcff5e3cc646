import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText } from './clean.ts'

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '\t',
      '\n',
      '\r',
      '\0',
      '\u00a0',
      '\u0301',
      '\ud800',
      '\udc00',
      '\u202e',
      '\ufeff',
      '\u2028',
    ),
  }),
)

describe('cleanText', () => {
  it('keeps lines and tabs, drops what cannot be stored or would rewrite the line', () => {
    expect(cleanText('  One\r\nTwo \tx  \n\n\n\nThree\0\u202e!  ')).toBe('One\nTwo \tx\n\nThree!')
    expect(cleanText('e\u0301\ud800')).toBe('é')
    expect(cleanText('\u200fשלום')).toBe('\u200fשלום')
  })
})

describe('cleanLine', () => {
  it('gives one line with single spaces', () => {
    expect(cleanLine(' Amina\u00a0 \tKhan\r\n(Mrs)\u0007 ')).toBe('Amina Khan (Mrs)')
  })
})

it('answers at once for a megabyte of spaces', () => {
  const started = performance.now()
  expect(cleanText(`a${' '.repeat(1e6)}b`)).toBe('a b')
  expect(cleanLine(`a${'\n'.repeat(1e6)}b`)).toBe('a b')
  expect(performance.now() - started).toBeLessThan(500)
})

describe.each([
  ['cleanText', cleanText],
  ['cleanLine', cleanLine],
])('%s', (name, clean) => {
  it('is idempotent and leaves text that PostgreSQL can store', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const cleaned = clean(text)
        expect(clean(cleaned)).toBe(cleaned)
        expect(cleaned.isWellFormed()).toBe(true)
        expect(cleaned).not.toContain('\0')
        if (name === 'cleanLine') expect(cleaned).not.toMatch(/[\n\t]|^\s|\s$| {2}/)
      }),
      { numRuns: 500 },
    )
  })
})
