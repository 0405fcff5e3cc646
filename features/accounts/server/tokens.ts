import type { Actor } from '#kernel/actor.ts'
import type { Role } from '#kernel/contract.ts'
import { notAllowed, notFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { House } from '#server/house.ts'
import type { RequestContext } from '#server/http/context.ts'
import { accountsOf, inOneGo } from './database.sql.ts'
import { atTheScreen } from './me.ts'
import { reaches } from './roles.ts'
import { hashOf, newSecret } from './secrets.ts'
import { deleteToken, insertToken, listTokens, type TokenRow } from './tokens.sql.ts'
import { keepTrail } from './trail.ts'

export type NewToken = {
  name: string
  role: Role
  scope: 'read' | 'write'
  expiresInDays?: number | undefined
}
/** Whose token it is, and in whose name it is made. */
export type Maker = { actor: Actor; userId: string }

const asToken = (row: TokenRow) => ({
  id: row.id,
  name: row.name,
  role: row.role as Role,
  scope: row.scope as 'read' | 'write',
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  expiresAt: row.expires_at?.toISOString() ?? null,
})

export async function tokensOf(house: House, { actor, userId }: Maker) {
  return { tokens: (await listTokens(accountsOf(house), userId, actor.workspaceId)).map(asToken) }
}

/** Makes a token of at most its maker's own role. The secret is returned this once and kept nowhere. */
export async function makeToken(house: House, { actor, userId }: Maker, input: NewToken) {
  if (!reaches(actor.role, input.role)) throw notAllowed()
  const secret = newSecret()
  const { name, role, scope } = input
  const row = {
    id: newId(),
    token_hash: hashOf(secret),
    user_id: userId,
    workspace_id: actor.workspaceId,
    name,
    role,
    scope,
  }
  const made = await inOneGo(house, async (db) => {
    const kept = await insertToken(db, row, input.expiresInDays)
    const after = { name, role, scope, expiresAt: kept.expires_at }
    await keepTrail(db, actor, {
      action: 'accounts.create_token',
      subject: 'token',
      subjectId: row.id,
      after,
    })
    return kept
  })
  return { token: asToken(made), secret: `cg_${secret}` }
}

export async function stopToken(house: House, { actor, userId }: Maker, id: string): Promise<{ done: true }> {
  await inOneGo(house, async (db) => {
    const gone = await deleteToken(db, userId, actor.workspaceId, id)
    if (!gone) throw notFound()
    const before = { name: gone.name, role: gone.role, scope: gone.scope }
    await keepTrail(db, actor, { action: 'accounts.revoke_token', subject: 'token', subjectId: id, before })
  })
  return { done: true }
}

export const tokens = (context: RequestContext) => tokensOf(context.house, atTheScreen(context))
export const createToken = (context: RequestContext, input: NewToken) =>
  makeToken(context.house, atTheScreen(context), input)
export const revokeToken = (context: RequestContext, { id }: { id: string }) =>
  stopToken(context.house, atTheScreen(context), id)
