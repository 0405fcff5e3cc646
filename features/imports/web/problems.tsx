import { Section } from '#ui/section.tsx'
import { Soft } from '#ui/text.tsx'
import type { RowErrors } from '../contract.ts'
import styles from './import.module.css'
import { number, problemWords } from './words.ts'

const SHOWN = 200

/** What is wrong, row by row. */
export function Problems({ title, errors }: { title: string; errors: RowErrors }) {
  if (errors.total === 0) return null
  const shown = errors.first.slice(0, SHOWN)
  return (
    <Section title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard. */}
      <ul className={styles.problems} tabIndex={0} aria-label={title}>
        {shown.map((error) => (
          <li key={`${error.line} ${error.column} ${error.code}`}>{problemWords(error)}</li>
        ))}
      </ul>
      {errors.total > shown.length ? <Soft>and {number(errors.total - shown.length)} more</Soft> : null}
    </Section>
  )
}
