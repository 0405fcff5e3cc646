import styles from './busy.module.css'
import { Hidden } from './text.tsx'

export type BusyProps = { label?: string; small?: boolean }

/** Something is on its way. Shown only after a quarter of a second, so quick answers do not flicker. */
export function Busy({ label = 'One moment', small = false }: BusyProps) {
  if (small)
    return (
      <>
        <span className={`${styles.ring} ${styles.small}`} aria-hidden="true" />
        <Hidden>{label}</Hidden>
      </>
    )
  return (
    <div className={`${styles.busy} ${styles.late}`} role="status">
      <span className={styles.ring} aria-hidden="true" />
      <span>{label}</span>
    </div>
  )
}
