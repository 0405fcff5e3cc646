import { stringifySearch } from '#web/filters.ts'

export const READ = {
  title: (name: string) => `Talk with ${name}`,
  by: (name: string) => `written up by ${name}`,
  mine: 'written up by you',
  who: 'You and the organisers of their branch read this.',
  change: 'Change',
  stories: 'What to remember',
  concerns: 'What matters most to them',
  concernsOf: 'What matters to them',
  issue: { yes: 'a campaign issue', no: 'not a campaign issue', unknown: 'a campaign issue? don’t know' },
  quotes: 'Their own words',
  feelings: 'What moves them',
  could: 'What they offer and might do',
  signs: 'Signs of leadership',
  next: 'What next',
  none: 'Nothing was promised.',
  reflection: 'My own part',
  theirReflection: (name: string) => `${name}’s own part, shared`,
  shared: 'shared with whoever reads this',
  onlyMe: 'only you read this',
  earlier: 'How it read before',
  late: 'sent later, not taken over',
  interest: (n: number) => `interest ${n} of 5`,
  commitment: (n: number) => `ready to act ${n} of 5`,
  rhythm: (words: string) => `meet again after ${words}`,
  only: 'Only the name was written down.',
}

/** The list of people that a part of the review leads to. */
export const peopleHref = (filters: Record<string, string | undefined>) =>
  `/people${stringifySearch(filters)}`

export const REVIEW = {
  title: 'Read them together',
  soft: 'Who has time, energy and a can-do way about them? Mark them as you read.',
  from: 'From',
  to: 'To',
  branch: 'Branch',
  allBranches: 'All branches',
  concerns: 'What was named most, in the talks shown',
  talks: 'Talks',
  none: 'No talk was written up in this time. Choose a longer one.',
  named: 'Named by somebody, not met in this time',
  notMet: 'Not met in this time',
  marked: 'Marked so far',
  team: (count: number) => `${count} for the team. Ten to twenty are enough, from as many places as can be.`,
  unmarked: 'Nobody yet. Mark people as you read: a potential leader, or for the team.',
  lastMet: (day: string) => `last met ${day}`,
  everyone: 'Everyone you may see was met in this time.',
  mark: (name: string) => `Marks for ${name}`,
  plan: 'Plan',
  more: 'Show more',
  asList: 'All of them as a list',
  markedAsList: (mark: string) => `${mark}: as a list`,
}
