import type { ReactNode } from 'react'
import styles from './note.module.css'

export type NoteProps = { title?: string; children: ReactNode; kind?: 'plain' | 'wait' }

/** Worth knowing before going on; `wait` when something is owed. */
export function Note({ title, children, kind = 'plain' }: NoteProps) {
  return (
    <div className={kind === 'wait' ? `${styles.note} ${styles.wait}` : styles.note}>
      {title ? <p className={styles.title}>{title}</p> : null}
      {children}
    </div>
  )
}
