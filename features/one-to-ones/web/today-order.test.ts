import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderOfToday } from './today-order.ts'

const NOW = new Date(2026, 4, 12, 17, 0)
const talk = (id: string, hoursAway: number) => ({
  id,
  plannedFor: new Date(NOW.getTime() + hoursAway * 3_600_000).toISOString(),
})
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
const DAYS = 24

describe('what stands on Today', () => {
  test('a heap of old plans hides neither this evening’s meeting nor the one just held', () => {
    const old = [1, 2, 3, 4, 5].map((weeks) => talk(`${weeks} weeks ago`, -7 * DAYS * weeks))
    const planned = [...old, talk('just now', -1), talk('tonight', 1.5), talk('in June', 30 * DAYS)]
    const { talks, stale, more } = orderOfToday({ planned, followUps: [], nudges: [] }, NOW)
    expect(ids(talks)).toEqual(['just now', 'tonight', 'in June'])
    expect(ids(stale)).toEqual(['1 weeks ago', '2 weeks ago'])
    expect(more).toBe(3)
  })

  test('promises with a day do not hide whom to meet', () => {
    const promise = (id: string, kind: 'step' | 'meet') => ({ id, kind })
    const followUps = [
      ...['a', 'b', 'c', 'd', 'e'].map((id) => promise(id, 'step')),
      ...['Winston', 'Mei'].map((id) => promise(id, 'meet')),
    ]
    const { promises, toMeet, more } = orderOfToday({ planned: [], followUps, nudges: [] }, NOW)
    expect(ids(promises)).toEqual(['a', 'b', 'c'])
    expect(ids(toMeet)).toEqual(['Winston', 'Mei'])
    expect(more).toBe(2)
  })

  test('every meeting of today stands there, nothing twice, and what is left out is counted', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), (hours) => {
        const planned = hours.map((hour, at) => talk(String(at), hour))
        const { talks, stale, more } = orderOfToday({ planned, followUps: [], nudges: [] }, NOW)
        const shown = ids([...talks, ...stale])
        expect(new Set(shown).size).toBe(shown.length)
        expect(shown.length + more).toBe(planned.length)
        const today = planned.filter((_, at) => hours[at]! >= 0 && hours[at]! < 7)
        expect(shown).toEqual(expect.arrayContaining(ids(today)))
      }),
    )
  })
})
