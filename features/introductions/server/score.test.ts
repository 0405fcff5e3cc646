import { describe, expect, test } from 'vitest'
import { agoWords, becauseWords } from './because.ts'
import { byScore, loadOf, type Standing, scoreOf, trustOf } from './score.ts'

const standing = (more: Partial<Standing> = {}): Standing => ({
  way: 0.5,
  ours: true,
  daysSinceMine: null,
  daysSinceOurs: null,
  open: 0,
  recent: 0,
  saidNo: false,
  ...more,
})
const score = (more: Partial<Standing>) => scoreOf(standing(more))

describe('whom it is good to ask', () => {
  test('is the example of docs/introductions.md', () => {
    expect(score({ way: 0.77, daysSinceMine: 30, daysSinceOurs: 30 })).toBeCloseTo(0.721, 3)
    expect(score({ way: 0.77, open: 2, daysSinceMine: 30, daysSinceOurs: 30 })).toBeCloseTo(0.36, 2)
  })

  test('a better way, a fresher talk, one’s own talk are never worse', () => {
    expect(score({ way: 0.6 })).toBeGreaterThan(score({ way: 0.5 }))
    expect(score({ daysSinceMine: 10, daysSinceOurs: 10 })).toBeGreaterThan(
      score({ daysSinceMine: 200, daysSinceOurs: 200 }),
    )
    expect(score({ daysSinceMine: 10, daysSinceOurs: 10 })).toBeGreaterThan(score({ daysSinceOurs: 10 }))
    expect(score({ daysSinceOurs: 3000 })).toBeGreaterThanOrEqual(score({}))
    expect(trustOf({ daysSinceMine: 0, daysSinceOurs: 0 })).toBe(1)
    // A date in the future is a slip of the pen, not more than today.
    expect(trustOf({ daysSinceMine: -5, daysSinceOurs: -5 })).toBe(1)
  })

  test('it is not the same three people each time', () => {
    expect(loadOf({ open: 0, recent: 0 })).toBe(1)
    expect(loadOf({ open: 1, recent: 0 })).toBeLessThan(loadOf({ open: 0, recent: 1 }))
    expect(score({ way: 0.8, open: 3 })).toBeLessThan(score({ way: 0.5 }))
  })

  test('someone who said no before comes later, someone outside the union a little later', () => {
    expect(score({ saidNo: true })).toBe(score({}) / 2)
    expect(score({ ours: false })).toBeLessThan(score({}))
    expect(score({ ours: false, way: 0.6 })).toBeGreaterThan(score({}))
  })

  test('of two alike whoever has a tie of their own comes first', () => {
    const one = (name: string, direct: boolean) => ({ score: 0.5, direct, person: { id: name, name } })
    expect(
      [one('Ada', false), one('Zoe', true), one('Bea', true)].sort(byScore).map((each) => each.person.name),
    ).toEqual(['Bea', 'Zoe', 'Ada'])
  })
})

describe('why, in words', () => {
  test('as one says it', () => {
    expect(becauseWords(standing(), false)).toEqual([
      'nobody of us has written up a talk with them: meet first',
    ])
    expect(
      becauseWords(standing({ daysSinceOurs: 21, open: 1, recent: 2, ours: false, saidNo: true }), true),
    ).toEqual([
      'said no to this one before',
      'said they would introduce us',
      'one of us talked with them 3 weeks ago',
      'one introduction under way already, introduced us 2 times lately',
      'not one of our members',
    ])
    expect(becauseWords(standing({ daysSinceMine: 5, daysSinceOurs: 5 }), false)).toEqual([
      'you talked 5 days ago',
    ])
    expect(becauseWords(standing({ daysSinceMine: 50, daysSinceOurs: 1 }), false)).toEqual([
      'one of us talked with them yesterday',
    ])
  })

  test.each([
    [0, 'today'],
    [1, 'yesterday'],
    [13, '13 days ago'],
    [14, '2 weeks ago'],
    [60, '2 months ago'],
    [400, 'a year ago'],
  ])('%i days', (days, words) => {
    expect(agoWords(days)).toBe(words)
  })
})
