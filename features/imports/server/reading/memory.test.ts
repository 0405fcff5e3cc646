import { describe, expect, it } from 'vitest'
import { AppError } from '#kernel/errors.ts'
import { defaultLimits } from './limits.ts'
import { readRows } from './read-rows.ts'

const MB = 1024 * 1024
const limits = { ...defaultLimits, maxBytes: 512 * MB, maxRows: 10_000_000 }

/** Reads lazily made text; tells how much was asked for, the error, and the most that the heap grew. */
async function readEndless(start: string, pattern: string, totalBytes: number) {
  const chunk = Buffer.from(pattern.repeat(Math.ceil(50_000 / pattern.length)))
  let pulled = 0
  let closed = false
  async function* source() {
    try {
      yield Buffer.from(start)
      for (; pulled < totalBytes; pulled += chunk.length) yield chunk
    } finally {
      closed = true
    }
  }
  const before = process.memoryUsage().heapUsed
  let peak = 0
  let rows = 0
  let error: unknown
  try {
    for await (const _ of readRows(source(), limits)) {
      if (rows++ % 10_000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed - before)
    }
  } catch (thrown) {
    error = thrown
  }
  peak = Math.max(peak, process.memoryUsage().heapUsed - before)
  return { pulled, rows, closed, peak, code: error instanceof AppError ? error.code : error }
}

describe('readRows in bounded memory', () => {
  it.each([
    ['a quoted cell without end', 'a,b\n1,"', 'so it goes on\n', 'cell_too_long'],
    ['a million columns', '', 'x,', 'too_many_columns'],
    ['a line of nothing but commas', '', ',', 'too_many_columns'],
    ['nothing but quotes', 'a,b\n1,"', '""', 'cell_too_long'],
    ['one line without end', '', 'x', 'cell_too_long'],
  ])('stops early at %s', async (_, start, pattern, code) => {
    const result = await readEndless(start, pattern, 400 * MB)
    expect(result.code).toBe(code)
    expect(result.pulled).toBeLessThan(5 * MB)
    expect(result.peak).toBeLessThan(150 * MB)
    expect(result.closed).toBe(true)
  })

  it('reads a long file without holding it', async () => {
    const result = await readEndless(
      'a,b,c\n',
      'Amina Khan,0161 496 0000,"Sale, Trafford and a little more"\n',
      40 * MB,
    )
    expect(result.code).toBeUndefined()
    expect(result.rows).toBeGreaterThan(500_000)
    expect(result.peak).toBeLessThan(150 * MB)
  }, 60_000)

  it('asks for no more once the reader stops', async () => {
    let closed = false
    async function* source() {
      try {
        for (;;) yield Buffer.from('a,b\n'.repeat(1000))
      } finally {
        closed = true
      }
    }
    for await (const row of readRows(source(), limits)) if (row.line > 5) break
    expect(closed).toBe(true)
  })
})
