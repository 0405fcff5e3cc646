import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

export type Filters = {
  branchId?: string | undefined
  kind?: string | undefined
  organisationKind?: string | undefined
}
export type OutcodeRow = { outcode: string | null; n: number }
export type PlaceRow = OutcodeRow & {
  postcode: string | null
  lon: number | null
  lat: number | null
  codes: string[] | null
}
export type Subject = 'people' | 'organisations'

const counted = (subject: Subject) => sql`${sql.table(subject)} t`

/** Of those in sight, who is counted. */
export function wanted(
  tx: Tx,
  subject: Subject,
  { branchId, kind, organisationKind }: Filters,
): RawBuilder<unknown> {
  const where = [sql`t.workspace_id = ${tx.actor.workspaceId}`, sql`t.archived_at is null`]
  if (subject === 'people') {
    if (branchId) where.push(sql`t.branch_id = ${branchId}`)
    if (kind) where.push(sql`t.kind = ${kind}`)
  } else if (organisationKind) where.push(sql`${organisationKind} = any(t.kinds)`)
  return sql.join(where, sql` and `)
}

/** How many there are in each outcode, of those in sight. */
export async function selectByOutcode(tx: Tx, subject: Subject, filters: Filters): Promise<OutcodeRow[]> {
  const { rows } = await sql<OutcodeRow>`select t.outcode, count(*)::int as n from ${counted(subject)}
    where ${wanted(tx, subject, filters)} group by t.outcode`.execute(tx.db)
  return rows
}

/** The same by postcode, without blanks, with where the gazetteer says it is. */
export async function selectByPostcode(tx: Tx, subject: Subject, filters: Filters): Promise<PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`with each as (
      select replace(t.postcode, ' ', '') as postcode, t.outcode, count(*)::int as n from ${counted(subject)}
      where ${wanted(tx, subject, filters)} group by 1, 2)
    select each.postcode, each.outcode, each.n, p.lon, p.lat, p.codes from each
    left join postcode_places p on p.workspace_id = ${tx.actor.workspaceId} and p.postcode = each.postcode`.execute(
    tx.db,
  )
  return rows
}
