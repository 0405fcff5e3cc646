import { expect, test } from 'vitest'
import { lastNamed, tallyOf } from './tally.ts'

const talk = (...words: string[]) => ({
  concerns: words.map((each) => ({ issueId: null, words: each, campaignIssue: 'unknown' as const })),
})

test('each concern counts once a talk, however it is written', () => {
  expect(tallyOf([talk('Night buses', 'night buses', 'Rent'), talk('night buses '), talk()])).toEqual([
    { words: 'night buses', count: 2 },
    { words: 'Rent', count: 1 },
  ])
})

test('what one person named stands once, with the last talk in which they did', () => {
  const met = (...words: string[]) => ({ ...talk(...words), state: 'met' as const })
  const [last, first] = [met('Rent', 'Night buses'), met('night buses ', 'Damp')]
  const planned = { ...talk('Parking'), state: 'planned' as const }
  expect(lastNamed([planned, last, first])).toEqual([
    { words: 'Rent', talk: last },
    { words: 'Night buses', talk: last },
    { words: 'Damp', talk: first },
  ])
})
