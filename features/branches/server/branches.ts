import { AppError, notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Branch, BranchInput } from '../contract.ts'
import { toBranch } from './branch-row.ts'
import { findBranch, insertBranch, listBranchRows, updateBranch } from './branches.sql.ts'

export async function listBranches(tx: Tx, { archived }: { archived?: 'yes' | 'no' }) {
  return { branches: (await listBranchRows(tx, archived === 'yes')).map((row) => toBranch(tx, row)) }
}

export async function readBranch(tx: Tx, id: string): Promise<Branch> {
  const row = await findBranch(tx, id)
  if (!row) throw notFound()
  return toBranch(tx, row)
}

const typed = ({ name, serviceGroup }: Branch): BranchInput => ({ name, serviceGroup })

/** Writes down a branch under an id the caller made up. The same again changes nothing. */
export async function recordBranch(
  tx: Tx,
  { id, name, serviceGroup }: BranchInput & { id: string },
): Promise<Branch | AppError> {
  const input = { name: cleanLine(name), serviceGroup }
  const isNew = await insertBranch(tx, id, input)
  const stored = await readBranch(tx, id)
  if (isNew) {
    await audit(tx, { action: 'branches.record', subject: 'branch', subjectId: id, after: input })
    return stored
  }
  const before = typed(stored)
  if (before.name === input.name && before.serviceGroup === serviceGroup) return stored
  await audit(tx, {
    action: 'branches.other_version',
    subject: 'branch',
    subjectId: id,
    before,
    after: input,
  })
  return new AppError('different_content', 409)
}

export async function changeBranch(
  tx: Tx,
  { id, ...change }: Partial<BranchInput> & { id: string },
): Promise<Branch> {
  const before = typed(await readBranch(tx, id))
  const after = { ...before, ...change, name: cleanLine(change.name ?? before.name) }
  await updateBranch(tx, id, { name: after.name, service_group: after.serviceGroup })
  await audit(tx, { action: 'branches.change', subject: 'branch', subjectId: id, before, after })
  return readBranch(tx, id)
}

/** Puts a branch away, or brings it back. Its people and workplaces stay as they are. */
export async function archiveBranch(tx: Tx, id: string, archived: boolean, reason?: string): Promise<Branch> {
  if (!(await updateBranch(tx, id, { archived_at: archived ? new Date() : null }))) throw notFound()
  const action = archived ? 'branches.archive' : 'branches.restore'
  await audit(tx, { action, subject: 'branch', subjectId: id, reason })
  return readBranch(tx, id)
}
