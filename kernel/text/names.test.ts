import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, nameTokens } from './names.ts'

describe('foldText', () => {
  it.each([
    ['Słavomir O’Brien-Núñez', 'slavomir obrien nunez'],
    ['  STRAẞE   Øster, Ægir & Þór ', 'strasse oster aegir and thor'],
    ['İbrahim Işık', 'ibrahim isik'],
    ['Nguyễn Thị Đặng', 'nguyen thi dang'],
    ['J.R. Smith', 'j r smith'],
    ['St. John´s', 'st johns'],
    ['Алёна Йорданова', 'алена иорданова'],
    ['مُحَمَّـد', 'محمد'],
    ['أحمد إبراهيم', 'احمد ابراهيم'],
    ['فاطمة', 'فاطمه'],
    ['किशोर', 'किशोर'],
    ['ガブリエル', 'ガブリエル'],
    ['김민준', '김민준'],
    ['!!! ---', ''],
  ])('%s becomes %s', (name, folded) => expect(foldText(name)).toBe(folded.normalize('NFC')))

  it('says the same of its own answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('folds plain letters as it does between others', () => {
    const plain = fc.string({ unit: fc.constantFrom(...`abzABZ019 '-&.,;/\t\n_~\0"`), maxLength: 30 })
    fc.assert(
      fc.property(plain, (text) => {
        const beside = foldText(`ł ${text}`)
        expect(foldText(text)).toBe(beside.slice(2))
      }),
      { numRuns: 2000 },
    )
  })

  it('does not care about case or composed accents', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abzéñüçÅøłŠ -’') }), (text) => {
        expect(foldText(text.toUpperCase())).toBe(foldText(text))
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text))
      }),
    )
  })
})

describe('nameTokens', () => {
  it('gives the parts and the joined form of double names', () => {
    expect(nameTokens("Siobhán O'Brien-Smith")).toEqual([
      'siobhan',
      'obrien',
      'smith',
      'brien',
      'obriensmith',
    ])
    expect(nameTokens('D’Souza')).toEqual(['dsouza', 'souza'])
    expect(nameTokens('Anne Anne')).toEqual(['anne'])
  })

  it('stays within its bounds for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const tokens = nameTokens(text)
        expect(tokens.length).toBeLessThanOrEqual(12)
        expect(new Set(tokens).size).toBe(tokens.length)
        for (const token of tokens) {
          expect(token.length).toBeGreaterThan(0)
          expect(token.length).toBeLessThanOrEqual(40)
          expect(token.isWellFormed()).toBe(true)
        }
      }),
    )
  })

  it('answers at once for a megabyte', () => {
    const started = performance.now()
    expect(nameTokens("a-'".repeat(400_000)).length).toBeLessThanOrEqual(12)
    expect(performance.now() - started).toBeLessThan(200)
  })
})
