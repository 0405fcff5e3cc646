import { expect, test } from 'vitest'
import { tallyOf } from './tally.ts'

const talk = (...words: string[]) => ({
  concerns: words.map((each) => ({ issueId: null, words: each, campaignIssue: 'unknown' as const })),
})

test('each concern counts once a talk, however it is written', () => {
  expect(tallyOf([talk('Night buses', 'night buses', 'Rent'), talk('night buses '), talk()])).toEqual([
    { words: 'night buses', count: 2 },
    { words: 'Rent', count: 1 },
  ])
})
