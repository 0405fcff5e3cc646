import { sql } from 'kysely'
import type { AffiliationRole, ConnectionKind } from '#features/affiliations/contract.ts'
import type { Tx } from '#server/database/actor.ts'

type Strength = 1 | 2 | 3

export type BelongsRow = {
  person_id: string
  person_name: string
  organisation_id: string
  organisation_name: string
  special: string | null
  role: AffiliationRole
  role_words: string | null
  strength: Strength
}
export type KnowsRow = {
  from_id: string
  from_name: string
  to_id: string
  to_name: string
  kind: ConnectionKind
  strength: Strength
}

const BELONGS = sql`select a.person_id, p.name as person_name, a.organisation_id, o.name as organisation_name, o.special, a.role,
    a.role_words, a.strength`
const JOINS = sql`join people p on p.workspace_id = a.workspace_id and p.id = a.person_id and p.archived_at is null
  join organisations o on o.workspace_id = a.workspace_id and o.id = a.organisation_id and o.archived_at is null`

/** The strongest ties of each of these people, `each` at most for one. */
export async function selectBelongingOf(
  tx: Tx,
  personIds: readonly string[],
  each: number,
): Promise<BelongsRow[]> {
  const { rows } = await sql<BelongsRow>`${BELONGS} from unnest(${personIds}::uuid[]) as asked(id)
    cross join lateral (select * from affiliations where workspace_id = ${tx.actor.workspaceId} and person_id = asked.id
      order by strength desc, organisation_id limit ${each}) a ${JOINS}`.execute(tx.db)
  return rows
}

/** The strongest members of each of these organisations, `each` at most for one. */
export async function selectMembersOf(
  tx: Tx,
  organisationIds: readonly string[],
  each: number,
): Promise<BelongsRow[]> {
  const { rows } = await sql<BelongsRow>`${BELONGS} from unnest(${organisationIds}::uuid[]) as asked(id)
    cross join lateral (select * from affiliations where workspace_id = ${tx.actor.workspaceId} and organisation_id = asked.id
      order by strength desc, person_id limit ${each}) a ${JOINS}`.execute(tx.db)
  return rows
}

/** Who these people know, `each` at most for one and each way round. */
export async function selectKnownBy(tx: Tx, personIds: readonly string[], each: number): Promise<KnowsRow[]> {
  const half = (
    mine: string,
  ) => sql`(select * from connections c where c.workspace_id = ${tx.actor.workspaceId}
    and ${sql.ref(mine)} = asked.id order by c.strength desc, c.id limit ${each})`
  const { rows } =
    await sql<KnowsRow>`select distinct c.id, f.id as from_id, f.name as from_name, t.id as to_id, t.name as to_name, c.kind, c.strength
    from unnest(${personIds}::uuid[]) as asked(id)
    cross join lateral (${half('c.from_person_id')} union all ${half('c.to_person_id')}) c
    join people f on f.workspace_id = c.workspace_id and f.id = c.from_person_id and f.archived_at is null
    join people t on t.workspace_id = c.workspace_id and t.id = c.to_person_id and t.archived_at is null`.execute(
      tx.db,
    )
  return rows
}

export async function findPersonName(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`select name from people
    where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(tx.db)
  return rows[0]?.name
}

export async function findOrganisationName(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`select name from organisations
    where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(tx.db)
  return rows[0]?.name
}
