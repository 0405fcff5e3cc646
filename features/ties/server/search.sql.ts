import { type RawBuilder, sql } from 'kysely'
import { wanted } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'

export type FoundPerson = {
  id: string
  name: string
  kind: string
  job_title: string | null
  activist_role: string | null
  workplace: string | null
}
export type FoundOrganisation = { id: string; name: string; kinds: string[]; outcode: string | null }

/** Every word typed must begin a word of the name (or the mail address, or the number). `^@` reaches the index under row security. */
function carrying(tx: Tx, of: 'person' | 'organisation', q: string): RawBuilder<unknown> | null {
  const looked = wanted(q)
  if (!looked) return null
  const id = sql.ref(`${of}_id`)
  const tests = looked.tokens.map(
    (token) =>
      sql`r.id in (select t.${id} from ${sql.table(`${of}_tokens`)} t where t.workspace_id = ${tx.actor.workspaceId}
        and t.kind = ${looked.kind} and t.token ^@ ${token})`,
  )
  return sql.join(tests, sql` and `)
}

export async function searchPeople(tx: Tx, q: string, limit: number): Promise<FoundPerson[]> {
  const found = carrying(tx, 'person', q)
  if (!found) return []
  const { rows } =
    await sql<FoundPerson>`select r.id, r.name, r.kind, r.job_title, r.activist_role, w.name as workplace from people r
    left join workplaces w on w.workspace_id = r.workspace_id and w.id = r.workplace_id
    where r.workspace_id = ${tx.actor.workspaceId} and r.archived_at is null and ${found} order by r.sort_name, r.id limit ${limit}`.execute(
      tx.db,
    )
  return rows
}

export async function searchOrganisations(tx: Tx, q: string, limit: number): Promise<FoundOrganisation[]> {
  const found = carrying(tx, 'organisation', q)
  if (!found) return []
  const { rows } = await sql<FoundOrganisation>`select r.id, r.name, r.kinds, r.outcode from organisations r
    where r.workspace_id = ${tx.actor.workspaceId} and r.archived_at is null and ${found} order by r.sort_name, r.id limit ${limit}`.execute(
    tx.db,
  )
  return rows
}
