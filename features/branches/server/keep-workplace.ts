import { listByIds } from '#features/organisations/server/public.ts'
import { tidyPostcode } from '#kernel/contact/tidy.ts'
import { AppError, notAllowed, notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Workplace, WorkplaceInput } from '../contract.ts'
import { findBranch } from './branches.sql.ts'
import { insertWorkplace, updateWorkplace, type WorkplaceValues } from './workplaces.sql.ts'
import { readWorkplace } from './workplaces.ts'

const words = (text: string | null | undefined) => (text ? cleanLine(text) || null : null)

/** What was typed, in the form it is stored. */
export const toValues = (input: WorkplaceInput): WorkplaceValues => ({
  branch_id: input.branchId,
  name: cleanLine(input.name),
  employer_id: input.employerId ?? null,
  contractor_id: input.contractorId ?? null,
  contract: words(input.contract),
  head_count: input.headCount ?? null,
  address: words(input.address),
  ...tidyPostcode(input.postcode, []),
})

const typed = (stored: Workplace): WorkplaceInput => ({
  branchId: stored.branchId,
  name: stored.name,
  employerId: stored.employerId,
  contractorId: stored.contractorId,
  contract: stored.contract,
  headCount: stored.headCount,
  address: stored.address,
  postcode: stored.postcode,
})

/** Branches see each other's workplaces, but each keeps only its own. */
function mayKeep({ actor }: Tx, branchId: string) {
  if (actor.role === 'branch' && !actor.branchIds.includes(branchId)) throw notAllowed()
}

/** Refuses a branch, employer or contractor that the asker cannot see; a foreign key alone would accept it. */
async function checkPlaces(tx: Tx, { branchId, employerId, contractorId }: WorkplaceInput): Promise<void> {
  if (!(await findBranch(tx, branchId))) throw notFound()
  mayKeep(tx, branchId)
  const named = [...new Set([employerId, contractorId].filter((each): each is string => Boolean(each)))]
  const { organisations } = await listByIds(tx, { ids: named })
  if (organisations.length !== named.length) throw notFound()
}

/** Writes down a workplace under an id the caller made up. The same again changes nothing. */
export async function recordWorkplace(
  tx: Tx,
  { id, ...input }: WorkplaceInput & { id: string },
): Promise<Workplace | AppError> {
  await checkPlaces(tx, input)
  const values = toValues(input)
  const isNew = await insertWorkplace(tx, id, values)
  const stored = await readWorkplace(tx, id)
  if (isNew) {
    await audit(tx, { action: 'workplaces.record', subject: 'workplace', subjectId: id, after: input })
    return stored
  }
  const before = typed(stored)
  if (JSON.stringify(toValues(before)) === JSON.stringify(values)) return stored
  const action = 'workplaces.other_version'
  await audit(tx, { action, subject: 'workplace', subjectId: id, before, after: input })
  return new AppError('different_content', 409)
}

export async function changeWorkplace(
  tx: Tx,
  { id, ...change }: Partial<WorkplaceInput> & { id: string },
): Promise<Workplace> {
  const before = typed(await readWorkplace(tx, id))
  mayKeep(tx, before.branchId)
  const after = { ...before, ...change }
  await checkPlaces(tx, after)
  await updateWorkplace(tx, id, toValues(after))
  await audit(tx, { action: 'workplaces.change', subject: 'workplace', subjectId: id, before, after })
  return readWorkplace(tx, id)
}

/** Puts a workplace away, or brings it back. Its people stay as they are. */
export async function archiveWorkplace(
  tx: Tx,
  id: string,
  archived: boolean,
  reason?: string,
): Promise<Workplace> {
  mayKeep(tx, (await readWorkplace(tx, id)).branchId)
  await updateWorkplace(tx, id, { archived_at: archived ? new Date() : null })
  const action = archived ? 'workplaces.archive' : 'workplaces.restore'
  await audit(tx, { action, subject: 'workplace', subjectId: id, reason })
  return readWorkplace(tx, id)
}
