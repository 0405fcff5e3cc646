import { sql } from 'kysely'
import type { Tx } from '#server/database/actor.ts'
import type { ImportSettings } from '../../contract.ts'
import type { Mapping, TableKind } from '../../mapping.contract.ts'

export type RememberedSettings = Omit<ImportSettings, 'branchId'> & {
  /** Id of an organiser → the branch that they chose with this header, and for which import first: another's list is of another branch. */
  branchBy?: Record<string, { branchId: string; importId: string }>
}
export type RememberedMapping = { mapping: Mapping; settings: RememberedSettings }

export async function findMapping(
  tx: Tx,
  kind: TableKind,
  header: string,
): Promise<RememberedMapping | undefined> {
  const { rows } = await sql<RememberedMapping>`select mapping, settings from import_mappings
    where workspace_id = ${tx.actor.workspaceId} and kind = ${kind} and header = ${header}`.execute(tx.db)
  return rows[0]
}

const MOST_SYSTEMS = 20

/** Whose numbers lists were said to hold, those of the latest lists first. */
export async function selectSystems(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ system: string }>`select system from (
      select settings ->> 'system' as system, updated_at from import_mappings
        where workspace_id = ${tx.actor.workspaceId}
      union all select settings ->> 'system', created_at from imports where workspace_id = ${tx.actor.workspaceId}
      union all select use ->> 'system', updated_at from import_mappings, jsonb_array_elements(mapping) as use
        where workspace_id = ${tx.actor.workspaceId}) s
    where system <> '' group by system order by max(updated_at) desc, system limit ${MOST_SYSTEMS}`.execute(
    tx.db,
  )
  return rows.map((row) => row.system)
}

type Kept = RememberedMapping & { kind: TableKind; header: string }

export async function putMapping(tx: Tx, { kind, header, mapping, settings }: Kept): Promise<void> {
  await sql`insert into import_mappings (workspace_id, kind, header, mapping, settings)
    values (${tx.actor.workspaceId}, ${kind}, ${header}, ${JSON.stringify(mapping)}, ${JSON.stringify(settings)})
    on conflict (workspace_id, kind, header) do update set mapping = excluded.mapping, settings = excluded.settings,
      updated_at = now()`.execute(tx.db)
}
