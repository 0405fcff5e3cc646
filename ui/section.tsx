import { type ReactNode, useId } from 'react'
import styles from './stack.module.css'

export type SectionProps = {
  title: string
  aside?: ReactNode
  children: ReactNode
  /** Part of something that may stand on a page several times: then it is no landmark, or many would share a name. */
  repeated?: boolean
}

/** A part of a page without a frame around it. */
export function Section({ title, aside, children, repeated = false }: SectionProps) {
  const id = useId()
  return (
    <section className={`${styles.stack} ${styles.small}`} aria-labelledby={repeated ? undefined : id}>
      <div className={`${styles.line} ${styles.between}`}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
