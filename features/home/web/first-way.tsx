import { Section } from '#ui/section.tsx'
import { Hidden } from '#ui/text.tsx'
import type { Totals } from '../contract.ts'
import styles from './today.module.css'
import { FIRST_WAY } from './words.ts'

/** From an empty workspace to the first answer: where we are on the way. */
export function FirstWay({ totals }: { totals: Totals }) {
  const now = FIRST_WAY.findIndex(({ done }) => !done(totals))
  return (
    <Section title="Your first half hour" aside={<a href="/help/first-half-hour">How it goes</a>}>
      <ol className={styles.way}>
        {FIRST_WAY.map(({ label, done }, at) => (
          <li
            key={label}
            data-now={at === now ? '' : undefined}
            aria-current={at === now ? 'step' : undefined}
          >
            <span className={styles.mark} aria-hidden="true">
              {done(totals) ? '✓' : at + 1}
            </span>
            <span>
              {label}
              {done(totals) ? <Hidden>, done</Hidden> : null}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
