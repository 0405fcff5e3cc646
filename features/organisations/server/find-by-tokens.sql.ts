import { sql } from 'kysely'
import type { ExternalId } from '#kernel/contact/fields.ts'
import type { Token } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'

/** A token that more organisations carry than this tells nothing about which one is meant. */
const MOST = 20

export type Sought = { tokens: readonly Token[]; externalIds: readonly ExternalId[]; ids: readonly string[] }

/** Ids of all the asker sees that carry one of these words, keys or ids; some of them where a word is common. */
export async function selectIdsByTokens(tx: Tx, { tokens, externalIds, ids }: Sought): Promise<string[]> {
  const workspace = tx.actor.workspaceId
  const { rows } = await sql<{ id: string }>`
    select e.id from unnest(${externalIds.map((each) => each.system)}::text[], ${externalIds.map((each) => each.id)}::text[]) as k (system, external_id)
      cross join lateral (select organisation_id as id from organisation_external_ids where workspace_id = ${workspace}
        and system = k.system and external_id = k.external_id limit 1) e
    union select t.id from unnest(${tokens.map((each) => each.kind)}::text[], ${tokens.map((each) => each.token)}::text[]) as k (kind, token)
      cross join lateral (select organisation_id as id from organisation_tokens where workspace_id = ${workspace}
        and kind = k.kind and token = k.token limit ${MOST}) t
    union select o.id from organisations o where o.workspace_id = ${workspace} and o.id = any(${ids}::uuid[])`.execute(
    tx.db,
  )
  return rows.map((row) => row.id)
}
