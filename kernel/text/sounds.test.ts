import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundCodes } from './sounds.ts'

const share = (a: string, b: string) => soundCodes(a).some((code) => soundCodes(b).includes(code))

describe('soundCodes', () => {
  it.each(
    `mohammed muhammad|catherine katherine|stephen steven|philip phillip|smyth smith|wojcik vojcik|nguyen nguen
    |clare claire|thompson thomson|hussain hussein|zoe zoey|meyer meier|okonkwo okonquo|macdonald mcdonald|jon john`
      .split('|')
      .map((pair) => pair.trim().split(' ') as [string, string]),
  )('finds %s under %s', (a, b) => expect(share(a, b)).toBe(true))

  it('keeps plainly different names apart', () => {
    for (const [a, b] of [
      ['amina', 'joan'],
      ['patel', 'smith'],
      ['kaur', 'singh'],
      ['li', 'wu'],
    ] as const)
      expect(share(a, b)).toBe(false)
  })

  it('gives no code for numbers, and works in any script', () => {
    expect(soundCodes('2024')).toEqual([])
    expect(soundCodes('')).toEqual([])
    expect(share('محمد', 'محمود')).toBe(true)
    expect(share('иванов', 'иваноф')).toBe(true)
  })

  it('survives one wrong letter that belongs to no class', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abdfiklmnoprstvx'), minLength: 4, maxLength: 12 })
    fc.assert(
      fc.property(letters, fc.nat(11), (name, at) => {
        const plain = name.replace(/(.)\1+/g, '$1')
        const i = at % plain.length
        fc.pre(
          plain.length > 3 &&
            plain[i - 1] !== plain[i + 1] &&
            !`${plain.slice(0, i)}${plain.slice(i + 1)}`.includes('ph'),
        )
        expect(share(plain, plain.slice(0, i) + plain.slice(i + 1))).toBe(true)
      }),
    )
  })

  it('stores at most five short, well-formed codes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (token) => {
        const codes = soundCodes(token)
        expect(codes.length).toBeLessThanOrEqual(5)
        for (const code of codes) expect([...code].length).toBeLessThanOrEqual(5)
        if (token.isWellFormed()) for (const code of codes) expect(code.isWellFormed()).toBe(true)
      }),
    )
  })
})
