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

/** Every row of every table, as a hash, by table: what a test compares before and after. The trail is left out. */
export async function rowHashes(owner: pg.Client): Promise<Map<string, Set<string>>> {
  const { rows: tables } = await owner.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_schema in ('public', 'sign_in') and table_type = 'BASE TABLE'`,
  )
  const found = new Map<string, Set<string>>()
  for (const { schema, name } of tables) {
    if (LEFT_OUT.has(name)) continue
    const { rows } = await owner.query<{ hash: string }>(
      `select md5(t::text) as hash from ${schema}.${name} t`,
    )
    found.set(`${schema}.${name}`, new Set(rows.map((row) => row.hash)))
  }
  return found
}

/** The rows of any table that do not stand in `before`: made since, or changed. */
export async function newRows(
  owner: pg.Client,
  before: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<{ table: string; row: Record<string, unknown> }[]> {
  const each = [...before.keys()].map(
    (table) =>
      `select '${table}' as table, to_jsonb(t) as row from ${table} t where md5(t::text) <> all($1::text[])`,
  )
  const hashes = [...before.values()].flatMap((some) => [...some])
  return (await owner.query(each.join(' union all '), [hashes])).rows
}
