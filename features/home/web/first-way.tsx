import { Section } from '#ui/section.tsx'
import { Hidden, Soft } from '#ui/text.tsx'
import { useMe } from '#web/session.ts'
import type { Totals } from '../contract.ts'
import styles from './today.module.css'
import { FIRST_WAY } from './words.ts'

/** From an empty workspace to the first answer: where we are on the way. */
export function FirstWay({ totals }: { totals: Totals }) {
  const me = useMe()
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
      {me?.organiser.role === 'region' && !me.workspace.example ? (
        <Soft>
          Rather look around first? <a href="/example">Load an invented borough to learn on</a>, in a place of
          its own.
        </Soft>
      ) : null}
    </Section>
  )
}
