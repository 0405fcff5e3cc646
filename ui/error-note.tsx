import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './note.module.css'

export type ErrorNoteProps = {
  /** What happened. */
  title: string
  /** What is safe: "Nothing was lost. Your words are kept on this phone." */
  safe?: string | undefined
  /** What to do. */
  next?: ReactNode
  onRetry?: (() => void) | undefined
}

export function ErrorNote({ title, safe, next, onRetry }: ErrorNoteProps) {
  return (
    <div className={`${styles.note} ${styles.error}`} role="alert">
      <p className={styles.title}>{title}</p>
      {safe ? <p>{safe}</p> : null}
      {next ? <p>{next}</p> : null}
      {onRetry ? (
        <div className={styles.acts}>
          <Button onPress={onRetry}>Try again</Button>
        </div>
      ) : null}
    </div>
  )
}
