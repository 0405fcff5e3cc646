import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import * as rules from './visibility-rules.ts'

/** The branches that keep a person, whom the query calls `p`. */
export const HOME = sql.raw(rules.HOME)

async function spreadToParts(tx: Tx, ids: RawBuilder<unknown>): Promise<void> {
  const workspace = tx.actor.workspaceId
  for (const { table, seenBy, only = 'true' } of rules.PARTS_OF_NOTES)
    await sql`update ${sql.table(table)} t set visible_to = ${sql.raw(seenBy)} from one_to_ones o
      where t.workspace_id = ${workspace} and o.workspace_id = ${workspace} and o.id = t.one_to_one_id and o.person_id = any(${ids})
        and ${sql.raw(only)}`.execute(tx.db)
}

/**
 * Works out anew who may see these people and everything that tells of them. The one place that writes `visible_to`
 * after a row was made.
 */
export async function spreadVisibility(tx: Tx, personIds: readonly string[]): Promise<void> {
  const workspace = tx.actor.workspaceId
  const ids = sql`${personIds}::uuid[]`
  await sql`update people p set visible_to = (select array_agg(distinct scope order by scope)
      from unnest(${sql.raw(rules.PERSON_SEEN_BY)}) as scope)
    where p.workspace_id = ${workspace} and p.id = any(${ids})`.execute(tx.db)
  for (const { table, person, column, seenBy } of rules.COPIES) {
    const whose = sql.ref(`t.${person}`)
    await sql`update ${sql.table(table)} t set ${sql.ref(column)} = ${sql.raw(seenBy)} from people p
      where t.workspace_id = ${workspace} and p.workspace_id = ${workspace} and p.id = ${whose} and ${whose} = any(${ids})`.execute(
      tx.db,
    )
  }
  await spreadToParts(tx, ids)
}
