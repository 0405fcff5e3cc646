import type { ReactNode } from 'react'
import styles from './text.module.css'

type Props = { children: ReactNode }

/** The second voice of a page: what something counts, where it comes from, when. */
export const Soft = ({ children }: Props) => <p className={`${styles.soft} ${styles.small}`}>{children}</p>

/** How it goes with a keyboard: read aloud everywhere, shown where there is likely one. */
export const KeyHint = ({ children, id }: Props & { id: string }) => (
  <p id={id} className={`${styles.soft} ${styles.small} ${styles.keys}`}>
    {children}
  </p>
)

/** Read aloud, not shown. */
export const Hidden = ({ children }: Props) => <span className={styles.hidden}>{children}</span>
