import { expect, test } from 'vitest'
import { countedNow } from './counted.ts'

const lost = new TypeError('Failed to fetch')

test('without signal Today says so once: no counting without end, and no alarm', () => {
  expect(countedNow({ error: null }, false)).toEqual({ away: 'none', failed: null, counting: false })
  expect(countedNow({ error: lost }, true)).toEqual({ away: 'none', failed: null, counting: false })
  expect(countedNow({ data: {}, error: lost }, false)).toEqual({
    away: 'kept',
    failed: null,
    counting: false,
  })
})

test('with a line it counts, and tells what went wrong', () => {
  expect(countedNow({ error: null }, true)).toEqual({ away: null, failed: null, counting: true })
  expect(countedNow({ data: {}, error: null }, true)).toEqual({ away: null, failed: null, counting: false })
  const busy = { status: 500 }
  expect(countedNow({ error: busy }, true)).toEqual({ away: null, failed: busy, counting: false })
})
