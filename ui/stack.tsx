import type { ReactNode } from 'react'
import styles from './stack.module.css'

type StackProps = { children: ReactNode; gap?: 'small' | 'normal' | 'large' }

/** One thing under another, with the same air between. */
export function Stack({ children, gap = 'normal' }: StackProps) {
  return <div className={gap === 'normal' ? styles.stack : `${styles.stack} ${styles[gap]}`}>{children}</div>
}

type LineProps = { children: ReactNode; between?: boolean }

/** Things beside each other, wrapping when the screen is narrow. */
export function Line({ children, between }: LineProps) {
  return <div className={between ? `${styles.line} ${styles.between}` : styles.line}>{children}</div>
}

/** Short fields side by side where there is room, one under another on a phone. */
export const Columns = ({ children }: { children: ReactNode }) => (
  <div className={styles.columns}>{children}</div>
)
