import { Section } from '#ui/section.tsx'
import styles from './one-to-ones.module.css'
import { REVIEW } from './read-words.ts'
import type { ListedTalk } from './talk.ts'
import { tallyOf } from './tally.ts'

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
