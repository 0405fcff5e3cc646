import type { ListedTalk } from './talk.ts'

const MOST = 8

/** How many of these talks named each concern; one talk counts once however often it says so. */
export function tallyOf(talks: readonly Pick<ListedTalk, 'concerns'>[]) {
  const counts = new Map<string, { words: string; count: number }>()
  for (const { concerns } of talks) {
    const named = new Map(concerns.map(({ words }) => [words.trim().toLocaleLowerCase('en-GB'), words]))
    for (const [key, words] of named)
      counts.set(key, { words: counts.get(key)?.words ?? words, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || a.words.localeCompare(b.words))
    .slice(0, MOST)
}

/** What was named in talks with one person, each once, with the last of the talks that named it. */
export function lastNamed<Talk extends Pick<ListedTalk, 'concerns' | 'state'>>(newestFirst: readonly Talk[]) {
  const named = new Map<string, { words: string; talk: Talk }>()
  for (const talk of newestFirst.filter(({ state }) => state === 'met'))
    for (const { words } of talk.concerns) {
      const key = words.trim().toLocaleLowerCase('en-GB')
      if (!named.has(key)) named.set(key, { words, talk })
    }
  return [...named.values()]
}
