import { type Random, randomFrom } from '../random.ts'
import type { BoroughMap, Outline } from '../types.ts'
import { AREAS, type Area } from './areas.ts'
import { around } from './outer-edge.ts'

type Point = [number, number]
type Ring = Point[]
type Site = { area: Area; at: Point }

/** Where the borough lies, in degrees: the middle, and how far it goes each way. */
const MIDDLE: Point = [-2.335, 53.415]
const HALF: Point = [0.095, 0.055]
/** Where the areas of an outcode gather, as parts of these halves. */
const GATHERED: Record<string, Point> = {
  M33: [-0.28, 0.38],
  M32: [0.48, 0.4],
  WA14: [-0.42, -0.45],
  WA15: [0.4, -0.42],
}
const FAR = 0.3
const EDGES = 48
/** A step along a boundary, in parts of a half. */
const STEP = 0.05

/** Areas of an outcode on a ring around its middle, each a little out of place. */
function sitesOf(random: Random): Site[] {
  return Object.entries(GATHERED).flatMap(([outcode, [x, y]]) => {
    const areas = AREAS.filter((area) => area.outcode === outcode)
    const turn = random.next() * 2 * Math.PI
    return areas.map((area, at): Site => {
      const angle = turn + (2 * Math.PI * at) / areas.length
      const away = FAR * (0.85 + 0.3 * random.next())
      return { area, at: [x + away * Math.cos(angle), y + away * Math.sin(angle)] }
    })
  })
}

/** The part of a convex ring that is nearer to one point than to another (Sutherland & Hodgman). */
function nearerTo([ax, ay]: Point, [bx, by]: Point, ring: Ring): Ring {
  const side = ([x, y]: Point) => (x - (ax + bx) / 2) * (bx - ax) + (y - (ay + by) / 2) * (by - ay)
  return ring.flatMap((to, at) => {
    const from = ring.at(at - 1)!
    const [before, after] = [side(from), side(to)]
    const kept: Ring = after <= 0 ? [to] : []
    if (before <= 0 === after <= 0) return kept
    const part = before / (before - after)
    return [[from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part] as Point, ...kept]
  })
}

/** Boundaries bend as brooks and railways do; the same everywhere, so that neighbours still meet. */
const bent = ([x, y]: Point): Point => [
  x + 0.035 * Math.sin(5 * y + 1) + 0.012 * Math.sin(23 * y),
  y + 0.035 * Math.sin(6 * x) + 0.012 * Math.sin(19 * x + 2),
]
const degrees = ([x, y]: Point): Point => {
  const [east, north] = bent([x, y])
  return [Number((MIDDLE[0] + east * HALF[0]).toFixed(5)), Number((MIDDLE[1] + north * HALF[1]).toFixed(5))]
}

/** A boundary in short steps, counted from the same end for both who share it. */
function inSteps(ring: Ring): Ring {
  return ring.flatMap((to, at) => {
    const from = ring.at(at - 1)!
    const turned = from[0] > to[0] || (from[0] === to[0] && from[1] > to[1])
    const [a, b] = turned ? [to, from] : [from, to]
    const many = Math.max(1, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / STEP))
    const steps = Array.from({ length: many }, (_, n): Point => {
      const part = (turned ? many - 1 - n : n + 1) / many
      return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part]
    })
    return steps
  })
}

const rounded = ([x, y]: Point): Point => [Number(x.toFixed(6)), Number(y.toFixed(6))]

/** Each area with all that is nearer to its middle than to any other's (Voronoi), as a ring that is not yet closed. */
function cellsOf(sites: readonly Site[]): Map<string, Ring> {
  const whole = Array.from({ length: EDGES }, (_, n): Point => {
    const angle = (2 * Math.PI * n) / EDGES
    return [Math.cos(angle), Math.sin(angle)]
  })
  return new Map(
    sites.map(({ area, at }) => {
      const cell = sites.reduce(
        (ring, other) => (other.at === at ? ring : nearerTo(at, other.at, ring)),
        whole,
      )
      return [area.key, inSteps(cell.map(rounded)).map(degrees)]
    }),
  )
}

const wardCode = (at: number) => `E0599${String(at + 1).padStart(4, '0')}`

/**
 * The borough as a map: its areas as wards, its outcodes around them, and a place within its ward for every postcode that
 * was given out. Drawn with dice of its own, so that the people stay who they are.
 */
export function drawMap(seed: number, postcodes: ReadonlyMap<string, Area>): BoroughMap {
  const random = randomFrom(seed + 1)
  const sites = sitesOf(random)
  const cells = cellsOf(sites)
  const wards = AREAS.map(({ key, name }, at): Outline => {
    const ring = cells.get(key)!
    return { code: wardCode(at), name: name.replace(/ estate$/, ''), rings: [[...ring, ring[0]!]] }
  })
  const outcodes = Object.keys(GATHERED).map((code): Outline => {
    const own = AREAS.filter(({ outcode }) => outcode === code).map(({ key }) => cells.get(key)!)
    return { code, name: code, rings: around(own) }
  })
  const places = [...postcodes].map(([postcode, area]) => {
    const { at } = sites.find((site) => site.area === area)!
    const near = (value: number) => value + 0.06 * (random.next() - 0.5)
    const [lon, lat] = degrees([near(at[0]), near(at[1])])
    return { postcode, ward: wardCode(AREAS.indexOf(area)), lon, lat }
  })
  return { wards, outcodes, places }
}
