import { AppError } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import type { WorkplaceInput } from '../contract.ts'
import {
  insertWorkplaces,
  type StoredWorkplace,
  selectAllWorkplaces,
  selectWorkplacesById,
  updateWorkplaces,
} from './bulk-workplaces.sql.ts'
import { toValues } from './keep-workplace.ts'

/** A workplace as it would be typed. */
export type KnownWorkplace = { id: string; input: WorkplaceInput }
type Written = WorkplaceInput & { id: string }

const toKnown = (row: StoredWorkplace): KnownWorkplace => ({
  id: row.id,
  input: {
    branchId: row.branch_id,
    name: row.name,
    employerId: row.employer_id,
    contractorId: row.contractor_id,
    contract: row.contract,
    headCount: row.head_count,
    address: row.address,
    postcode: row.postcode ?? row.outcode,
  },
})

export const findAllWorkplaces = async (tx: Tx): Promise<KnownWorkplace[]> =>
  (await selectAllWorkplaces(tx)).map(toKnown)

export const readWorkplaces = async (tx: Tx, ids: readonly string[]): Promise<KnownWorkplace[]> =>
  ids.length > 0 ? (await selectWorkplacesById(tx, ids)).map(toKnown) : []

/** Writes down many new workplaces. Branch and employers must have been looked up by the caller; the trail is the caller's. */
export const recordWorkplaces = (tx: Tx, workplaces: readonly Written[]): Promise<void> =>
  insertWorkplaces(
    tx,
    workplaces.map(({ id, ...input }) => ({ id, ...toValues(input) })),
  )

/** Changes many. Throws `changed_meanwhile` when one is gone. The same duties as for `recordWorkplaces`. */
export async function changeWorkplaces(tx: Tx, workplaces: readonly Written[]): Promise<void> {
  const rows = workplaces.map(({ id, ...input }) => ({ id, ...toValues(input) }))
  if (!(await updateWorkplaces(tx, rows))) throw new AppError('changed_meanwhile', 409)
}
