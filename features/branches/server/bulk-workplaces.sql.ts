import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import { updateWorkplace, type WorkplaceValues } from './workplaces.sql.ts'

export type StoredWorkplace = WorkplaceValues & { id: string }

const COLUMNS = sql`id, branch_id, name, employer_id, contractor_id, contract, head_count, address, postcode, outcode`

/** All that are not put away: a few thousand at most. */
export async function selectAllWorkplaces(tx: Tx): Promise<StoredWorkplace[]> {
  const { rows } = await sql<StoredWorkplace>`select ${COLUMNS} from workplaces
    where workspace_id = ${tx.actor.workspaceId} and archived_at is null order by id`.execute(tx.db)
  return rows
}

export async function selectWorkplacesById(tx: Tx, ids: readonly string[]): Promise<StoredWorkplace[]> {
  const { rows } = await sql<StoredWorkplace>`select ${COLUMNS} from workplaces
    where workspace_id = ${tx.actor.workspaceId} and id = any(${ids}::uuid[]) order by id`.execute(tx.db)
  return rows
}

export async function insertWorkplaces(tx: Tx, rows: readonly StoredWorkplace[]): Promise<void> {
  await tx.db
    .insertInto('workplaces')
    .values(rows.map((row) => ({ workspace_id: tx.actor.workspaceId, ...row })))
    .execute()
}

/** One by one: a list of workplaces that changes many is rare. */
export async function updateWorkplaces(tx: Tx, rows: readonly StoredWorkplace[]): Promise<boolean> {
  for (const { id, ...values } of rows) if (!(await updateWorkplace(tx, id, values))) return false
  return true
}
