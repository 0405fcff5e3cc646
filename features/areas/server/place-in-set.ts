import type { Tx } from '#server/database/actor.ts'
import type { PlaceRow } from './counts.sql.ts'
import { outlinesOf } from './kept-outlines.ts'
import { boxesAt, isWithin } from './locate.ts'
import { type AreaBox, type SetRow, selectAreas, selectOutcodePoints } from './sets.sql.ts'

type Where = Pick<PlaceRow, 'outcode' | 'lon' | 'lat' | 'codes'>
/** `rough`: put where the middle of the outcode is. `placeless`: nothing tells where the postcode lies. */
export type Found = { code: string | null; rough: boolean; placeless?: boolean }
type Point = { lon: number; lat: number; rough: boolean }

/**
 * Where each belongs in a set: by the area codes the gazetteer told, else by where the postcode is, else by the middle of
 * the outcode. Outlines are read only of areas around points that no code tells of.
 */
export async function placeInSet<Row extends Where>(
  tx: Tx,
  set: SetRow,
  rows: readonly Row[],
): Promise<{ areas: AreaBox[]; place: (row: Row) => Found }> {
  const areas = await selectAreas(tx, set.id)
  const codes = new Set(areas.map(({ code }) => code))
  const outcodes = [...new Set(rows.flatMap(({ outcode }) => outcode ?? []))]
  const middles = new Map((await selectOutcodePoints(tx, outcodes)).map((each) => [each.code, each]))
  const toldOf = (row: Row) => row.codes?.find((code) => codes.has(code))
  const pointOf = (row: Row): Point | null => {
    if (row.lon !== null && row.lat !== null) return { lon: row.lon, lat: row.lat, rough: false }
    const middle = row.outcode ? middles.get(row.outcode) : undefined
    return middle ? { lon: middle.lon, lat: middle.lat, rough: true } : null
  }
  const byOutcode = ({ outcode, lon }: Row) => lon === null && outcode !== null && codes.has(outcode)
  const near = boxesAt(areas)
  const wanted = new Set<string>()
  for (const row of rows) {
    const point = toldOf(row) || byOutcode(row) ? null : pointOf(row)
    if (point) for (const { code } of near(point.lon, point.lat)) wanted.add(code)
  }
  const outlines = await outlinesOf(tx, set, [...wanted])
  const place = (row: Row): Found => {
    const told = toldOf(row)
    if (told) return { code: told, rough: false }
    if (byOutcode(row)) return { code: row.outcode, rough: false }
    const point = pointOf(row)
    const found =
      point &&
      near(point.lon, point.lat).find(({ code }) => isWithin(outlines.get(code) ?? [], point.lon, point.lat))
    if (found) return { code: found.code, rough: point.rough }
    return { code: null, rough: false, placeless: !point && row.outcode !== null }
  }
  return { areas, place }
}
