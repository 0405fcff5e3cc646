import { type ReactNode, useEffect, useRef } from 'react'
import { Face } from './face.tsx'
import styles from './page.module.css'

export type PageProps = {
  /** The h1 and the document's title. */
  title: string
  /** A quiet line above the title: date, place. */
  over?: ReactNode
  /** A quiet line below it: who, where, since when. */
  soft?: ReactNode
  face?: { name: string; kind?: 'person' | 'organisation' }
  back?: { href: string; label: string }
  /** Buttons beside the title; one `main` at most. */
  actions?: ReactNode
  /** `narrow` for forms and reading, `wide` for lists and tables. */
  width?: 'narrow' | 'wide'
  /** Stays in sight at the bottom: a form's buttons, the main one last. */
  foot?: ReactNode
  children: ReactNode
}

let seenPath: string | undefined

/** After a change of page the title takes the focus, so keyboards and screen readers start where the eye does. */
function useTitleFocus() {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const path = location.pathname
    // A field that asked for the focus keeps it.
    const taken = ref.current?.closest('main')?.contains(document.activeElement)
    if (seenPath !== undefined && seenPath !== path && !taken) ref.current?.focus({ preventScroll: true })
    seenPath = path
  })
  return ref
}

export function Page(props: PageProps) {
  const { title, over, soft, face, back, actions, width = 'narrow', foot, children } = props
  const heading = useTitleFocus()
  return (
    <div className={`${styles.page} ${styles[width]}`}>
      <title>{`${title} · Commonground`}</title>
      <header className={styles.top}>
        {back ? (
          <a href={back.href} className={styles.back}>
            <span aria-hidden="true">←</span> {back.label}
          </a>
        ) : null}
        <div className={styles.line}>
          <div className={styles.heading}>
            {face ? <Face {...face} /> : null}
            <div>
              {over ? <p className={styles.soft}>{over}</p> : null}
              <h1 ref={heading} tabIndex={-1} dir="auto">
                {title}
              </h1>
              {soft ? <div className={styles.soft}>{soft}</div> : null}
            </div>
          </div>
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </div>
      </header>
      {children}
      {foot ? <Foot>{foot}</Foot> : null}
    </div>
  )
}

/** Stays in sight at the bottom of the page, where only part of it has something to press. */
export const Foot = ({ children }: { children: ReactNode }) => (
  <div className={styles.foot} data-foot="">
    {children}
  </div>
)
