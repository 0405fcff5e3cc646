import { type RawBuilder, sql } from 'kysely'
import { homeOfPerson, leftAlone } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { eitherOf, type Target, towards } from './standing.sql.ts'

export type RefusalRow = {
  id: string
  person_id: string
  person_name: string
  person_kind: string
  do_not_contact: boolean
  organisation_id: string | null
  organisation_name: string | null
  special: 'faith' | 'ethnicity' | 'politics' | 'health' | null
  to_id: string | null
  to_name: string | null
  to_kind: string | null
  to_do_not_contact: boolean | null
  why: string | null
  by_name: string | null
  created_at: Date
}

async function select(tx: Tx, rest: RawBuilder<unknown>): Promise<RefusalRow[]> {
  const { rows } =
    await sql<RefusalRow>`select r.id, p.id as person_id, p.name as person_name, p.kind as person_kind,
      ${leftAlone('p')} as do_not_contact, o.id as organisation_id, o.name as organisation_name, o.special, y.id as to_id, y.name as to_name,
      y.kind as to_kind, ${leftAlone('y')} as to_do_not_contact, r.why, who.name as by_name, r.created_at
    from introduction_refusals r
    join people p on p.workspace_id = r.workspace_id and p.id = r.person_id
    left join organisations o on o.workspace_id = r.workspace_id and o.id = r.organisation_id
    left join people y on y.workspace_id = r.workspace_id and y.id = r.to_person_id
    left join organisers who on who.workspace_id = r.workspace_id and who.id = r.recorded_by
    where r.workspace_id = ${tx.actor.workspaceId} and coalesce(o.id, y.id) is not null and ${rest}`.execute(
      tx.db,
    )
  return rows
}

export const findRefusal = async (tx: Tx, id: string) => (await select(tx, sql`r.id = ${id}`))[0]

type Wanted = Target & { personId?: string | undefined }

export function selectRefusals(tx: Tx, { organisationId, toPersonId, personId }: Wanted) {
  const target = { organisationId, toPersonId }
  const there = organisationId || toPersonId ? sql`and ${towards('r', target)}` : sql``
  const theirs = personId ? sql`and r.person_id = ${personId}` : sql``
  return select(tx, sql`true ${there} ${theirs} order by r.created_at desc, r.id limit 200`)
}

/** Whether someone said never to this one; rows towards what is hidden from the asker count as well. */
export async function hasRefused(tx: Tx, personId: string, target: Target): Promise<boolean> {
  const { organisationId = null, toPersonId = null } = target
  const { rows } = await sql`select from introduction_refusals r
    where r.workspace_id = ${tx.actor.workspaceId} and r.person_id = ${personId}
      and ${eitherOf('r', sql`${organisationId}::uuid`, sql`${toPersonId}::uuid`)} limit 1`.execute(tx.db)
  return rows.length > 0
}

export async function countRefusers(tx: Tx, target: Target): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct r.person_id)::int as count
    from introduction_refusals r join people p on p.workspace_id = r.workspace_id and p.id = r.person_id and p.archived_at is null
    where r.workspace_id = ${tx.actor.workspaceId} and ${towards('r', target)}`.execute(tx.db)
  return rows[0]!.count
}

export type NewRefusal = {
  id: string
  personId: string
  organisationId: string | null
  toPersonId: string | null
  why: string | null
  special: string | null
}

/**
 * Seen by whoever sees the person, so that nobody asks again; where the organisation tells what the law protects, by
 * their branches and whoever wrote it down, as a tie to it is.
 */
export async function insertRefusal(tx: Tx, row: NewRefusal): Promise<void> {
  const me = tx.actor.organiserId
  await sql`insert into introduction_refusals (workspace_id, id, person_id, organisation_id, to_person_id, why, special, recorded_by, visible_to)
    select p.workspace_id, ${row.id}::uuid, p.id, ${row.organisationId}::uuid, ${row.toPersonId}::uuid, ${row.why}, ${row.special}::text,
      ${me}::uuid, case when ${row.special}::text is null then array(select unnest(p.visible_to) except select unnest(p.shared_with))
        else array(select distinct unnest(${homeOfPerson} || ${me}::uuid)) end
    from people p where p.workspace_id = ${tx.actor.workspaceId} and p.id = ${row.personId}`.execute(tx.db)
}

export async function deleteRefusal(tx: Tx, id: string): Promise<void> {
  await sql`delete from introduction_refusals where workspace_id = ${tx.actor.workspaceId} and id = ${id}`.execute(
    tx.db,
  )
}
