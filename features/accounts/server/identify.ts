import { type Actor, scopesOf } from '#kernel/actor.ts'
import type { Role } from '#kernel/contract.ts'
import type { House } from '#server/house.ts'
import type { Caller } from '#server/http/context.ts'
import { readSessionCookie } from './cookies.ts'
import { accountsOf } from './database.sql.ts'
import { findBySession, findByToken, touchToken } from './identify.sql.ts'
import { capped } from './roles.ts'
import { hashOf } from './secrets.ts'
import { touchSession } from './sessions.sql.ts'

const SECRET = /^[\w-]{43}$/
const BEARER = /^Bearer +cg_([\w-]{43})$/i

type Held = { workspace_id: string; organiser_id: string; branch_ids: string[]; coalition_ids: string[] }

export const actorOf = (row: Held, role: Role, via: Actor['via']): Actor => ({
  workspaceId: row.workspace_id,
  organiserId: row.organiser_id,
  role,
  branchIds: role === 'branch' || role === 'listener' ? row.branch_ids : [],
  scopes: scopesOf(role, row.organiser_id, row.branch_ids, row.coalition_ids),
  via,
})

async function byToken(house: House, secret: string): Promise<Caller | null> {
  const row = await findByToken(house.database.accounts, hashOf(secret))
  if (!row) return null
  if (row.stale) await touchToken(accountsOf(house), row.id)
  const role = capped(row.role as Role, row.token_role as Role)
  const scope = row.scope === 'write' ? 'write' : 'read'
  return { actor: actorOf(row, role, 'token'), userId: row.user_id, via: 'token', id: row.id, scope }
}

async function bySession(house: House, secret: string): Promise<Caller | null> {
  const row = await findBySession(house.database.accounts, hashOf(secret))
  if (!row) return null
  if (row.stale) await touchSession(accountsOf(house), row.id)
  return {
    actor: actorOf(row, row.role as Role, 'session'),
    userId: row.user_id,
    via: 'session',
    id: row.id,
    scope: 'write',
  }
}

/**
 * Who asks, by cookie or by token, asked afresh each time so that an ended session stops at once.
 * A request with an Authorization header never falls back to its cookie: the check against forged requests rests on that.
 */
export async function identify(house: House, headers: Headers, _address: string): Promise<Caller | null> {
  const authorization = headers.get('authorization')
  if (authorization !== null) {
    const secret = BEARER.exec(authorization)?.[1]
    return secret ? byToken(house, secret) : null
  }
  const cookie = readSessionCookie(headers)
  return cookie && SECRET.test(cookie) ? bySession(house, cookie) : null
}
