import { type KeyboardEvent, useCallback, useId, useMemo, useRef, useState } from 'react'
import { KeyHint } from '#ui/text.tsx'
import { useDesk } from '#ui/use-desk.ts'
import type { AreaCounts, Shape } from '../contract.ts'
import { AreaCard } from './area-card.tsx'
import type { AreaFilters } from './area-filters.ts'
import { AreaLegend } from './area-legend.tsx'
import { AreaMark, Bubbles, Names, namesFor } from './area-marks.tsx'
import styles from './areas.module.css'
import { drawAreas, type Mark } from './draw-areas.ts'
import { NoPicture } from './no-picture.tsx'
import { shadingFor } from './shading.ts'
import { nextArea } from './walk-areas.ts'
import { AREAS, markWords } from './words.ts'

const DESK = { width: 1000, height: 620, bubble: 26 }
const PHONE = { width: 358, height: 430, bubble: 15 }

type Props = { counts: AreaCounts; shapes: readonly Shape[]; filters: AreaFilters }

/** Areas shaded by how many of our people live there: one stop for Tab, then arrow keys to the next one that way. */
export function AreaPicture({ counts, shapes, filters }: Props) {
  const size = useDesk() ? DESK : PHONE
  const marks = useMemo(() => drawAreas(counts.areas, shapes, counts.masked, size), [counts, shapes, size])
  const shading = useMemo(
    () => shadingFor(marks, filters.measure, size.bubble),
    [marks, filters.measure, size],
  )
  const names = useMemo(() => namesFor(marks, size.width), [marks, size])
  const [picked, setPicked] = useState(0)
  const pick = useCallback((place: number) => setPicked(place), [])
  if (marks.length === 0) return <NoPicture />
  const current = Math.min(picked, marks.length - 1)
  const mark = marks[current]!
  return (
    <figure className={styles.figure}>
      <AreaLegend shading={shading} measure={filters.measure} masked={counts.masked} />
      <Picture size={size} marks={marks} current={current} onPick={pick}>
        {(hatch) => (
          <>
            {marks.map((each, place) => (
              <AreaMark
                key={each.code}
                mark={each}
                place={place}
                current={place === current}
                shading={shading}
                hatch={hatch}
                words={markWords(each, filters.measure)}
                onPick={pick}
              />
            ))}
            <Bubbles marks={marks} shading={shading} />
            <Here mark={mark} r={shading.disc(mark)} />
            <Names marks={names} />
          </>
        )}
      </Picture>
      <AreaCard
        mark={mark}
        counted={counts.areas.find(({ code }) => code === mark.code)}
        masked={counts.masked}
        filters={filters}
      />
    </figure>
  )
}

const Here = ({ mark, r }: { mark: Mark; r: number }) =>
  mark.d === null ? (
    <circle className={styles.here} cx={mark.x} cy={mark.y} r={r + 3} />
  ) : (
    <path className={styles.here} d={mark.d} />
  )

type PictureProps = {
  size: typeof DESK
  marks: readonly Mark[]
  current: number
  onPick: (place: number) => void
  children: (hatch: string) => React.ReactNode
}

function Picture({ size, marks, current, onPick, children }: PictureProps) {
  const picture = useRef<SVGSVGElement>(null)
  const [keys, hatch] = [useId(), useId()]
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextArea(marks, current, event.key)
    if (next === undefined) return
    event.preventDefault()
    onPick(next)
    picture.current?.querySelector<SVGElement>(`[data-at="${next}"]`)?.focus()
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG group holding shapes to press has no HTML element */}
      <svg
        ref={picture}
        className={styles.picture}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="group"
        aria-label={AREAS.picture}
        aria-describedby={keys}
        onKeyDown={onKeyDown}
      >
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.ground} width="7" height="7" />
          <line className={styles.hatch} x1="0" y1="0" x2="0" y2="7" />
        </pattern>
        {children(hatch)}
      </svg>
      <KeyHint id={keys}>{AREAS.keys}</KeyHint>
    </>
  )
}
