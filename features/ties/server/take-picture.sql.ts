import { sql } from 'kysely'
import type { MaybeSpecial } from '#features/affiliations/server/public.ts'
import { leftAlone } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'

/** Those of these whom the asker sees and who did not ask to be left alone. */
export async function selectToTake(
  tx: Tx,
  table: 'people' | 'organisations',
  ids: readonly string[],
): Promise<string[]> {
  const alone = table === 'people' ? leftAlone('t') : sql`t.do_not_contact`
  const { rows } = await sql<{ id: string }>`select t.id from ${sql.table(table)} t
    where t.workspace_id = ${tx.actor.workspaceId} and t.id = any(${ids}::uuid[]) and not ${alone} order by t.id`.execute(
    tx.db,
  )
  return rows.map(({ id }) => id)
}

/** Who of these people belongs to which of these organisations, and what that tells of them. */
export async function selectTiesAmong(
  tx: Tx,
  people: readonly string[],
  organisations: readonly string[],
): Promise<MaybeSpecial[]> {
  const { rows } =
    await sql<MaybeSpecial>`select a.special, a.person_id as "personId", a.organisation_id as "organisationId"
    from affiliations a where a.workspace_id = ${tx.actor.workspaceId} and a.person_id = any(${people}::uuid[])
      and a.organisation_id = any(${organisations}::uuid[])`.execute(tx.db)
  return rows
}
