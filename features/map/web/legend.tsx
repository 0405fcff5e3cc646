import styles from './map.module.css'
import { LEGEND } from './words.ts'

/** What shapes and colours mean. */
export const Legend = () => (
  <ul className={styles.legend}>
    {LEGEND.map(({ tone, label }) => (
      <li key={tone}>
        <svg className={styles.sample} viewBox="0 0 20 20" aria-hidden="true">
          {tone === 'organisation' ? (
            <rect className={styles[tone]} x={3} y={3} width={14} height={14} rx={4} />
          ) : (
            <circle className={styles[tone]} cx={10} cy={10} r={7} />
          )}
        </svg>
        {label}
      </li>
    ))}
  </ul>
)
