import type { ReactNode } from 'react'
import { Face } from './face.tsx'
import styles from './row.module.css'

export type RowProps = {
  title: ReactNode
  /** Beside the title: StrengthDots, a Chip. */
  mark?: ReactNode
  /** Who, why, what next. */
  soft?: ReactNode
  face?: { name: string; kind?: 'person' | 'organisation' } | undefined
  /** Instead of a face: a checkbox, a rank. */
  lead?: ReactNode
  href?: string | undefined
  /** One act at the end: a Chip or a Button. */
  act?: ReactNode
}

/** A row's inside, for lists that make their own items. */
export function RowBody({ title, mark, soft, face, lead, href, act }: RowProps) {
  return (
    <div className={styles.row}>
      {lead ? <div className={styles.act}>{lead}</div> : null}
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
    </div>
  )
}

/** One line of a List: every row says who, why and what next. */
export const Row = (props: RowProps) => (
  <li className={styles.item}>
    <RowBody {...props} />
  </li>
)

export function List({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  )
}
