import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { MatchKind } from '../../contract.ts'

/**
 * The last day on which someone of ours met or reached a person; of an organisation anyone who belongs there, or on
 * which an introduction there came about. As far as the asker sees it: YYYY-MM-DD, or null.
 */
export async function findLastContact(tx: Tx, kind: MatchKind, id: string): Promise<string | null> {
  const workspace = tx.actor.workspaceId
  const people =
    kind === 'people'
      ? sql`select ${id}::uuid as person_id`
      : sql`select person_id from affiliations where workspace_id = ${workspace} and organisation_id = ${id}`
  const introduced = kind === 'people' ? sql.ref('to_person_id') : sql.ref('organisation_id')
  const { rows } = await sql<{ last: string | null }>`with who as materialized (${people})
    select to_char(max(day), 'YYYY-MM-DD') as last from (
      select t.met_on as day from who join one_to_ones t on t.workspace_id = ${workspace} and t.person_id = who.person_id
        where t.state = 'met'
      union all
      select c.called_at::date from who join phone_calls c on c.workspace_id = ${workspace} and c.person_id = who.person_id
        where c.outcome = any('{reached,call_back}')
      union all
      select moved_at::date from introductions
        where workspace_id = ${workspace} and ${introduced} = ${id} and state = any('{made,met}')) contacts`.execute(
    tx.db,
  )
  return rows[0]!.last
}
