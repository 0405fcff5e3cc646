import { geoIdentity, geoMercatorRaw, geoPath } from 'd3-geo'
import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { AreaCount, Shape } from '../contract.ts'
import { holdsSome } from './box-around.ts'

/** `bubble` is the largest radius of a circle. */
export type Size = { width: number; height: number; bubble: number }
/** An area where it is drawn. `d` is its outline; without one only its middle is known. Null numbers are not shown. */
export type Mark = {
  code: string
  name: string
  people: number | null
  organisations: number | null
  d: string | null
  x: number
  y: number
  /** How wide it is drawn, to see whether its name has room. */
  wide: number
}

const MARGIN = 12
/** A disc is drawn around the middle of its area, which may be the last thing in the frame. */
const DISC = 1.6
/** Half of the least that is shown, in flat units: about three miles, or one place alone would fill the picture. */
const LEAST = 0.0006
const RADIANS = Math.PI / 180

// Made flat before d3 sees it, so that it matters nothing which way round a ring was written down.
const flat = ([lon, lat]: readonly [number, number]): Position => geoMercatorRaw(lon * RADIANS, lat * RADIANS)

const outlineOf = ({ polygons }: Shape): Geometry => ({
  type: 'MultiPolygon',
  coordinates: polygons.map((rings) => rings.map((ring) => ring.map(flat))),
})
const pointAt = (at: readonly [number, number]): Geometry => ({ type: 'Point', coordinates: flat(at) })
const collection = (geometries: readonly Geometry[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry) => ({ type: 'Feature', properties: null, geometry })),
})

/** What the picture is drawn around: the areas that hold somebody, or all of them when none does. */
function frameOf(geometries: readonly Geometry[]): FeatureCollection {
  const [[west, south], [east, north]] = geoPath().bounds(collection(geometries))
  const [x, y] = [(west + east) / 2, (south + north) / 2]
  const wide = Math.max((east - west) / 2, LEAST)
  const high = Math.max((north - south) / 2, LEAST)
  const corners = [
    [x - wide, y - high],
    [x + wide, y + high],
  ]
  return collection([{ type: 'MultiPoint', coordinates: corners }])
}

const within = ([[left, top], [right, bottom]]: [[number, number], [number, number]], size: Size) =>
  right > 0 && bottom > 0 && left < size.width && top < size.height

/**
 * Areas as they lie on a picture of this size, those that hold most first; outlines around them come last, with nought or,
 * where small numbers are left out, with numbers that are not shown.
 */
export function drawAreas(
  areas: readonly AreaCount[],
  shapes: readonly Shape[],
  masked: boolean,
  size: Size,
): Mark[] {
  const outlines = new Map(shapes.map((shape) => [shape.code, outlineOf(shape)]))
  const geometryOf = ({ code, at }: AreaCount) => outlines.get(code) ?? (at ? pointAt(at) : null)
  const drawn = areas.filter((area) => geometryOf(area) !== null)
  const held = drawn.filter(holdsSome)
  const framed = (held.length > 0 ? held : drawn).map((area) => geometryOf(area)!)
  if (framed.length === 0) return []
  const margin = drawn.every(({ code }) => outlines.has(code)) ? MARGIN : MARGIN + size.bubble * DISC
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [margin, margin],
        [size.width - margin, size.height - margin],
      ],
      frameOf(framed),
    )
  const path = geoPath(projection).digits(1)
  const nothing = masked ? null : 0
  const counted = new Set(areas.map(({ code }) => code))
  const around = shapes
    .filter(({ code }) => !counted.has(code))
    .map(({ code, name }) => ({
      code,
      name,
      people: nothing,
      organisations: nothing,
      at: null,
      outcodes: [],
    }))
  return [...drawn, ...around].flatMap((area) => {
    const geometry = geometryOf(area)!
    const bounds = path.bounds(geometry)
    if (!within(bounds, size)) return []
    const [x, y] = path.centroid(geometry)
    const { code, name, people, organisations } = area
    const d = outlines.has(code) ? path(geometry) : null
    return [{ code, name, people, organisations, d, x, y, wide: bounds[1][0] - bounds[0][0] }]
  })
}
