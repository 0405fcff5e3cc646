import { sql } from 'kysely'
import type { ExternalId } from '#kernel/contact/fields.ts'
import { tokensOf } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'
import { withJson } from '#server/database/change-rows.sql.ts'
import { rememberWords } from '#server/search/words.sql.ts'
import { JSON_COLUMNS, type PersonRow, type PersonValues } from './person-row.ts'

type Row = PersonValues &
  Pick<PersonRow, 'id' | 'recorded_by' | 'assigned_to' | 'shared_with' | 'kept_by' | 'visible_to'>

/** The columns are those of the rows, handed over as one text: a parameter for each value would be seventeen thousand of them. */
export async function insertPeople(tx: Tx, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).map((column) => sql.ref(column))
  await sql`insert into people (workspace_id, ${sql.join(columns)})
    select ${tx.actor.workspaceId}::uuid, ${sql.join(columns)}
    from jsonb_populate_recordset(null::people, ${JSON.stringify(withJson(rows, JSON_COLUMNS))}::jsonb)`.execute(
    tx.db,
  )
}

/** One look into the index for each of them: a join would read everyone the asker sees for each few hundred people. */
const personOf = (tx: Tx) => sql`(select workspace_id, id, sort_name, visible_to from people
  where workspace_id = ${tx.actor.workspaceId} and id = t.person_id limit 1)`

/** The words these people are found by. Who sees a word is read from the person, so the two cannot differ. */
export async function insertTokens(
  tx: Tx,
  people: readonly { id: string; findable: Parameters<typeof tokensOf>[0] }[],
): Promise<void> {
  const found = people.map(({ id, findable }) => ({ id, tokens: tokensOf(findable) }))
  const words = found.map(({ tokens }) => JSON.stringify(tokens.map(({ kind, token }) => [kind, token])))
  await sql`insert into person_tokens (workspace_id, kind, token, sort_name, person_id, visible_to)
    select p.workspace_id, word ->> 0, word ->> 1, p.sort_name, p.id, p.visible_to
    from unnest(${found.map(({ id }) => id)}::uuid[], ${words}::jsonb[]) as t (person_id, words)
    cross join lateral ${personOf(tx)} p
    cross join lateral jsonb_array_elements(t.words) word`.execute(tx.db)
  await rememberWords(
    tx,
    found.flatMap(({ tokens }) => tokens),
  )
}

export async function insertExternalIds(
  tx: Tx,
  people: readonly { id: string; externalIds: readonly ExternalId[] }[],
): Promise<void> {
  const rows = people.flatMap(({ id, externalIds }) =>
    [...new Map(externalIds.map((each) => [`${each.system}\n${each.id}`, each])).values()].map((each) => ({
      id,
      system: each.system,
      external: each.id,
    })),
  )
  if (rows.length === 0) return
  await sql`insert into person_external_ids (workspace_id, system, external_id, person_id, visible_to)
    select p.workspace_id, t.system, t.external_id, p.id, p.visible_to
    from unnest(${rows.map((row) => row.system)}::text[], ${rows.map((row) => row.external)}::text[],
      ${rows.map((row) => row.id)}::uuid[]) as t (system, external_id, person_id)
    cross join lateral ${personOf(tx)} p`.execute(tx.db)
}
