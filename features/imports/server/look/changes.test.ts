import { expect, test } from 'vitest'
import { winnerOf } from './changes.ts'

const plain = { onlyBlanks: false, wins: 'file', byField: null } as const

test('a difference of capitals only never overwrites a name that somebody wrote well', () => {
  expect(winnerOf('name', 'Amarjit Singh', 'AMARJIT SINGH', plain)).toBe('record')
  expect(winnerOf('name', 'Ana De Silva', 'Ana de Silva', plain)).toBe('record')
  expect(winnerOf('name', 'UNISON', 'Unison', plain)).toBe('record')
})

test('a name that is all capitals is put right, one that is another is taken, and anybody may choose', () => {
  expect(winnerOf('name', 'AMARJIT SINGH', 'Amarjit Singh', plain)).toBe('file')
  expect(winnerOf('familyName', 'SINGH', 'Singh', plain)).toBe('file')
  expect(winnerOf('name', 'Amarjit Singh', 'Amarjit Sing', plain)).toBe('file')
  const chosen = { ...plain, byField: { name: 'file' } } as const
  expect(winnerOf('name', 'Ana De Silva', 'Ana de Silva', chosen)).toBe('file')
})
