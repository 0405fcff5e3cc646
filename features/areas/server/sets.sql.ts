import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { SetKind } from '../contract.ts'

export type SetRow = { id: string; name: string; kind: SetKind; areas: number; brought_in_at: Date }
export type Ring = [number, number][]
export type Geometry =
  | { type: 'Polygon'; coordinates: Ring[] }
  | { type: 'MultiPolygon'; coordinates: Ring[][] }
export type AreaRow = {
  code: string
  name: string
  lon: number
  lat: number
  west: number
  south: number
  east: number
  north: number
  geometry: Geometry | null
}

export async function selectSets(tx: Tx): Promise<SetRow[]> {
  const { rows } = await sql<SetRow>`select id, name, kind, areas, brought_in_at from area_sets
    where workspace_id = ${tx.actor.workspaceId} order by name`.execute(tx.db)
  return rows
}

export async function findSet(tx: Tx, id: string): Promise<SetRow | undefined> {
  return (await selectSets(tx)).find((set) => set.id === id)
}

export type OutcodePoint = { code: string; name: string; lon: number; lat: number }

/** Names and middles of outcodes, whichever set tells them; the set brought in last has the say. */
export async function selectOutcodePoints(tx: Tx, outcodes: readonly string[]): Promise<OutcodePoint[]> {
  const { rows } = await sql<OutcodePoint>`
    select distinct on (a.code) a.code, a.name, a.lon, a.lat
    from areas a join area_sets s on s.workspace_id = a.workspace_id and s.id = a.set_id
    where a.workspace_id = ${tx.actor.workspaceId} and s.kind = 'outcodes' and a.code = any(${outcodes}::text[])
    order by a.code, s.brought_in_at desc`.execute(tx.db)
  return rows
}

/** An area without its outline, which may be long. */
export type AreaBox = Omit<AreaRow, 'geometry'> & { drawn: boolean }

export async function selectAreas(tx: Tx, setId: string): Promise<AreaBox[]> {
  const { rows } =
    await sql<AreaBox>`select code, name, lon, lat, west, south, east, north, geometry is not null as drawn
    from areas where workspace_id = ${tx.actor.workspaceId} and set_id = ${setId} order by code`.execute(
      tx.db,
    )
  return rows
}

export async function selectOutlinesOf(
  tx: Tx,
  setId: string,
  codes: readonly string[],
): Promise<{ code: string; geometry: Geometry }[]> {
  const { rows } = await sql<{ code: string; geometry: Geometry }>`select code, geometry from areas
    where workspace_id = ${tx.actor.workspaceId} and set_id = ${setId} and code = any(${codes}::text[])
      and geometry is not null`.execute(tx.db)
  return rows
}

/** Codes after this one, so many of them. */
export type Page = { after?: string | undefined; limit: number }
export type Box = { west: number; south: number; east: number; north: number }

/** Outlines that touch a box; of outcodes, from every set of them, when no set is named. */
export async function selectShapes(
  tx: Tx,
  setId: string | undefined,
  { west, south, east, north }: Box,
  { after = '', limit }: Page,
): Promise<AreaRow[]> {
  const ofSet = setId ? sql`a.set_id = ${setId}` : sql`s.kind = 'outcodes'`
  const { rows } =
    await sql<AreaRow>`select distinct on (a.code) a.code, a.name, a.west, a.south, a.east, a.north, a.geometry
    from areas a join area_sets s on s.workspace_id = a.workspace_id and s.id = a.set_id
    where a.workspace_id = ${tx.actor.workspaceId} and ${ofSet} and a.geometry is not null and a.code > ${after}
      and a.west <= ${east} and a.east >= ${west} and a.south <= ${north} and a.north >= ${south}
    order by a.code, s.brought_in_at desc limit ${limit}`.execute(tx.db)
  return rows
}
