import type { AreaRow, Geometry, Ring } from './sets.sql.ts'

/** Whether a point lies within a ring, edges as they fall: even-odd rule on plain degrees, fine for a town's outlines. */
function inRing(ring: Ring, lon: number, lat: number): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x, y] = ring[i]!
    const [px, py] = ring[j]!
    if (y > lat !== py > lat && lon < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside
  }
  return inside
}

const inPolygon = (rings: readonly Ring[], lon: number, lat: number) =>
  rings.reduce((inside, ring) => (inRing(ring, lon, lat) ? !inside : inside), false)

export const polygonsOf = (geometry: Geometry): Ring[][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

const GRID = 32

/** Finds the area a point lies in; a grid over all of them keeps each look to a handful of outlines. */
export function locator(areas: readonly AreaRow[]): (lon: number, lat: number) => string | null {
  const drawn = areas.filter((area) => area.geometry !== null)
  const west = Math.min(...drawn.map((area) => area.west))
  const south = Math.min(...drawn.map((area) => area.south))
  const wide = (Math.max(...drawn.map((area) => area.east)) - west) / GRID || 1
  const high = (Math.max(...drawn.map((area) => area.north)) - south) / GRID || 1
  const cells = new Map<number, AreaRow[]>()
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
    cells
      .get(column(lon) * 1000 + row(lat))
      ?.find(({ geometry }) => polygonsOf(geometry!).some((rings) => inPolygon(rings, lon, lat)))?.code ??
    null
}
