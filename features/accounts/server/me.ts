import type { Role } from '#kernel/contract.ts'
import { AppError, notAllowed, notFound, notSignedIn } from '#kernel/errors.ts'
import type { Caller, RequestContext } from '#server/http/context.ts'
import type { Me } from '../fields.contract.ts'
import { accountsOf, type Db, inOneGo } from './database.sql.ts'
import { listPlaces } from './organisers.sql.ts'
import { moveSession } from './sessions.sql.ts'
import { keepTrail } from './trail.ts'
import { findUser } from './users.sql.ts'

/** Who `userId` is in `workspaceId`, and where else they may go. */
export async function readMe(db: Db, userId: string, workspaceId: string, role?: Role): Promise<Me> {
  const user = await findUser(db, userId)
  const places = await listPlaces(db, userId)
  const here = places.find((place) => place.workspace_id === workspaceId)
  if (!user || !here) throw notSignedIn()
  return {
    organiser: {
      id: here.id,
      name: here.name,
      role: role ?? (here.role as Role),
      branchIds: here.branch_ids,
    },
    workspace: { id: here.workspace_id, name: here.workspace_name, example: here.example },
    email: user.email,
    workspaces: places.map((place) => ({
      id: place.workspace_id,
      name: place.workspace_name,
      role: place.role as Role,
      example: place.example,
    })),
    twoStep: user.totp_confirmed_at !== null,
  }
}

export async function me(context: RequestContext): Promise<{ me: Me | null }> {
  const { caller, house } = context
  if (!caller) return { me: null }
  const { workspaceId, role } = caller.actor
  return { me: await readMe(accountsOf(house), caller.userId, workspaceId, role) }
}

/**
 * The caller of an operation on their own account, or one that lets somebody in or gives them more. A token must not be
 * able to make itself a way to stay.
 */
export function atTheScreen(context: RequestContext): Caller {
  if (!context.caller) throw notSignedIn()
  if (context.caller.via !== 'session') throw notAllowed()
  return context.caller
}

export async function switchWorkspace(context: RequestContext, input: { workspaceId: string }): Promise<Me> {
  const caller = atTheScreen(context)
  return inOneGo(context.house, async (db) => {
    const there = (await listPlaces(db, caller.userId)).find(
      (place) => place.workspace_id === input.workspaceId,
    )
    if (!there) throw notFound()
    await moveSession(db, caller.id, there.workspace_id)
    const actor = {
      ...caller.actor,
      workspaceId: there.workspace_id,
      organiserId: there.id,
      role: there.role as Role,
    }
    await keepTrail(db, actor, {
      action: 'accounts.switch_workspace',
      subject: 'organiser',
      subjectId: there.id,
    })
    return readMe(db, caller.userId, there.workspace_id)
  })
}

export const noWorkspace = () => new AppError('no_workspace', 403)
