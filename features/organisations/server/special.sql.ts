import { sql } from 'kysely'
import { spreadVisibility } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'

/**
 * Does `work` with the whole workspace in sight, for a consequence that must not depend on what the asker may see.
 * What it finds out never leaves this file but as yes or no.
 */
async function withWholeWorkspace<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.client.query('set local role cg_region')
  const result = await work()
  // Not in `finally`: a transaction that has failed takes no more statements and is undone whole.
  await tx.client.query(`set local role cg_${tx.actor.role}`)
  return result
}

/**
 * After an organisation began or ceased to tell of faith, origin, politics or health: everyone's ties to it follow, those
 * of other branches too, so that what is now protected does not stay in a listener's sight.
 */
export async function followSpecial(tx: Tx, organisationId: string, special: string | null): Promise<void> {
  const workspace = tx.actor.workspaceId
  for (const table of ['organisation_tokens', 'organisation_external_ids']) {
    await sql`update ${sql.table(table)} set special = ${special}
      where workspace_id = ${workspace} and organisation_id = ${organisationId}`.execute(tx.db)
  }
  await sql`update organisation_merges set special = ${special}
    where workspace_id = ${workspace} and kept_id = ${organisationId}`.execute(tx.db)
  await withWholeWorkspace(tx, async () => {
    await sql`update media_reaches set special = ${special}
      where workspace_id = ${workspace} and organisation_id = ${organisationId}`.execute(tx.db)
    const { rows } = await sql<{ person_id: string }>`update affiliations set special = ${special}
      where workspace_id = ${workspace} and organisation_id = ${organisationId} returning person_id`.execute(
      tx.db,
    )
    const refusals = await sql<{ person_id: string }>`update introduction_refusals set special = ${special}
      where workspace_id = ${workspace} and organisation_id = ${organisationId} returning person_id`.execute(
      tx.db,
    )
    const people = [...rows, ...refusals.rows].map((row) => row.person_id)
    if (people.length > 0) await spreadVisibility(tx, [...new Set(people)])
  })
}

/** What the asker wrote when they recorded this organisation, as the trail keeps it; undefined when someone else did. */
export async function ownRecord(tx: Tx, organisationId: string): Promise<unknown> {
  return withWholeWorkspace(tx, async () => {
    const { rows } = await sql<{ after: unknown }>`select after from audit
      where workspace_id = ${tx.actor.workspaceId} and subject_id = ${organisationId}
        and action = 'organisations.record' and organiser_id = ${tx.actor.organiserId} limit 1`.execute(tx.db)
    return rows[0]?.after
  })
}

/** What an organisation that the asker recorded tells of whoever belongs there, hidden from them though it is. */
export async function ownSpecial(
  tx: Tx,
  organisationId: string,
): Promise<{ id: string; special: string | null } | undefined> {
  if ((await ownRecord(tx, organisationId)) === undefined) return undefined
  return withWholeWorkspace(tx, async () => {
    const { rows } = await sql<{ id: string; special: string | null }>`select id, special from organisations
      where workspace_id = ${tx.actor.workspaceId} and id = ${organisationId}`.execute(tx.db)
    return rows[0]
  })
}
