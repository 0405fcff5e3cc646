import type { Tx } from '#server/database/actor.ts'
import { inFives } from '#server/in-fives.ts'
import type { Branch, Workplace } from '../contract.ts'

export type BranchRow = {
  id: string
  name: string
  service_group: string
  created_at: Date
  updated_at: Date
  archived_at: Date | null
  members: number
  activists: number
  head_count: number | null
  workplaces: number
  workplaces_counted: number
}

export type WorkplaceRow = {
  id: string
  branch_id: string
  name: string
  sort_name: string
  employer_id: string | null
  employer_name: string | null
  contractor_id: string | null
  contractor_name: string | null
  contract: string | null
  head_count: number | null
  address: string | null
  postcode: string | null
  outcode: string | null
  created_at: Date
  updated_at: Date
  archived_at: Date | null
  members: number
  activists: number
}

/** Whether the asker sees every member of a branch, so that a number of them is the branch's and not only theirs. */
const seesAll = ({ actor }: Tx, branchId: string) =>
  actor.role === 'region' || actor.role === 'viewer' || actor.branchIds.includes(branchId)

const moments = (row: { created_at: Date; updated_at: Date; archived_at: Date | null }) => ({
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  archivedAt: row.archived_at?.toISOString() ?? null,
})

/** A viewer sees nobody, and is told no number of people as it is. */
function membersFor({ actor }: Tx, { members, activists }: BranchRow) {
  if (actor.role !== 'viewer') return { members, activists, inFives: false }
  return { members: inFives(members), activists: inFives(activists), inFives: true }
}

export const toBranch = (tx: Tx, row: BranchRow): Branch => ({
  id: row.id,
  name: row.name,
  serviceGroup: row.service_group as Branch['serviceGroup'],
  ...membersFor(tx, row),
  complete: seesAll(tx, row.id),
  headCount: row.head_count,
  workplaces: row.workplaces,
  workplacesWithHeadCount: row.workplaces_counted,
  ...moments(row),
})

export const toWorkplace = (tx: Tx, row: WorkplaceRow): Workplace => ({
  id: row.id,
  branchId: row.branch_id,
  name: row.name,
  employerId: row.employer_id,
  employerName: row.employer_name,
  contractorId: row.contractor_id,
  contractorName: row.contractor_name,
  contract: row.contract,
  headCount: row.head_count,
  address: row.address,
  postcode: row.postcode,
  outcode: row.outcode,
  members: row.members,
  activists: row.activists,
  complete: seesAll(tx, row.branch_id),
  ...moments(row),
})
