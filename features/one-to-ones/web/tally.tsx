import { Section } from '#ui/section.tsx'
import styles from './one-to-ones.module.css'
import type { ListedTalk } from './talk.ts'
import { REVIEW } from './words.ts'

const MOST = 8

/** How many of these talks named each concern; one talk counts once however often it says so. */
export function tallyOf(talks: readonly Pick<ListedTalk, 'concerns'>[]) {
  const counts = new Map<string, { words: string; count: number }>()
  for (const { concerns } of talks) {
    const named = new Map(concerns.map(({ words }) => [words.trim().toLocaleLowerCase('en-GB'), words]))
    for (const [key, words] of named) counts.set(key, { words, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || a.words.localeCompare(b.words))
    .slice(0, MOST)
}

/** What was named most: the number, and a bar that says the same to the eye. */
export function Tally({ talks }: { talks: readonly ListedTalk[] }) {
  const tally = tallyOf(talks)
  if (tally.length === 0) return null
  return (
    <Section title={REVIEW.concerns}>
      <ul className={styles.tally} aria-label={REVIEW.concerns}>
        {tally.map(({ words, count }) => (
          <li key={words}>
            <span dir="auto">{words}</span>
            <b>
              {count} of {talks.length}
            </b>
            <meter aria-hidden="true" min={0} max={talks.length} value={count} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
