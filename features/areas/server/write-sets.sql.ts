import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { AreaSet, SetKind } from '../contract.ts'
import type { Place } from './read-table.ts'
import type { AreaRow } from './sets.sql.ts'

/** The set of this name, emptied, or a new one. Of postcodes there is one: another takes its place. */
export async function beginSet(
  tx: Tx,
  { id, name, kind }: { id: string; name: string; kind: SetKind },
): Promise<{ id: string; replaced: boolean }> {
  const workspace = tx.actor.workspaceId
  // The row is locked from here on, so that two who bring in the same name take turns.
  const { rows } = await sql<{ id: string; replaced: boolean }>`
    insert into area_sets (workspace_id, id, name, kind) values (${workspace}, ${id}, ${name}, ${kind})
    on conflict (workspace_id, name) do update set kind = excluded.kind, brought_in_at = now()
    returning id, (xmax <> 0) as replaced`.execute(tx.db)
  const set = rows[0]!
  await sql`delete from areas where workspace_id = ${workspace} and set_id = ${set.id}`.execute(tx.db)
  if (kind === 'postcodes') {
    await sql`delete from area_sets where workspace_id = ${workspace} and kind = 'postcodes' and id <> ${set.id}`.execute(
      tx.db,
    )
  }
  await sql`delete from postcode_places where workspace_id = ${workspace} and set_id = ${set.id}`.execute(
    tx.db,
  )
  return set
}

export async function insertAreas(tx: Tx, setId: string, rows: readonly AreaRow[]): Promise<void> {
  await sql`insert into areas (workspace_id, set_id, code, name, geometry, lon, lat, west, south, east, north)
    select ${tx.actor.workspaceId}, ${setId}, code, name, geometry, lon, lat, west, south, east, north
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, name text, geometry jsonb,
      lon double precision, lat double precision, west double precision, south double precision, east double precision, north double precision)`.execute(
    tx.db,
  )
}

/** A postcode that comes twice keeps its first place. */
export async function insertPostcodes(tx: Tx, setId: string, places: readonly Place[]): Promise<void> {
  const column = <K extends keyof Place>(key: K) => places.map((place) => place[key])
  await sql`insert into postcode_places (workspace_id, set_id, postcode, lon, lat, codes)
    select ${tx.actor.workspaceId}, ${setId}, postcode, lon, lat, string_to_array(codes, ',')
    from unnest(${column('code')}::text[], ${column('lon')}::real[], ${column('lat')}::real[],
      ${places.map(({ codes }) => codes.join(','))}::text[]) as r(postcode, lon, lat, codes)
    on conflict (workspace_id, postcode) do nothing`.execute(tx.db)
}

/** Says how many it holds by counting them. */
export async function endSet(tx: Tx, setId: string, kind: SetKind): Promise<AreaSet> {
  const table = sql.table(kind === 'postcodes' ? 'postcode_places' : 'areas')
  const { rows } = await sql<AreaSet & { broughtInAt: Date }>`update area_sets s
    set areas = (select count(*) from ${table} a where a.workspace_id = s.workspace_id and a.set_id = s.id)
    where s.workspace_id = ${tx.actor.workspaceId} and s.id = ${setId}
    returning s.id, s.name, s.kind, s.areas, s.brought_in_at as "broughtInAt"`.execute(tx.db)
  const set = rows[0]!
  return { ...set, broughtInAt: set.broughtInAt.toISOString() }
}

export async function deleteSet(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`delete from area_sets
    where workspace_id = ${tx.actor.workspaceId} and id = ${id} returning id`.execute(tx.db)
  return rows.length > 0
}
