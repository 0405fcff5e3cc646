import { Outlet } from '@tanstack/react-router'
import styles from './public-frame.module.css'

/** Around pages that need no sign-in: the name, and nothing to get lost in. */
export function PublicFrame() {
  return (
    <div className={styles.frame}>
      <p className={styles.name}>
        <img src="/icon.svg" width="32" height="32" alt="" /> Commonground
      </p>
      <main id="main">
        <Outlet />
      </main>
    </div>
  )
}
