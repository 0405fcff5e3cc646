import type { ReactNode } from 'react'
import styles from './two-panes.module.css'

export type TwoPanesProps = { children: ReactNode; side?: ReactNode; sideLabel: string }

/** A list and, on a desk, what is chosen in it beside it. On a phone the choice opens as a page of its own. */
export function TwoPanes({ children, side, sideLabel }: TwoPanesProps) {
  return (
    <div className={side ? `${styles.panes} ${styles.open}` : styles.panes}>
      <div>{children}</div>
      {side ? (
        <aside className={styles.side} aria-label={sideLabel}>
          {side}
        </aside>
      ) : null}
    </div>
  )
}
