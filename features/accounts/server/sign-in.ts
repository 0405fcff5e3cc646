import type { RequestContext } from '#server/http/context.ts'
import type { Me } from '../fields.contract.ts'
import { endedCookie } from './cookies.ts'
import { accountsOf, inOneGo } from './database.sql.ts'
import { networkOf } from './limits.ts'
import { openSession } from './open-session.ts'
import { readEmail } from './passwords.ts'
import { prove } from './prove.ts'
import { deleteSession } from './sessions.sql.ts'
import { keepTrail } from './trail.ts'

type Input = { email: string; password: string; code?: string | undefined }

export async function signIn(context: RequestContext, input: Input): Promise<Me> {
  const { house, address } = context
  const email = readEmail(input.email)
  const user = await prove(accountsOf(house), { ...input, email, network: networkOf(address) })
  return inOneGo(house, (db) => openSession(context, db, user.id, 'password'))
}

/** Ends this session; without one there is nothing to do, and the cookie goes either way. */
export async function signOut(context: RequestContext): Promise<{ done: true }> {
  const { house, caller, setCookie } = context
  if (caller?.via === 'session') {
    await inOneGo(house, async (db) => {
      await deleteSession(db, caller.userId, caller.id)
      await keepTrail(db, caller.actor, {
        action: 'accounts.sign_out',
        subject: 'session',
        subjectId: caller.id,
      })
    })
  }
  setCookie(endedCookie(house))
  return { done: true }
}
