import type { AreaCount } from '../contract.ts'

export const holdsSome = ({ people, organisations }: AreaCount) => Boolean(people) || Boolean(organisations)

/** The box, in degrees, in which outlines are needed to draw these, with something around them. */
export function boxAround(areas: readonly AreaCount[]) {
  const held = areas.filter(holdsSome)
  const points = (held.length > 0 ? held : areas).flatMap(({ at }) => (at ? [at] : []))
  if (points.length === 0) return null
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)]
  const [west, east] = [Math.min(...lons), Math.max(...lons)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const more = Math.max(0.04, (east - west) / 8, (north - south) / 8)
  const round = (n: number, limit: number) => Math.max(-limit, Math.min(limit, Number(n.toFixed(3))))
  return {
    west: round(west - more, 180),
    east: round(east + more, 180),
    south: round(south - more, 90),
    north: round(north + more, 90),
  }
}
