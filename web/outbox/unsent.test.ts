import { expect, test } from 'vitest'
import { unsentOf } from './unsent.ts'

test('what waits, wherever it got stuck, is not there yet; what was sent is', () => {
  const states = ['waiting', 'signed_out', 'attention', 'sent'] as const
  expect([...unsentOf(states.map((state) => ({ id: state, state })))]).toEqual([
    'waiting',
    'signed_out',
    'attention',
  ])
})
