import { memo } from 'react'
import styles from './areas.module.css'
import type { Mark } from './draw-areas.ts'
import type { Shading } from './shading.ts'

type Props = {
  mark: Mark
  place: number
  current: boolean
  shading: Shading
  /** The hatching of numbers that are not shown. */
  hatch: string
  words: string
  onPick: (place: number) => void
}

/** One area: its outline, or a disc where only its middle is known. A thousand of them stay where they are as focus moves. */
export const AreaMark = memo(function AreaMark(props: Props) {
  const { mark, place, current, shading, hatch, words, onPick } = props
  const shade = shading.shade(mark)
  const look = shade === null ? { fill: `url(#${hatch})` } : {}
  const tone = `${styles.area} ${shade === null ? '' : styles[`shade${shade}`]}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a shape within an SVG has no HTML element
    <g
      role="button"
      className={styles.mark}
      data-at={place}
      tabIndex={current ? 0 : -1}
      aria-pressed={current}
      aria-label={words}
      onFocus={() => onPick(place)}
      onClick={() => onPick(place)}
    >
      <title>{words}</title>
      {mark.d === null ? (
        <circle className={tone} {...look} cx={mark.x} cy={mark.y} r={shading.disc(mark)} />
      ) : (
        <path className={tone} {...look} d={mark.d} />
      )}
    </g>
  )
})

/** Organisations: the larger the circle, the more. */
export const Bubbles = memo(({ marks, shading }: { marks: readonly Mark[]; shading: Shading }) =>
  marks.map((mark) => {
    const r = shading.bubble(mark)
    return r > 0 ? <circle key={mark.code} className={styles.bubble} cx={mark.x} cy={mark.y} r={r} /> : null
  }),
)

const LETTER = 7.5
const LINE = 15

const overlap = (a: Mark, b: Mark) =>
  Math.abs(a.y - b.y) < LINE && Math.abs(a.x - b.x) < ((a.name.length + b.name.length) * LETTER) / 2

/** Names where there is room for them, those of the areas that hold most first. */
export function namesFor(marks: readonly Mark[], width: number): Mark[] {
  const shown: Mark[] = []
  for (const mark of marks) {
    const half = (mark.name.length * LETTER) / 2
    const room = mark.d === null ? Boolean(mark.people || mark.organisations) : mark.wide > half * 2
    if (!room || mark.x < half || mark.x > width - half) continue
    if (!shown.some((other) => overlap(mark, other))) shown.push(mark)
  }
  return shown
}

export const Names = memo(({ marks }: { marks: readonly Mark[] }) =>
  marks.map((mark) => (
    <text key={mark.code} className={styles.name} x={mark.x} y={mark.y + 4}>
      {mark.name}
    </text>
  )),
)
