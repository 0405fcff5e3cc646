import { useId } from 'react'
import styles from './import.module.css'

/** How far something long has come; without a share, that it goes on. */
export function ShareBar({ label, share }: { label: string; share: number | null }) {
  const id = useId()
  return (
    <div className={styles.progress}>
      <span id={id}>
        {label}
        {share === null ? '' : ` – ${Math.floor(share * 100)} %`}
      </span>
      {share === null ? (
        <progress aria-labelledby={id} />
      ) : (
        <progress aria-labelledby={id} value={share} max={1} />
      )}
    </div>
  )
}
