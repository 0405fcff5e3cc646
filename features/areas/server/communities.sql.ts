import { sql } from 'kysely'
import { leftAlone } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'

export type OrganisedRow = {
  id: string
  name: string
  kinds: string[]
  outcode: string | null
  special: string | null
  people: number
}
export type ThroughRow = {
  organisation_id: string
  person_id: string
  name: string
  role: string
  strength: number
}

const within = (outcode: string | undefined) => (outcode ? sql`and o.outcode = ${outcode}` : sql``)

/** Organisations of these kinds, those where we know most people first. Row policies leave out what is not for the asker. */
export async function selectOrganised(
  tx: Tx,
  kinds: readonly string[],
  outcode: string | undefined,
): Promise<OrganisedRow[]> {
  const workspace = tx.actor.workspaceId
  const { rows } =
    await sql<OrganisedRow>`select o.id, o.name, o.kinds, o.outcode, o.special, coalesce(t.people, 0)::int as people
    from organisations o
    left join (select a.organisation_id, count(*) as people from affiliations a
      join people p on p.workspace_id = a.workspace_id and p.id = a.person_id and p.archived_at is null
      where a.workspace_id = ${workspace} group by a.organisation_id) t on t.organisation_id = o.id
    where o.workspace_id = ${workspace} and o.archived_at is null and o.kinds && ${kinds}::text[] ${within(outcode)}
    order by people desc, o.sort_name, o.id`.execute(tx.db)
  return rows
}

/** The three strongest ties to each of these, of people who may be asked. */
export async function selectThrough(tx: Tx, ids: readonly string[]): Promise<ThroughRow[]> {
  const { rows } =
    await sql<ThroughRow>`select x.id as organisation_id, tie.* from unnest(${ids}::uuid[]) as x(id)
    cross join lateral (select p.id as person_id, p.name, a.role, a.strength from affiliations a
      join people p on p.workspace_id = a.workspace_id and p.id = a.person_id and p.archived_at is null and not ${leftAlone('p')}
      where a.workspace_id = ${tx.actor.workspaceId} and a.organisation_id = x.id
      order by a.strength desc, p.sort_name, p.id limit 3) tie`.execute(tx.db)
  return rows
}

export type SharedRow = { medium_id: string; id: string; name: string; people: number }

/** Communities of these kinds to which people of these media belong too: how word may reach them. Most people first. */
export async function selectShared(
  tx: Tx,
  mediaIds: readonly string[],
  kinds: readonly string[],
): Promise<SharedRow[]> {
  const workspace = tx.actor.workspaceId
  const { rows } = await sql<SharedRow>`
    select m.organisation_id as medium_id, o.id, o.name, count(distinct m.person_id)::int as people
    from affiliations m
    join people p on p.workspace_id = m.workspace_id and p.id = m.person_id and p.archived_at is null
    join affiliations c on c.workspace_id = m.workspace_id and c.person_id = m.person_id and c.organisation_id <> m.organisation_id
    join organisations o on o.workspace_id = c.workspace_id and o.id = c.organisation_id and o.archived_at is null
    where m.workspace_id = ${workspace} and m.organisation_id = any(${mediaIds}::uuid[]) and o.kinds && ${kinds}::text[]
    group by 1, 2, 3, o.sort_name order by 1, 4 desc, o.sort_name, 2`.execute(tx.db)
  return rows
}

export async function selectOutcodes(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ outcode: string }>`select outcode from organisations
    where workspace_id = ${tx.actor.workspaceId} and archived_at is null and outcode is not null
    group by outcode order by outcode limit 500`.execute(tx.db)
  return rows.map(({ outcode }) => outcode)
}
