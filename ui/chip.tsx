import type { ReactNode } from 'react'
import styles from './chip.module.css'

export type ChipKind = 'plain' | 'on' | 'wait' | 'good' | 'bad'

const chipClass = (kind: ChipKind, press = false) =>
  [styles.chip, press ? styles.press : '', kind === 'plain' ? '' : styles[kind]].filter(Boolean).join(' ')

export type ChipProps = {
  children: ReactNode
  kind?: ChipKind
  /** A small act: the chip becomes a button … */
  onPress?: () => void
  /** … or a link. */
  href?: string
  /** Adds a cross, read out as "Take away <removeLabel>". */
  onRemove?: () => void
  removeLabel?: string
}

/** A state, a filter in force, or a small act at the end of a row. */
export function Chip({ children, kind = 'plain', onPress, href, onRemove, removeLabel }: ChipProps) {
  if (href !== undefined)
    return (
      <a href={href} className={chipClass(kind, true)}>
        {children}
      </a>
    )
  if (onPress)
    return (
      <button type="button" className={chipClass(kind, true)} onClick={onPress}>
        {children}
      </button>
    )
  return (
    <span className={chipClass(kind)}>
      {children}
      {onRemove ? (
        <button
          type="button"
          className={styles.remove}
          onClick={onRemove}
          aria-label={`Take away ${removeLabel ?? String(children)}`}
        >
          ✕
        </button>
      ) : null}
    </span>
  )
}
