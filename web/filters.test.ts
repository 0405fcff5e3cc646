import { expect, it } from 'vitest'
import { oneOf, parseSearch, stringifySearch, word, words } from './filters.ts'

it('carries words and lists through the address and back', () => {
  const text = stringifySearch({
    q: 'whit & co',
    tag: ['a', 'b'],
    empty: '',
    off: false,
    none: undefined,
    n: 3,
  })
  expect(text).toBe('?q=whit+%26+co&tag=a&tag=b&n=3')
  expect(parseSearch(text)).toEqual({ q: 'whit & co', tag: ['a', 'b'], n: '3' })
})

it('lets a parser make sense of anything', () => {
  const raw = parseSearch('?kind=member&kind=other&tag=x')
  expect(word(raw, 'kind')).toBe('member')
  expect(word(raw, 'missing')).toBe('')
  expect(words(raw, 'tag')).toEqual(['x'])
  expect(words(raw, 'missing')).toEqual([])
  expect(oneOf(raw, 'kind', ['member', 'activist'])).toBe('member')
  expect(oneOf(raw, 'tag', ['member'])).toBe('')
})

it('leaves a bare address bare', () => {
  expect(stringifySearch({ q: '' })).toBe('')
  expect(parseSearch('')).toEqual({})
})
