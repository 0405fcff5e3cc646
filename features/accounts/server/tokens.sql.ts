import { sql } from 'kysely'
import type { Db } from './database.sql.ts'

const TOKEN = ['id', 'name', 'role', 'scope', 'created_at', 'last_used_at', 'expires_at'] as const

export const listTokens = (db: Db, userId: string, workspaceId: string) =>
  db
    .selectFrom('sign_in.tokens')
    .select(TOKEN)
    .where('user_id', '=', userId)
    .where('workspace_id', '=', workspaceId)
    .orderBy('created_at', 'desc')
    .execute()

export type TokenRow = Awaited<ReturnType<typeof listTokens>>[number]
export type NewToken = {
  id: string
  token_hash: string
  user_id: string
  workspace_id: string
  name: string
  role: string
  scope: string
}

export const insertToken = (db: Db, token: NewToken, days: number | undefined): Promise<TokenRow> =>
  db
    .insertInto('sign_in.tokens')
    .values({ ...token, expires_at: days ? sql<Date>`now() + make_interval(days => ${days})` : null })
    .returning(TOKEN)
    .executeTakeFirstOrThrow()

export async function deleteToken(
  db: Db,
  userId: string,
  workspaceId: string,
  id: string,
): Promise<TokenRow | undefined> {
  return db
    .deleteFrom('sign_in.tokens')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .where('workspace_id', '=', workspaceId)
    .returning(TOKEN)
    .executeTakeFirst()
}
