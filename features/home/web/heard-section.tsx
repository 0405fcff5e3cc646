import { useQuery } from '@tanstack/react-query'
import { Section } from '#ui/section.tsx'
import { Soft } from '#ui/text.tsx'
import { atFirst } from '#web/api/at-first.ts'
import { api } from '#web/api/client.ts'
import { HEARD, heardHref } from './list-words.ts'
import styles from './today.module.css'

const asked = api.home.heard.queryOptions()
export const firstHeard = () => atFirst(asked)

/** What people are concerned about, as they said it lately; each opens the talks that named it. */
export function HeardSection() {
  const { talks = 0, concerns = [] } = useQuery(asked).data ?? {}
  if (concerns.length === 0) return null
  return (
    <Section title={HEARD.title}>
      <Soft>{HEARD.soft(talks)}</Soft>
      <ul className={styles.steps} aria-label={HEARD.title}>
        {concerns.map(({ key, words, named }) => (
          <li key={key} className={styles.step}>
            <span className={styles.name} dir="auto">
              <a href={heardHref(key, words)}>{words}</a>
            </span>
            <span className={styles.state}>{HEARD.named(named)}</span>
            <span className={styles.bar} aria-hidden="true">
              <span style={{ width: `${(100 * named) / talks}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
