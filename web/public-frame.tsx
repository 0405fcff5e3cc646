import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './public-frame.module.css'

/** Around pages that need no sign-in: the name, and nothing to get lost in. */
export function Framed({ children }: { children: ReactNode }) {
  return (
    <div className={styles.frame}>
      <header className={styles.name}>
        <img src="/icon.svg" width="32" height="32" alt="" /> Commonground
      </header>
      <main id="main">{children}</main>
    </div>
  )
}

export const PublicFrame = () => (
  <Framed>
    <Outlet />
  </Framed>
)
