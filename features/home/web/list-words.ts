import { number } from '#ui/number.ts'
import type { LISTS } from '../contract.ts'

export const HEARD = {
  title: 'What concerns people',
  soft: (talks: number) =>
    talks === 1
      ? 'Named in the one talk of the last 90 days that you may read.'
      : `Named most in the ${number(talks)} talks of the last 90 days that you may read.`,
  named: (count: number) => (count === 1 ? 'one talk' : `${number(count)} talks`),
}

export const heardHref = (key: string, words: string) =>
  `/today/heard?concern=${encodeURIComponent(key)}&words=${encodeURIComponent(words)}`

type ListWords = { title: string; soft: string; empty: string }
export const LIST_WORDS: Record<(typeof LISTS)[number], ListWords> = {
  ties: {
    title: 'Ties, the newest first',
    soft: 'Who belongs to which organisation, as far as you may see it.',
    empty: 'No tie has been written down yet. Open a person and add where they belong.',
  },
  'allies-forms': {
    title: 'Allies forms of the last 30 days',
    soft: 'Who was asked where they belong and how the cuts hit them.',
    empty: 'None in the last 30 days. Take the next talk as a chance.',
  },
  untied: {
    title: 'People without any tie',
    soft: 'Nobody has written down yet which groups they belong to or whom they know.',
    empty: 'Everyone you may see has at least one tie.',
  },
  strangers: {
    title: 'Organisations where we know nobody',
    soft: 'None of the people you may see has a tie there.',
    empty: 'We know someone at every organisation.',
  },
  recent: {
    title: 'People written down in the last 7 days',
    soft: 'New since a week ago.',
    empty: 'Nobody new this week.',
  },
  heard: {
    title: 'Who is concerned',
    soft: 'Talks of the last 90 days that named it, the newest first, as far as you may read them.',
    empty: 'No talk of the last 90 days that you may read names it.',
  },
  met: {
    title: 'Talks of the last 30 days',
    soft: 'The newest first, as far as you may know of them.',
    empty: 'None in the last 30 days. Who could be met this week?',
  },
  introduced: {
    title: 'Introductions of the last 30 days',
    soft: 'Who introduced us, and where to.',
    empty: 'None in the last 30 days. Pick an organisation and see whom to ask.',
  },
  late: {
    title: 'Promises that are late',
    soft: 'The longest overdue first. Ask whoever promised whether they need a hand.',
    empty: 'Nothing is late.',
  },
}
