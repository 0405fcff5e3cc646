import type { ReactNode } from 'react'
import { number } from '#ui/number.ts'
import { Button } from './button.tsx'
import styles from './selection-bar.module.css'

export type SelectionBarProps = { count: number; what: string; onClear: () => void; children: ReactNode }

/** Appears when rows are selected: how many, what to do with them. */
export function SelectionBar({ count, what, onClear, children }: SelectionBarProps) {
  if (count === 0) return null
  return (
    <section className={styles.bar} aria-label={`With the ${what} selected`}>
      <strong role="status">{number(count)} selected</strong>
      {children}
      <Button kind="quiet" onPress={onClear}>
        Clear
      </Button>
    </section>
  )
}
