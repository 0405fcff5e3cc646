import { type ReactNode, useId } from 'react'
import styles from './stack.module.css'

export type SectionProps = { title: string; aside?: ReactNode; children: ReactNode }

/** A part of a page without a frame around it. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId()
  return (
    <section className={`${styles.stack} ${styles.small}`} aria-labelledby={id}>
      <div className={`${styles.line} ${styles.between}`}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
