import { scopesOf } from '#kernel/actor.ts'
import type { Role } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import type { RequestContext } from '#server/http/context.ts'
import type { Me } from '../fields.contract.ts'
import { sessionCookie } from './cookies.ts'
import type { Db } from './database.sql.ts'
import { deviceWords } from './device-words.ts'
import { noWorkspace, readMe } from './me.ts'
import { listPlaces, type Place } from './organisers.sql.ts'
import { hashOf, newSecret } from './secrets.ts'
import { insertSession } from './sessions.sql.ts'
import { keepTrail } from './trail.ts'

export const actorAt = (place: Place) => ({
  workspaceId: place.workspace_id,
  organiserId: place.id,
  role: place.role as Role,
  branchIds: place.branch_ids,
  scopes: scopesOf(place.role as Role, place.id, place.branch_ids, place.coalition_ids),
  via: 'session' as const,
})

/** Signs a user in on this device, in the workspace named or the first they have. Always a fresh secret. */
export async function openSession(
  context: RequestContext,
  db: Db,
  userId: string,
  how: 'password' | 'passkey' | 'set_up' | 'invitation' | 'link',
  workspaceId?: string,
): Promise<Me> {
  const places = await listPlaces(db, userId)
  const place = workspaceId ? places.find((each) => each.workspace_id === workspaceId) : places[0]
  if (!place) throw noWorkspace()
  const secret = newSecret()
  const device = deviceWords(context.userAgent)
  const session = {
    id: newId(),
    token_hash: hashOf(secret),
    user_id: userId,
    workspace_id: place.workspace_id,
    device,
  }
  await insertSession(db, session)
  const entry = { subject: 'session', subjectId: session.id, after: { device, how } }
  await keepTrail(db, actorAt(place), { action: 'accounts.sign_in', ...entry })
  context.setCookie(sessionCookie(context.house, secret))
  return readMe(db, userId, place.workspace_id)
}
