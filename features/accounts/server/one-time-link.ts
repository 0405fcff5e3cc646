import { notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { House } from '#server/house.ts'
import type { RequestContext } from '#server/http/context.ts'
import type { Me } from '../fields.contract.ts'
import { accountsOf, type Db, inOneGo } from './database.sql.ts'
import { limit, networkOf } from './limits.ts'
import { addUserWithoutPassword, keepLink, takeLink } from './one-time-link.sql.ts'
import { openSession } from './open-session.ts'
import { listPlaces } from './organisers.sql.ts'
import { hashOf, newSecret } from './secrets.ts'
import { linkEnded } from './set-up.ts'
import { findUserByEmail } from './users.sql.ts'

/** Whoever belongs to nothing but examples has nothing that a link alone must not open. */
async function onlyExamples(db: Db, userId: string): Promise<boolean> {
  const places = await listPlaces(db, userId)
  return places.length > 0 && places.every((place) => place.example)
}

/** A link that signs in an example's organiser, once and within a day; `not_found` for anyone else. */
export function signInLink(house: House, userId: string): Promise<string> {
  return inOneGo(house, async (db) => {
    if (!(await onlyExamples(db, userId))) throw notFound()
    const secret = newSecret()
    await keepLink(db, userId, hashOf(secret))
    return `${house.publicUrl()}/sign-in#link=${secret}`
  })
}

/** The user an example is opened as, made when they are not there yet. They have no password: only a link lets them in. */
export async function exampleUser(house: House, { name, email }: { name: string; email: string }) {
  const db = accountsOf(house)
  await addUserWithoutPassword(db, { id: newId(), name, email })
  const user = await findUserByEmail(db, email)
  if (!user) throw notFound()
  return user.id
}

export async function signInByLink(context: RequestContext, { token }: { token: string }): Promise<Me> {
  await limit(accountsOf(context.house), 'link', networkOf(context.address))
  return inOneGo(context.house, async (db) => {
    const userId = await takeLink(db, hashOf(token))
    if (!userId || !(await onlyExamples(db, userId))) throw linkEnded()
    return openSession(context, db, userId, 'link')
  })
}
