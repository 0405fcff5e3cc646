import type { Actor } from '#kernel/actor.ts'
import type { Role } from '#kernel/contract.ts'
import { invalid, notFound } from '#kernel/errors.ts'
import { withActor } from '#server/database/actor.ts'
import type { House } from '#server/house.ts'
import { countSeen } from './manage-organisers.sql.ts'

export type Wanted = { role: Role; branchIds?: string[] | undefined; coalitionIds?: string[] | undefined }
export type Scope = { role: Role; branch_ids: string[]; coalition_ids: string[] }

const unique = (ids: string[] | undefined) => [...new Set(ids ?? [])]

/** The branches and coalitions that go with a role; those that do not go with it are left out. */
function scopeOf({ role, branchIds, coalitionIds }: Wanted): Scope {
  const branch_ids = role === 'branch' || role === 'listener' ? unique(branchIds) : []
  const coalition_ids = role === 'partner' ? unique(coalitionIds) : []
  if (role === 'branch' && branch_ids.length === 0) throw invalid({ branchIds: 'needs_branch' })
  if (role === 'partner' && coalition_ids.length === 0) throw invalid({ coalitionIds: 'needs_coalition' })
  return { role, branch_ids, coalition_ids }
}

/** Checks that whoever gives a role sees every branch and coalition that goes with it. */
export async function readScope(house: House, actor: Actor, wanted: Wanted): Promise<Scope> {
  const scope = scopeOf(wanted)
  await withActor(house.database.app, actor, async (tx) => {
    const branches = await countSeen(tx, 'branches', scope.branch_ids)
    const coalitions = await countSeen(tx, 'coalitions', scope.coalition_ids)
    if (branches < scope.branch_ids.length || coalitions < scope.coalition_ids.length) throw notFound()
  })
  return scope
}
