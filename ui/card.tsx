import { type ReactNode, useId } from 'react'
import styles from './card.module.css'

export type CardProps = { title?: string; aside?: ReactNode; children: ReactNode }

export function Card({ title, aside, children }: CardProps) {
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={title ? id : undefined}>
      {title || aside ? (
        <div className={styles.head}>
          {title ? <h2 id={id}>{title}</h2> : <span />}
          {aside ? <div>{aside}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  )
}
