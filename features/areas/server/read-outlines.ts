import type { Geometry as AnyGeometry, Feature } from 'geojson'
import { feature as unfold } from 'topojson-client'
import type { Objects, Topology } from 'topojson-specification'
import { cleanLine } from '#kernel/text/clean.ts'
import { nameProperties } from './name-properties.ts'
import type { AreaRow, Geometry, Ring } from './sets.sql.ts'
import { unusable } from './unusable.ts'

const LARGEST = 64 * 1024 * 1024
const MOST_POINTS = 2_000_000
const MOST_AREAS = 50_000
const OUTCODE = /^[A-Z]{1,2}[0-9][A-Z0-9]?$/

type Read = { kind: 'outcodes' | 'boundaries'; areas: AreaRow[]; leftOut: number }

/** Small files can name one long line of points many times over, so what they unfold to is counted before it is made. */
function countUnfolded(arcs: unknown[], refs: unknown): number {
  let points = 0
  const waiting = [refs]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (Array.isArray(next)) for (const each of next) waiting.push(each)
    else if (typeof next === 'number') points += (arcs[next < 0 ? ~next : next] as unknown[]).length
    if (points > MOST_POINTS || waiting.length > MOST_POINTS) throw unusable('too_many_points')
  }
  return points
}

function featuresOfTopology(topology: Topology<Objects>): Feature[] {
  const objects = Object.values(topology.objects)
  const collections = objects.map((object) =>
    object.type === 'GeometryCollection' ? object.geometries : [object],
  )
  const largest = collections.sort((a, b) => b.length - a.length)[0] ?? []
  if (largest.length > MOST_AREAS) throw unusable('too_many_points')
  countUnfolded(
    topology.arcs,
    largest.map((geometry) => ('arcs' in geometry ? geometry.arcs : [])),
  )
  return largest.map((geometry) => unfold(topology, geometry) as Feature)
}

function featuresOf(json: unknown): Feature[] {
  const root = json as { type?: string; features?: Feature[] } | null
  if (root?.type === 'FeatureCollection' && Array.isArray(root.features)) return root.features
  if (root?.type === 'Feature') return [root as Feature]
  if (root?.type !== 'Topology') throw unusable('not_areas')
  try {
    return featuresOfTopology(json as Topology<Objects>)
  } catch (error) {
    throw error instanceof TypeError || error instanceof RangeError ? unusable('broken_outlines') : error
  }
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5

/** About a metre is near enough; points that then fall together are one. */
function tidyRing(raw: unknown): Ring {
  if (!Array.isArray(raw)) throw unusable('broken_outlines')
  const ring: Ring = []
  for (const point of raw) {
    const [lon, lat] = Array.isArray(point) ? (point as unknown[]) : []
    if (typeof lon !== 'number' || typeof lat !== 'number') throw unusable('broken_outlines')
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) throw unusable('not_degrees')
    const last = ring.at(-1)
    const next: [number, number] = [round(lon), round(lat)]
    if (!last || last[0] !== next[0] || last[1] !== next[1]) ring.push(next)
  }
  return ring
}

function tidyPolygon(raw: unknown): Ring[] {
  if (!Array.isArray(raw)) throw unusable('broken_outlines')
  return raw.map(tidyRing).filter((ring) => ring.length >= 4)
}

function tidyGeometry(raw: AnyGeometry | null | undefined): Geometry | null {
  if (raw?.type === 'Polygon') {
    const coordinates = tidyPolygon(raw.coordinates)
    return coordinates.length > 0 ? { type: 'Polygon', coordinates } : null
  }
  if (raw?.type !== 'MultiPolygon') return null
  if (!Array.isArray(raw.coordinates)) throw unusable('broken_outlines')
  const coordinates = raw.coordinates.map(tidyPolygon).filter((polygon) => polygon.length > 0)
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null
}

type Extent = Pick<AreaRow, 'lon' | 'lat' | 'west' | 'south' | 'east' | 'north'> & { points: number }

function extentOf(rings: readonly Ring[]): Extent {
  let [west, south, east, north, points] = [180, 90, -180, -90, 0]
  for (const ring of rings)
    for (const [lon, lat] of ring) {
      west = Math.min(west, lon)
      east = Math.max(east, lon)
      south = Math.min(south, lat)
      north = Math.max(north, lat)
      points++
    }
  return { west, south, east, north, points, lon: (west + east) / 2, lat: (south + north) / 2 }
}

function pointOf(raw: AnyGeometry | null | undefined): Ring | null {
  return raw?.type === 'Point' ? tidyRing([raw.coordinates]) : null
}

async function readJson(file: File): Promise<unknown> {
  if (file.size > LARGEST) throw unusable('file_too_large')
  try {
    return JSON.parse((await file.text()).replace(/^\uFEFF/, ''))
  } catch {
    throw unusable('not_areas')
  }
}

/** Outlines from GeoJSON or TopoJSON in degrees; what has none, or no place at all, is left out and counted. */
export async function readOutlines(file: File): Promise<Read> {
  const features = featuresOf(await readJson(file))
  if (features.length > MOST_AREAS) throw unusable('too_many_points')
  const names = nameProperties(features.map((each) => each?.properties ?? null))
  const areas = new Map<string, AreaRow>()
  let points = 0
  for (const [at, each] of features.entries()) {
    const geometry = tidyGeometry(each?.geometry)
    const drawn = geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry?.coordinates
    const ring = drawn ? null : pointOf(each?.geometry)
    if (!drawn && !ring) continue
    const { points: more, ...extent } = extentOf(drawn ?? [ring!])
    points += more
    if (points > MOST_POINTS) throw unusable('too_many_points')
    const { code, name } = names(at)
    const own = areas.has(code) ? `${code} (${at + 1})` : code
    areas.set(own, { ...extent, geometry, code: own, name: cleanLine(name).slice(0, 200) || own })
  }
  const found = [...areas.values()]
  if (found.length === 0) throw unusable('no_outlines')
  const outcodes = found.every(({ code }) => OUTCODE.test(code))
  if (!outcodes && found.every(({ geometry }) => geometry === null)) throw unusable('no_outlines')
  return { kind: outcodes ? 'outcodes' : 'boundaries', areas: found, leftOut: features.length - found.length }
}
