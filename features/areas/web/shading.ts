import type { Measure } from './area-filters.ts'
import type { Mark } from './draw-areas.ts'
import { shadeOf, stepsOf } from './steps.ts'

export type Shading = {
  /** Upper ends of the shades, of people or, where they alone are asked for, of organisations. */
  steps: readonly number[]
  /** 0 for none to 5; null where the number is not shown. */
  shade: (mark: Mark) => number | null
  /** Radius of an area of which only the middle is known. */
  disc: (mark: Mark) => number
  /** Radius of the circle of its organisations; 0 for none. */
  bubble: (mark: Mark) => number
}

const most = (numbers: readonly (number | null)[]) => Math.max(1, ...numbers.map((n) => n ?? 0))

/** How marks are shaded and how large their circles are: by people, with organisations as circles, or by one of the two. */
export function shadingFor(marks: readonly Mark[], measure: Measure, largest: number): Shading {
  const shaded = measure === 'organisations' ? 'organisations' : 'people'
  const steps = stepsOf(marks.map((mark) => mark[shaded] ?? 0))
  const [mostShaded, mostOrganisations] = [
    most(marks.map((mark) => mark[shaded])),
    most(marks.map(({ organisations }) => organisations)),
  ]
  return {
    steps,
    shade: (mark) => {
      const n = mark[shaded]
      return n === null ? null : shadeOf(steps, n)
    },
    disc: (mark) => Math.max(5, largest * 1.4 * Math.sqrt((mark[shaded] ?? 0) / mostShaded)),
    bubble: ({ organisations }) =>
      measure === '' && organisations
        ? Math.max(3, largest * Math.sqrt(organisations / mostOrganisations))
        : 0,
  }
}
