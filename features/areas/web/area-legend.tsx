import type { Measure } from './area-filters.ts'
import styles from './areas.module.css'
import type { Shading } from './shading.ts'
import { shadeWords } from './steps.ts'
import { AREAS } from './words.ts'

type Props = { shading: Shading; measure: Measure; masked: boolean }

/** What shades, hatching and circles mean. */
export const AreaLegend = ({ shading, measure, masked }: Props) => (
  <ul className={styles.legend}>
    <li>{measure === 'organisations' ? AREAS.organisations : AREAS.people}:</li>
    {[{ shade: 0, label: AREAS.none }, ...shadeWords(shading.steps)]
      .filter(({ shade }) => !(masked && shade === 0))
      .map(({ shade, label }) => (
        <li key={shade}>
          <Sample>
            <rect
              className={`${styles.area} ${styles[`shade${shade}`]}`}
              x="2"
              y="2"
              width="16"
              height="16"
            />
          </Sample>
          {label}
        </li>
      ))}
    {masked ? (
      <li>
        <Sample>
          <rect className={`${styles.area} ${styles.ground}`} x="2" y="2" width="16" height="16" />
          <path className={styles.hatch} d="M2 10l8-8M4 18L18 4M10 18l8-8" />
        </Sample>
        {AREAS.hatched}
      </li>
    ) : null}
    {measure === '' ? (
      <li>
        <Sample>
          <circle className={styles.bubble} cx="10" cy="10" r="7" />
        </Sample>
        {AREAS.bubbles}
      </li>
    ) : null}
  </ul>
)

const Sample = ({ children }: { children: React.ReactNode }) => (
  <svg className={styles.sample} viewBox="0 0 20 20" aria-hidden="true">
    {children}
  </svg>
)
