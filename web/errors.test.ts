import { expect, it } from 'vitest'
import { codeOf, errorWords, fieldWords } from './errors.ts'

const answer = (code: string, status: number, fields?: Record<string, string>) => ({
  code,
  status,
  data: { fields },
})

it("takes the room's words before the house's", () => {
  const error = answer('not_found', 404)
  expect(errorWords(error).title).toBe('We could not find this.')
  expect(errorWords(error, { not_found: 'Nobody by that name.' })).toEqual({ title: 'Nobody by that name.' })
})

it('calls a request that never arrived a lack of signal, and anything unknown our fault', () => {
  expect(codeOf(new TypeError('Failed to fetch'))).toBe('no_signal')
  expect(codeOf(new Error('what'))).toBe('internal')
  expect(errorWords(answer('never_heard_of', 418)).title).toBe('Something went wrong on our side.')
})

it('finds words for each wrong field: by path and code, by path, by code, or at least some', () => {
  const error = answer('invalid', 422, { name: 'required', email: 'taken', age: 'odd', postcode: 'unknown' })
  const words = { 'email:taken': 'Someone signs in with this.', postcode: 'We do not know this postcode.' }
  expect(fieldWords(error, words)).toEqual({
    name: 'This is needed.',
    email: 'Someone signs in with this.',
    age: 'Please look at this again.',
    postcode: 'We do not know this postcode.',
  })
  expect(fieldWords(new Error('no fields'))).toEqual({})
})

it('an answer that did not come in time is no signal, and what was typed waits', () => {
  expect(codeOf(new DOMException('too long', 'TimeoutError'))).toBe('no_signal')
  expect(codeOf(new TypeError('Failed to fetch'))).toBe('no_signal')
  expect(codeOf(new Error('a fault of ours'))).toBe('internal')
})
