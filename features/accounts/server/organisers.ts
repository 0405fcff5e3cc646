import type { Actor } from '#kernel/actor.ts'
import type { Role } from '#kernel/contract.ts'
import { AppError, notFound, notSignedIn } from '#kernel/errors.ts'
import { withActor } from '#server/database/actor.ts'
import type { RequestContext } from '#server/http/context.ts'
import type { Organiser } from '../organisers.contract.ts'
import { accountsOf, type Db, inOneGo } from './database.sql.ts'
import { withdrawAllOf } from './invitations.sql.ts'
import {
  endWaysIn,
  findWithAccount,
  listByName,
  listWithAccounts,
  lockRegional,
  updateOrganiser,
  type WithAccount,
} from './manage-organisers.sql.ts'
import { atTheScreen } from './me.ts'
import { readScope, type Wanted } from './scope-of-role.ts'
import { keepTrail } from './trail.ts'

const asOrganiser = (row: WithAccount): Organiser => ({
  id: row.id,
  name: row.name,
  role: row.role as Role,
  branchIds: row.branch_ids,
  coalitionIds: row.coalition_ids,
  email: row.email,
  twoStep: row.two_step,
  lastSeenAt: row.last_seen_at?.toISOString() ?? null,
})

function acting(context: RequestContext): Actor {
  if (!context.caller) throw notSignedIn()
  return context.caller.actor
}

/** Regional organisers see who has which role and how they sign in; others see whom they work with. */
export async function organisers(context: RequestContext): Promise<{ organisers: Organiser[] }> {
  const actor = acting(context)
  if (actor.role === 'region') {
    return {
      organisers: (await listWithAccounts(accountsOf(context.house), actor.workspaceId)).map(asOrganiser),
    }
  }
  const rows = await withActor(context.house.database.app, actor, listByName)
  const nothing = { coalitionIds: [], email: null, twoStep: null, lastSeenAt: null }
  const seen = rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: (row.role as Role | undefined) ?? null,
    branchIds: row.branch_ids ?? [],
    ...nothing,
  }))
  return { organisers: seen }
}

async function findOther(db: Db, actor: Actor, id: string, staysRegional: boolean): Promise<WithAccount> {
  const regional = await lockRegional(db, actor.workspaceId)
  const row = await findWithAccount(db, actor.workspaceId, id)
  if (!row) throw notFound()
  if (!staysRegional && regional.length === 1 && regional[0] === id) throw new AppError('last_regional', 409)
  return row
}

const placeOf = ({
  role,
  branch_ids,
  coalition_ids,
}: Pick<WithAccount, 'role' | 'branch_ids' | 'coalition_ids'>) => ({
  role,
  branchIds: branch_ids,
  coalitionIds: coalition_ids,
})

export async function changeOrganiser(
  context: RequestContext,
  input: Wanted & { id: string },
): Promise<Organiser> {
  const { actor } = atTheScreen(context)
  const scope = await readScope(context.house, actor, input)
  return inOneGo(context.house, async (db) => {
    const before = await findOther(db, actor, input.id, scope.role === 'region')
    await updateOrganiser(db, actor.workspaceId, input.id, scope)
    // Open invitations were given with the old role's reach.
    await withdrawAllOf(db, actor.workspaceId, input.id)
    const change = { before: placeOf(before), after: placeOf(scope) }
    await keepTrail(db, actor, {
      action: 'accounts.change_organiser',
      subject: 'organiser',
      subjectId: input.id,
      ...change,
    })
    return asOrganiser({ ...before, ...scope })
  })
}

/** Takes someone out of this workspace: their sessions, tokens and open invitations here end with the same stroke. */
export async function removeOrganiser(
  context: RequestContext,
  { id }: { id: string },
): Promise<{ done: true }> {
  const actor = acting(context)
  await inOneGo(context.house, async (db) => {
    const before = await findOther(db, actor, id, false)
    await updateOrganiser(db, actor.workspaceId, id, { removed_at: new Date() })
    await endWaysIn(db, before.user_id, actor.workspaceId)
    await withdrawAllOf(db, actor.workspaceId, id)
    const entry = {
      action: 'accounts.remove_organiser',
      subject: 'organiser',
      subjectId: id,
      before: placeOf(before),
    }
    await keepTrail(db, actor, entry)
  })
  return { done: true }
}
