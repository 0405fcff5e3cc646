import type { ReactNode } from 'react'
import styles from './note.module.css'

export type EmptyStateProps = {
  /** One sentence that teaches. */
  children: ReactNode
  /** The one next act: a LinkButton or Button. */
  act?: ReactNode
}

export function EmptyState({ children, act }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {act}
    </div>
  )
}
