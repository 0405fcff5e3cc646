import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

/** Plain counts, before anything is masked; undefined where the role may read nothing to count. */
export type Counts = {
  branches?: number
  people?: number
  members?: number
  organisations?: number
  ties?: number
  workplaces?: number
  counted?: number
  workers?: number
  membersThere?: number
  alliesForms?: number
  given?: number
  untied?: number
  strangers?: number
  recent?: number
  weighed?: number
  introducers?: number
  staffed?: number
  talks?: number
  mineLately?: number
  reached?: number
  team?: number
  marked?: number
  introduced?: number
}

const UNION = sql`('member', 'activist')`

/** A person the asker sees who is not put away. */
export const present = (tx: Tx) => sql`p.workspace_id = ${tx.actor.workspaceId} and p.archived_at is null`

export const withoutTies = sql`not exists (select from affiliations a where a.workspace_id = p.workspace_id and a.person_id = p.id)
  and not exists (select from connections c where c.workspace_id = p.workspace_id and c.from_person_id = p.id)
  and not exists (select from connections c where c.workspace_id = p.workspace_id and c.to_person_id = p.id)`

export const knowingNobody = sql`not exists (select from affiliations a where a.workspace_id = o.workspace_id and a.organisation_id = o.id)`

/** Both ends of a tie are in use: few are put away, so looking for those is quicker than joining all. */
export const tieInUse = (tx: Tx) => sql`a.workspace_id = ${tx.actor.workspaceId}
  and a.person_id not in (select id from people where workspace_id = ${tx.actor.workspaceId} and archived_at is not null)
  and a.organisation_id in (select id from organisations where workspace_id = ${tx.actor.workspaceId} and archived_at is null)`

export const RECENT = sql`interval '7 days'`
export const FORM_DAYS = 30

/** A branch organiser's numbers about work are about their own branches: of the others they see no members. */
const ownBranches = (tx: Tx, column: string) =>
  tx.actor.role === 'branch' ? sql`${sql.ref(column)} = any(${tx.actor.branchIds}::uuid[])` : sql`true`

export async function countPeople(tx: Tx): Promise<Counts> {
  const { rows } = await sql<Counts>`select count(*)::int as people,
      count(*) filter (where p.kind in ${UNION})::int as members,
      count(*) filter (where p.created_at > now() - ${RECENT})::int as recent,
      count(*) filter (where ${tx.actor.organiserId}::uuid = any(p.assigned_to))::int as given,
      count(*) filter (where ${withoutTies})::int as untied
    from people p where ${present(tx)}`.execute(tx.db)
  return rows[0]!
}

export async function countOrganisations(tx: Tx): Promise<Counts> {
  const { rows } = await sql<Counts>`select count(*)::int as organisations,
      count(*) filter (where o.interest is not null and o.power is not null)::int as weighed,
      count(*) filter (where ${knowingNobody})::int as strangers
    from organisations o where o.workspace_id = ${tx.actor.workspaceId} and o.archived_at is null`.execute(
    tx.db,
  )
  return rows[0]!
}

export async function countTies(tx: Tx): Promise<Counts> {
  const { rows } = await sql<Counts>`select count(*)::int as ties,
      count(distinct a.organisation_id) filter (where a.willing_to_introduce = 'yes')::int as introducers,
      (select count(*) from allies_forms f where f.workspace_id = ${tx.actor.workspaceId}
        and f.recorded_on > current_date - ${FORM_DAYS}::int)::int as "alliesForms"
    from affiliations a where ${tieInUse(tx)}`.execute(tx.db)
  return rows[0]!
}

/** Members are counted as on their branch's page: all of a branch that knows a head count, at whatever workplace. */
export async function countPlaces(tx: Tx): Promise<Counts> {
  const ours = sql`w.workspace_id = ${tx.actor.workspaceId} and w.archived_at is null and ${ownBranches(tx, 'w.branch_id')}`
  const theirs = sql`b.workspace_id = ${tx.actor.workspaceId} and b.archived_at is null and ${ownBranches(tx, 'b.id')}`
  const { rows } = await sql<Counts>`select count(*)::int as workplaces, count(w.head_count)::int as counted,
      coalesce(sum(w.head_count), 0)::int as workers,
      (select count(*) from branches b where ${theirs})::int as branches,
      (select count(*) from people p join branches b on b.workspace_id = p.workspace_id and b.id = p.branch_id
        where ${present(tx)} and p.kind in ${UNION} and ${theirs} and exists (select from workplaces c
          where c.workspace_id = b.workspace_id and c.branch_id = b.id and c.archived_at is null
            and c.head_count is not null))::int as "membersThere"
    from workplaces w where ${ours}`.execute(tx.db)
  const there = await sql<Counts>`select
      count(distinct w.id) filter (where p.kind = 'activist')::int as staffed
    from people p join workplaces w on w.workspace_id = p.workspace_id and w.id = p.workplace_id
    where ${present(tx)} and p.kind in ${UNION} and ${ours}`.execute(tx.db)
  return { ...rows[0]!, ...there.rows[0]! }
}

/** A viewer's whole view: the database grants them no other columns. */
export async function countForViewer(tx: Tx): Promise<Counts> {
  const workspace = tx.actor.workspaceId
  const { rows } = await sql<Counts>`select
    (select count(*) from people p where ${present(tx)})::int as people,
    (select count(*) from people p where ${present(tx)} and p.kind in ${UNION})::int as members,
    (select count(*) from organisations where workspace_id = ${workspace} and archived_at is null)::int as organisations,
    (select count(*) from affiliations where workspace_id = ${workspace})::int as ties,
    (select count(*) from branches where workspace_id = ${workspace} and archived_at is null)::int as branches,
    (select count(*) from workplaces where workspace_id = ${workspace} and archived_at is null)::int as workplaces,
    (select count(head_count) from workplaces where workspace_id = ${workspace} and archived_at is null)::int as counted,
    (select coalesce(sum(head_count), 0) from workplaces where workspace_id = ${workspace} and archived_at is null)::int as workers`.execute(
    tx.db,
  )
  return rows[0]!
}

export async function countForPartner(tx: Tx): Promise<Counts> {
  const { rows } =
    await sql<Counts>`select (select count(*) from people p where ${present(tx)})::int as people,
    (select count(*) from organisations where workspace_id = ${tx.actor.workspaceId} and archived_at is null)::int as organisations`.execute(
      tx.db,
    )
  return rows[0]!
}

/** The branches whose organiser asks; the regional organiser stands for all of them. */
export async function selectBranchNames(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{
    name: string
  }>`select name from branches where workspace_id = ${tx.actor.workspaceId}
    and archived_at is null and id = any(${tx.actor.branchIds}::uuid[]) order by name`.execute(tx.db)
  return rows.map((row) => row.name)
}
