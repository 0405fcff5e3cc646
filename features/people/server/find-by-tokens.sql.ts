import { sql } from 'kysely'
import type { ExternalId } from '#kernel/contact/fields.ts'
import { type Carrier, MOST_CARRIERS } from '#kernel/text/carriers.ts'
import type { Token } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'

export type Sought = { tokens: readonly Token[]; externalIds: readonly ExternalId[]; ids: readonly string[] }

// Lateral, so that each token is one look into the index whatever the planner believes of a table that just grew.
/** Everyone the asker sees who carries one of these words, keys or ids; of a crowded word one more than counts. */
export async function selectCarriers(tx: Tx, { tokens, externalIds, ids }: Sought): Promise<Carrier[]> {
  const workspace = tx.actor.workspaceId
  const { rows } = await sql<Carrier>`
    select e.id, null::int as place from unnest(${externalIds.map((each) => each.system)}::text[], ${externalIds.map((each) => each.id)}::text[]) as k (system, external_id)
      cross join lateral (select person_id as id from person_external_ids where workspace_id = ${workspace}
        and system = k.system and external_id = k.external_id limit ${MOST_CARRIERS}) e
    union all select t.id, k.place::int from unnest(${tokens.map((each) => each.kind)}::text[], ${tokens.map((each) => each.token)}::text[])
        with ordinality as k (kind, token, place)
      cross join lateral (select person_id as id from person_tokens where workspace_id = ${workspace}
        and kind = k.kind and token = k.token limit ${MOST_CARRIERS + 1}) t
    union all select p.id, null from people p where p.workspace_id = ${workspace} and p.id = any(${ids}::uuid[])`.execute(
    tx.db,
  )
  return rows
}

/** Whether the asker sees anybody at all. */
export async function anybody(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from people
    where workspace_id = ${tx.actor.workspaceId}) as any`.execute(tx.db)
  return rows[0]!.any
}
