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
