import type { AreaBox, Geometry, Ring } from './sets.sql.ts'

/** An outline as numbers in a row, longitude and latitude in turn: polygons, each with its outer ring first, then its holes. */
export type Packed = readonly (readonly Float64Array[])[]

export const polygonsOf = (geometry: Geometry): Ring[][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

export const pack = (geometry: Geometry): Packed =>
  polygonsOf(geometry).map((rings) => rings.map((ring) => Float64Array.from(ring.flat())))

/** Whether a point lies within a ring, edges as they fall: even-odd rule on plain degrees, fine for a town's outlines. */
function inRing(ring: Float64Array, lon: number, lat: number): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [x, y, px, py] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!]
    if (y > lat !== py > lat && lon < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside
  }
  return inside
}

export const isWithin = (outline: Packed, lon: number, lat: number): boolean =>
  outline.some((rings) => rings.reduce((inside, ring) => (inRing(ring, lon, lat) ? !inside : inside), false))

const GRID = 32

/** Which areas may hold a point, by the boxes around them; a grid over all of them keeps each look to a handful. */
export function boxesAt(areas: readonly AreaBox[]): (lon: number, lat: number) => AreaBox[] {
  const drawn = areas.filter((area) => area.drawn)
  const least = (key: 'west' | 'south') => drawn.reduce((low, area) => Math.min(low, area[key]), Infinity)
  const most = (key: 'east' | 'north') => drawn.reduce((high, area) => Math.max(high, area[key]), -Infinity)
  const [west, south] = [least('west'), least('south')]
  const [wide, high] = [(most('east') - west) / GRID || 1, (most('north') - south) / GRID || 1]
  const cells = new Map<number, AreaBox[]>()
  const column = (lon: number) => Math.floor((lon - west) / wide)
  const row = (lat: number) => Math.floor((lat - south) / high)
  for (const area of drawn)
    for (let x = column(area.west); x <= column(area.east); x++)
      for (let y = row(area.south); y <= row(area.north); y++) {
        const cell = cells.get(x * 1000 + y)
        if (cell) cell.push(area)
        else cells.set(x * 1000 + y, [area])
      }
  return (lon, lat) =>
    (cells.get(column(lon) * 1000 + row(lat)) ?? []).filter(
      (area) => lon >= area.west && lon <= area.east && lat >= area.south && lat <= area.north,
    )
}
