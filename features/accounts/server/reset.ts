import type { Actor } from '#kernel/actor.ts'
import type { House } from '#server/house.ts'
import type { RequestContext } from '#server/http/context.ts'
import { accountsOf, type Db, inOneGo } from './database.sql.ts'
import { deleteKeysOf } from './keys.sql.ts'
import { limitLinks, networkOf } from './limits.ts'
import { actorAt } from './open-session.ts'
import { listPlaces, workspaceNames } from './organisers.sql.ts'
import { hashPassword, refuseWeak } from './passwords.ts'
import { findReset, keepReset, takeReset } from './reset.sql.ts'
import { hashOf, newSecret } from './secrets.ts'
import { deleteOtherSessions } from './sessions.sql.ts'
import { linkEnded } from './set-up.ts'
import { keepTrail } from './trail.ts'
import { setPassword } from './users.sql.ts'

// An account may belong to several workspaces; each one's trail says what happened to it.
async function tellEveryWorkspace(db: Db, userId: string, action: string, via: Actor['via']) {
  for (const place of await listPlaces(db, userId)) {
    await keepTrail(db, { ...actorAt(place), via }, { action, subject: 'user', subjectId: userId })
  }
}

/** A link to a new password for someone who has lost theirs; good for a day, once. */
export function resetLink(house: House, userId: string): Promise<string> {
  return inOneGo(house, async (db) => {
    const secret = newSecret()
    await keepReset(db, userId, hashOf(secret))
    await tellEveryWorkspace(db, userId, 'accounts.password_reset_link', 'command')
    return `${house.publicUrl()}/reset#token=${secret}`
  })
}

async function opened(context: RequestContext, token: string) {
  const db = accountsOf(context.house)
  const user = await limitLinks(db, networkOf(context.address), () => findReset(db, hashOf(token)))
  if (!user) throw linkEnded()
  return user
}

export async function lookAtReset(context: RequestContext, { token }: { token: string }) {
  const user = await opened(context, token)
  return { name: user.name, email: user.email }
}

/** Sets the password and ends every session, token and passkey: whoever held the old one is out. The second step stays on. */
export async function resetPassword(
  context: RequestContext,
  input: { token: string; password: string },
): Promise<{ done: true }> {
  const user = await opened(context, input.token)
  refuseWeak(input.password, {
    ...user,
    workspaces: await workspaceNames(accountsOf(context.house), user.id),
  })
  const hash = await hashPassword(input.password)
  await inOneGo(context.house, async (db) => {
    if (!(await takeReset(db, hashOf(input.token)))) throw linkEnded()
    await setPassword(db, user.id, hash)
    await deleteOtherSessions(db, user.id, null)
    await deleteKeysOf(db, user.id)
    await tellEveryWorkspace(db, user.id, 'accounts.password_reset', 'session')
  })
  return { done: true }
}
