import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import pg from 'pg'
import type { Role } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import { readConfig } from '#server/config.ts'
import { buildApp } from '#server/http/app.ts'
import { router } from '#server/rooms.ts'
import { openHouse } from '#server/start.ts'
import { prepare } from './prepared.ts'

export type WholeHouse = { app: Hono; owner: pg.Client; stop: () => Promise<void> }

/** The whole product in this process, on a database of its own, without a port: `app.fetch(request)`. */
export async function openWholeHouse(): Promise<WholeHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'commonground-whole-'))
  await prepare(folder)
  const house = await openHouse(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' }))
  const app = await buildApp(house, router, join(folder, 'no web app'))
  const owner = new pg.Client(house.database.owner)
  await owner.connect()
  const stop = async () => {
    await owner.end()
    await house.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { app, owner, stop }
}

export type SignedIn = {
  role: Role
  userId: string
  organiserId: string
  workspaceId: string
  headers: Record<string, string>
}

type Place = { branchIds?: string[]; coalitionIds?: string[] }

/** An organiser with an account and an open session. */
export async function signedIn(
  owner: pg.Client,
  workspaceId: string,
  role: Role,
  { branchIds = [], coalitionIds = [] }: Place = {},
): Promise<SignedIn> {
  const [userId, organiserId] = [newId(), newId()]
  const secret = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(secret).digest('hex')
  await owner.query(`insert into sign_in.users (id, email, email_key, name) values ($1, $2, $2, $3)`, [
    userId,
    `${userId}@example.org`,
    `A ${role}`,
  ])
  await owner.query(
    `insert into organisers (workspace_id, id, user_id, name, role, branch_ids, coalition_ids) values ($1, $2, $3, $4, $5, $6, $7)`,
    [workspaceId, organiserId, userId, `A ${role}`, role, branchIds, coalitionIds],
  )
  await owner.query(
    `insert into sign_in.sessions (id, token_hash, user_id, workspace_id, device, expires_at) values ($1, $2, $3, $4, 'test', now() + interval '1 day')`,
    [newId(), hash, userId, workspaceId],
  )
  const headers = { cookie: `commonground_session=${secret}`, 'x-commonground': '1' }
  return { role, userId, organiserId, workspaceId, headers }
}

const LEFT_OUT = new Set(['audit', 'attempts', 'challenges'])

/** `hash` tells a row from all others of its table, and from what it was before a change. */
export type StandingRow = { table: string; hash: string; row: Record<string, unknown> }

const QUERIES = new WeakMap<pg.Client, string>()

/** One statement for all tables, which the server plans once. */
async function queryOfAll(owner: pg.Client): Promise<string> {
  const kept = QUERIES.get(owner)
  if (kept) return kept
  const { rows } = await owner.query<{ table: string; name: string }>(
    `select table_schema || '.' || table_name as table, table_name as name from information_schema.tables
     where table_schema in ('public', 'sign_in') and table_type = 'BASE TABLE'`,
  )
  const text = rows
    .filter(({ name }) => !LEFT_OUT.has(name))
    .map(
      ({ table }) => `select '${table}' as table, md5(t::text) as hash, to_jsonb(t) as row from ${table} t`,
    )
    .join(' union all ')
  QUERIES.set(owner, text)
  return text
}

/** Every row of every table: what a test compares before and after. The trail is left out. */
export async function allRows(owner: pg.Client): Promise<StandingRow[]> {
  return (await owner.query<StandingRow>({ name: 'all rows', text: await queryOfAll(owner) })).rows
}
