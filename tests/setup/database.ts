import pg from 'pg'
import { inject } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { scopesOf } from '#kernel/actor.ts'
import type { Role } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import { type Tx, withActor } from '#server/database/actor.ts'

declare module 'vitest' {
  interface ProvidedContext {
    socket: string
  }
}

let pool: pg.Pool | undefined

/** The app's own way in (commonground_app) to the database all test files share. */
export function appPool(): pg.Pool {
  pool ??= new pg.Pool({ host: inject('socket'), user: 'commonground_app', database: 'commonground', max: 4 })
  return pool
}

let owners: pg.Pool | undefined

/** The owner's way in, which row security does not hold: for looking at what really stands in a table. */
export async function asOwner<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  // Kept: a new way in each time takes the server longer than what most tests ask it.
  owners ??= new pg.Pool({ host: inject('socket'), user: 'postgres', database: 'commonground', max: 4 })
  const client = await owners.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

/** A workspace of this test's own, so that tests share a server but nothing else. */
export async function newWorkspace(name = 'Test region'): Promise<string> {
  const workspaceId = newId()
  await asOwner((client) =>
    client.query('insert into workspaces (workspace_id, name) values ($1, $2)', [workspaceId, name]),
  )
  return workspaceId
}

type Place = { branchIds?: string[]; coalitionIds?: string[]; name?: string }

/** An organiser with a role in a workspace, as an actor to run services with. */
export async function newOrganiser(
  workspaceId: string,
  role: Role,
  { branchIds = [], coalitionIds = [], name = `A ${role}` }: Place = {},
): Promise<Actor> {
  const organiserId = newId()
  await asOwner((client) =>
    client.query(
      'insert into organisers (workspace_id, id, user_id, name, role, branch_ids, coalition_ids) values ($1, $2, $3, $4, $5, $6, $7)',
      [workspaceId, organiserId, newId(), name, role, branchIds, coalitionIds],
    ),
  )
  return {
    workspaceId,
    organiserId,
    role,
    branchIds,
    scopes: scopesOf(role, organiserId, branchIds, coalitionIds),
    via: 'session',
  }
}

/** Runs a service as an actor, in a transaction of its own that is kept. A returned error is thrown, as over HTTP. */
export async function as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<Exclude<T, Error>> {
  const result = await withActor(appPool(), actor, work)
  if (result instanceof Error) throw result
  return result as Exclude<T, Error>
}

/** A branch, written by the owner. */
export async function newBranch(
  workspaceId: string,
  name = 'Harrow Dale Local Government',
  serviceGroup = 'local_government',
): Promise<string> {
  const id = newId()
  await asOwner((client) =>
    client.query('insert into branches (workspace_id, id, name, service_group) values ($1, $2, $3, $4)', [
      workspaceId,
      id,
      name,
      serviceGroup,
    ]),
  )
  return id
}
