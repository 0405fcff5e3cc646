import styles from './strength-dots.module.css'

export type Strength = 1 | 2 | 3
export const STRENGTH_WORDS: Record<Strength, string> = { 1: 'weak tie', 2: 'middling tie', 3: 'strong tie' }

/** The same dots beside a way in, which is more than one tie: role, willingness and steps count too. */
export const WAY_WORDS: Record<Strength, string> = {
  1: 'way in: a long shot',
  2: 'way in: worth a try',
  3: 'way in: likely to work',
}

type Props = { strength: Strength; of?: 'tie' | 'way' }

export function StrengthDots({ strength, of = 'tie' }: Props) {
  const words = (of === 'way' ? WAY_WORDS : STRENGTH_WORDS)[strength]
  return (
    <span className={styles.dots} role="img" aria-label={words} title={words}>
      {[1, 2, 3].map((dot) => (
        <span key={dot} className={dot <= strength ? `${styles.dot} ${styles.full}` : styles.dot} />
      ))}
    </span>
  )
}
