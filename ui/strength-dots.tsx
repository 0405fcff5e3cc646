import styles from './strength-dots.module.css'

export type Strength = 1 | 2 | 3
export const STRENGTH_WORDS: Record<Strength, string> = { 1: 'weak tie', 2: 'middling tie', 3: 'strong tie' }

export function StrengthDots({ strength }: { strength: Strength }) {
  return (
    <span className={styles.dots} role="img" aria-label={STRENGTH_WORDS[strength]}>
      {[1, 2, 3].map((dot) => (
        <span key={dot} className={dot <= strength ? `${styles.dot} ${styles.full}` : styles.dot} />
      ))}
    </span>
  )
}
