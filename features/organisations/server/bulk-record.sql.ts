import { sql } from 'kysely'
import type { ExternalId } from '#kernel/contact/fields.ts'
import { tokensOf } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'
import { rememberWords } from '#server/search/words.sql.ts'
import { findableOf } from './findable.ts'
import type { OrganisationValues } from './organisation-row.ts'

export type BulkRow = { id: string; values: OrganisationValues; externalIds: readonly ExternalId[] }

export async function insertOrganisations(tx: Tx, rows: readonly BulkRow[]): Promise<void> {
  const all = rows.map(({ id, values }) => ({ workspace_id: tx.actor.workspaceId, id, ...values }))
  await tx.db.insertInto('organisations').values(all).execute()
}

// Not joined to the organisations: a listener may write down one that they may not read.
export async function insertTokensOf(tx: Tx, rows: readonly BulkRow[]): Promise<void> {
  const found = rows.flatMap(({ id, values }) =>
    tokensOf(findableOf(values)).map((token) => ({ organisation_id: id, special: values.special, ...token })),
  )
  await sql`insert into organisation_tokens (workspace_id, kind, token, organisation_id, special)
    select ${tx.actor.workspaceId}, t.kind, t.token, t.organisation_id, t.special
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      as t (kind text, token text, organisation_id uuid, special text)`.execute(tx.db)
  await rememberWords(tx, found)
}

export async function insertExternalIdsOf(tx: Tx, rows: readonly BulkRow[]): Promise<void> {
  const found = rows.flatMap(({ id, values, externalIds }) =>
    [...new Map(externalIds.map((each) => [`${each.system}\n${each.id}`, each])).values()].map((each) => ({
      system: each.system,
      external_id: each.id,
      organisation_id: id,
      special: values.special,
    })),
  )
  await sql`insert into organisation_external_ids (workspace_id, system, external_id, organisation_id, special)
    select ${tx.actor.workspaceId}, t.system, t.external_id, t.organisation_id, t.special
    from jsonb_to_recordset(${JSON.stringify(found)}::jsonb)
      as t (system text, external_id text, organisation_id uuid, special text)`.execute(tx.db)
}
