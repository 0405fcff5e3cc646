import { AppError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { House } from '#server/house.ts'
import type { RequestContext } from '#server/http/context.ts'
import type { Me } from '../fields.contract.ts'
import { accountsOf, inOneGo } from './database.sql.ts'
import { limit, networkOf } from './limits.ts'
import { openSession } from './open-session.ts'
import { insertWorkspace, placeOrganiser } from './organisers.sql.ts'
import { hashPassword, readEmail, refuseWeak } from './passwords.ts'
import { hashOf, newSecret } from './secrets.ts'
import { replaceSetUpLink, takeSetUpLink } from './set-up.sql.ts'
import { anyUser, insertUser } from './users.sql.ts'

export const linkEnded = () => new AppError('link_ended', 410)

/** A fresh link that opens the first workspace; null once anyone has an account. Earlier links stop working. */
export function setupLink(house: House): Promise<string | null> {
  return inOneGo(house, async (db) => {
    if (await anyUser(db)) return null
    const secret = newSecret()
    await replaceSetUpLink(db, hashOf(secret))
    // Behind the #, so that no log of any server on the way ever holds it.
    return `${house.publicUrl()}/set-up#token=${secret}`
  })
}

export async function state({ house }: RequestContext) {
  return { setUp: await anyUser(accountsOf(house)), mail: house.mail.ready }
}

type Input = { token: string; workspaceName: string; name: string; email: string; password: string }

/** Opens the first workspace with its first regional organiser, who is then signed in. */
export async function setUp(context: RequestContext, input: Input): Promise<Me> {
  await limit(accountsOf(context.house), 'link', networkOf(context.address))
  const email = readEmail(input.email)
  refuseWeak(input.password, {
    name: input.name,
    email: email.address,
    workspaces: [input.workspaceName],
  })
  const password_hash = await hashPassword(input.password)
  return inOneGo(context.house, async (db) => {
    if (!(await takeSetUpLink(db, hashOf(input.token)))) throw linkEnded()
    if (await anyUser(db)) throw linkEnded()
    const [userId, workspace_id] = [newId(), newId()]
    await insertUser(db, {
      id: userId,
      email: email.address,
      email_key: email.key,
      name: input.name,
      password_hash,
    })
    await insertWorkspace(db, workspace_id, input.workspaceName)
    const organiser = { workspace_id, id: newId(), user_id: userId, name: input.name, role: 'region' }
    await placeOrganiser(db, { ...organiser, branch_ids: [], coalition_ids: [] })
    return openSession(context, db, userId, 'set_up', workspace_id)
  })
}
