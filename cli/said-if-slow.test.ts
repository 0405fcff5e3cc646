import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { saidIfSlow } from './said-if-slow.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('says what takes long while it lasts, and nothing of what is over', async () => {
  const said: string[] = []
  const say = (words: string) => void said.push(words)
  let end: (value: string) => void = () => {}
  expect(await saidIfSlow('Opening …', Promise.resolve('open'), say)).toBe('open')
  const slow = saidIfSlow('Writing …', new Promise<string>((done) => (end = done)), say)
  vi.advanceTimersByTime(5000)
  expect(said).toEqual(['Writing …'])
  end('written')
  expect(await slow).toBe('written')
  await expect(saidIfSlow('Failing …', Promise.reject(new Error('no')), say)).rejects.toThrow('no')
  vi.advanceTimersByTime(5000)
  expect(said).toEqual(['Writing …'])
})
