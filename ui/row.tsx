import type { ReactNode } from 'react'
import { Face } from './face.tsx'
import styles from './row.module.css'

export type RowProps = {
  title: ReactNode
  /** Beside the title: StrengthDots, a Chip. */
  mark?: ReactNode
  /** Who, why, what next. */
  soft?: ReactNode
  face?: { name: string; kind?: 'person' | 'organisation' }
  /** Instead of a face: a checkbox, a rank. */
  lead?: ReactNode
  href?: string
  /** One act at the end: a Chip or a Button. */
  act?: ReactNode
}

/** One line of a List: every row says who, why and what next. */
export function Row({ title, mark, soft, face, lead, href, act }: RowProps) {
  return (
    <li className={styles.row}>
      {lead}
      {face ? <Face {...face} /> : null}
      <div className={styles.body}>
        <div className={styles.title}>
          {href ? (
            <a href={href} className={styles.link} dir="auto">
              {title}
            </a>
          ) : (
            <bdi>{title}</bdi>
          )}{' '}
          {mark}
        </div>
        {soft ? <div className={styles.soft}>{soft}</div> : null}
      </div>
      {act ? <div className={styles.act}>{act}</div> : null}
    </li>
  )
}

export function List({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.list} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </ul>
  )
}
