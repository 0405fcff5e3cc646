import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'

export type BranchRow = { id: string; name: string }
export type WorkplaceRow = { id: string; name: string; branchId: string }

export async function selectBranches(tx: Tx): Promise<BranchRow[]> {
  const { rows } = await sql<BranchRow>`select id, name from branches
    where workspace_id = ${tx.actor.workspaceId} and archived_at is null`.execute(tx.db)
  return rows
}

export async function selectWorkplaces(tx: Tx): Promise<WorkplaceRow[]> {
  const { rows } = await sql<WorkplaceRow>`select id, name, branch_id as "branchId" from workplaces
    where workspace_id = ${tx.actor.workspaceId} and archived_at is null`.execute(tx.db)
  return rows
}

export async function selectOrganisers(tx: Tx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from organisers
    where workspace_id = ${tx.actor.workspaceId} and removed_at is null`.execute(tx.db)
  return rows
}
