import styles from './face.module.css'
import { initials } from './initials.ts'

export type FaceProps = { name: string; kind?: 'person' | 'organisation' }

/** A person is round, an organisation square. The name always stands beside it, so it is not read out. */
export function Face({ name, kind = 'person' }: FaceProps) {
  const shape = kind === 'organisation' ? `${styles.face} ${styles.organisation}` : styles.face
  return (
    <span className={shape} aria-hidden="true">
      {initials(name, kind)}
    </span>
  )
}
