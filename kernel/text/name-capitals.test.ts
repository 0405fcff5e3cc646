import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrdinaryCapitals, isOneCase } from './name-capitals.ts'

describe('names in ordinary capitals', () => {
  it.each([
    ['AMARJIT SINGH', 'Amarjit Singh'],
    ['joan whitlock', 'Joan Whitlock'],
    ["O'BRIEN-SMITH", "O'Brien-Smith"],
    ['SIOBHÁN O’NEILL', 'Siobhán O’Neill'],
    ["MA'MOUN D'SOUZA", "Ma'moun D'Souza"],
    ['MCDONALD', 'McDonald'],
    ['FIONA MACLEOD', 'Fiona MacLeod'],
    ['TOM MACK', 'Tom Mack'],
    ['JOHN MACHIN', 'John Machin'],
    ['ANA DE LA CRUZ', 'Ana de la Cruz'],
    ['VIRGIL VAN DIJK', 'Virgil van Dijk'],
    ['NGUYEN VAN ANH', 'Nguyen Van Anh'],
    ['JP SMITH', 'JP Smith'],
    ['J.R. HARTLEY', 'J.R. Hartley'],
    ['J', 'J'],
    ['DR MO NG', 'Dr Mo Ng'],
    ['JOAN WHITLOCK MP', 'Joan Whitlock MP'],
    ['ŁUKASZ ŻÓŁĆ', 'Łukasz Żółć'],
    ['ΜΑΡΙΑ', 'Μαρια'],
    ['王小明', '王小明'],
    ['Joan WHITLOCK', 'Joan WHITLOCK'],
    ['van der Meer', 'van der Meer'],
    ['=HYPERLINK(1)', '=HYPERLINK(1)'],
    ['', ''],
  ])('%s is written %s', (from, to) => expect(inOrdinaryCapitals(from)).toBe(to))

  it('a family name alone begins with its particle in small letters', () => {
    expect(inOrdinaryCapitals('DE SILVA', 'family')).toBe('de Silva')
    expect(inOrdinaryCapitals('DE SILVA')).toBe('De Silva')
    expect(inOrdinaryCapitals('LA', 'family')).toBe('La')
  })

  const part = fc.constantFrom('whole' as const, 'family' as const)
  const letters = fc.string({ unit: fc.constantFrom(..."abcdemcoyzéłñ'’-. JPVSØ王ßı") })
  const any = fc.oneof(letters, fc.string({ unit: 'grapheme' }))
  it('twice is as once', () =>
    fc.assert(
      fc.property(any, part, (name, how) => {
        const once = inOrdinaryCapitals(name, how)
        expect(inOrdinaryCapitals(once, how)).toBe(once)
      }),
      { numRuns: 1000 },
    ))
  it('a name of both sizes stays as it is, and no other loses or gains a letter', () =>
    fc.assert(
      fc.property(letters, part, (name, how) => {
        const written = inOrdinaryCapitals(name, how)
        if (!isOneCase(name)) expect(written).toBe(name)
        expect(written.toUpperCase()).toBe(name.toUpperCase())
      }),
      { numRuns: 1000 },
    ))
  it('capitals and small letters come to the same', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abcdemcoyz '-.") }), part, (name, how) => {
        expect(inOrdinaryCapitals(name.toUpperCase(), how)).toBe(inOrdinaryCapitals(name, how))
      }),
    ))
})
