import fc from 'fast-check'
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
  cameAbout: 0,
  ended: 0,
  ...more,
})
const score = (more: Partial<Standing>) => scoreOf(standing(more))

describe('whom it is good to ask', () => {
  test('is the example of docs/introductions.md', () => {
    expect(score({ way: 0.77, daysSinceMine: 30, daysSinceOurs: 30 })).toBeCloseTo(0.48, 2)
    expect(score({ way: 0.77, open: 2, daysSinceMine: 30, daysSinceOurs: 30 })).toBeCloseTo(0.24, 2)
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

  test('someone who said no before comes later', () => {
    expect(score({ saidNo: true })).toBe(score({}) / 2)
  })

  test('our own members come before everyone else, however close the others are', () => {
    const one = (name: string, ours: boolean, score: number) => ({
      score,
      ours,
      direct: true,
      person: { id: name, name },
    })
    const order = [one('The chair', false, 0.8), one('Member', true, 0.1), one('Steward', true, 0.3)].sort(
      byScore,
    )
    expect(order.map(({ person }) => person.name)).toEqual(['Steward', 'Member', 'The chair'])
  })

  test('what came about through someone counts: one more success is never worse, one more failure never better', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.double({ min: 0, max: 1, noNaN: true }), (good, bad, way) => {
        const record = (cameAbout: number, ended: number) => score({ way, cameAbout, ended })
        const now = record(good, good + bad)
        expect(record(good + 1, good + bad + 1)).toBeGreaterThanOrEqual(now)
        expect(record(good, good + bad + 1)).toBeLessThanOrEqual(now)
        expect(now).toBeGreaterThanOrEqual(0)
        expect(now).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('without history nobody is moved, and one failure weighs less than many', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), (thousandths) => {
        const ways = thousandths.map((each) => each / 1000)
        const order = (scores: number[]) => scores.map((_, at) => at).sort((a, b) => scores[b]! - scores[a]!)
        const trusted = ways.map((way) => way * trustOf(standing()))
        expect(order(ways.map((way) => score({ way })))).toEqual(order(trusted))
      }),
    )
    const failing = (ended: number) => score({ ended }) / score({})
    expect(failing(1)).toBe(0.75)
    expect(failing(6)).toBeCloseTo(1 / 3)
  })

  test('of two alike whoever has a tie of their own comes first', () => {
    const one = (name: string, direct: boolean) => ({
      score: 0.5,
      ours: true,
      direct,
      person: { id: name, name },
    })
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
    const record = (cameAbout: number, ended: number) =>
      becauseWords(standing({ daysSinceMine: 0, daysSinceOurs: 0, cameAbout, ended }), false)[1]
    expect([record(2, 3), record(0, 2), record(2, 2), record(1, 1), record(0, 1)]).toEqual([
      '2 of 3 introductions through them came about',
      'none of 2 introductions through them came about',
      'all 2 introductions through them came about',
      'the one introduction through them came about',
      'the one introduction through them came to nothing',
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
