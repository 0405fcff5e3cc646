import { notSignedIn } from '#kernel/errors.ts'
import type { RequestContext } from '#server/http/context.ts'
import { accountsOf, inOneGo } from './database.sql.ts'
import { deleteKeysOf } from './keys.sql.ts'
import { atTheScreen } from './me.ts'
import { workspaceNames } from './organisers.sql.ts'
import { hashPassword, refuseWeak } from './passwords.ts'
import { provePassword } from './prove.ts'
import { deleteOtherSessions } from './sessions.sql.ts'
import { keepTrail } from './trail.ts'
import { findUser, setPassword } from './users.sql.ts'

type Input = { current: string; next: string; keepKeys?: boolean | undefined }

/**
 * Sets a new password and signs every other device out, for the day someone else knew the old one. Tokens and passkeys
 * that may have been made meanwhile end too, unless their owner says that all of them are their own.
 */
export async function changePassword(context: RequestContext, input: Input): Promise<{ done: true }> {
  const caller = atTheScreen(context)
  const db = accountsOf(context.house)
  const user = await findUser(db, caller.userId)
  if (!user) throw notSignedIn()
  await provePassword(db, user, input.current)
  refuseWeak(input.next, { ...user, workspaces: await workspaceNames(db, user.id) }, 'next')
  const hash = await hashPassword(input.next)
  await inOneGo(context.house, async (tx) => {
    await setPassword(tx, user.id, hash)
    const ended = await deleteOtherSessions(tx, user.id, caller.id)
    const keys = input.keepKeys ? { tokens: 0, passkeys: 0 } : await deleteKeysOf(tx, user.id)
    const entry = {
      action: 'accounts.change_password',
      subject: 'user',
      subjectId: user.id,
      after: { ended, ...keys },
    }
    await keepTrail(tx, caller.actor, entry)
  })
  return { done: true }
}
