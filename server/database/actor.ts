import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { DB } from '#database/types.ts'
import type { Actor } from '#kernel/actor.ts'
import { ROLES } from '#kernel/contract.ts'
import { isId } from '#kernel/ids.ts'

/** A transaction opened for one actor; row policies see who that is. */
export type Tx = {
  db: Kysely<DB>
  actor: Actor
  /** The connection itself, for COPY and jobs that must share this transaction. */
  client: pg.PoolClient
  /** Work to do once the transaction has really been kept. */
  afterCommit: (work: () => void) => void
}

const idList = (ids: readonly string[]) => {
  if (!ids.every(isId)) throw new Error('A scope is not an id')
  return `'{${ids.join(',')}}'`
}

/**
 * SET LOCAL with literals, not set_config() or parameters: a Citus coordinator forwards only SET LOCAL to its
 * workers. Every value is checked to be an id or one of our role names before it becomes part of the text.
 */
export function openingWords(actor: Actor): string {
  if (!ROLES.includes(actor.role)) throw new Error('Not a role')
  if (!isId(actor.workspaceId) || !isId(actor.organiserId)) throw new Error('An actor without ids')
  return [
    'begin',
    `set local role cg_${actor.role}`,
    `set local app.workspace = '${actor.workspaceId}'`,
    `set local app.organiser = '${actor.organiserId}'`,
    `set local app.branches = ${idList(actor.branchIds)}`,
    `set local app.scopes = ${idList(actor.scopes)}`,
  ].join('; ')
}

/** Kysely over one connection that someone else has opened and will close. */
export function kyselyOn<T>(client: pg.PoolClient): Kysely<T> {
  const borrowed = { query: client.query.bind(client), release: () => {} }
  return new Kysely<T>({
    dialect: new PostgresDialect({ pool: { connect: async () => borrowed, end: async () => {} } as never }),
  })
}

/** Runs `work` in one transaction as `actor`: kept whole when it returns, undone whole when it throws. */
export async function withActor<T>(pool: pg.Pool, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const words = openingWords(actor)
  const client = await pool.connect()
  const after: (() => void)[] = []
  let broken: Error | undefined
  try {
    await client.query(words)
    const tx: Tx = { db: kyselyOn<DB>(client), actor, client, afterCommit: (next) => after.push(next) }
    const result = await work(tx)
    const end = await client.query('commit')
    // PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error.
    if (end.command !== 'COMMIT') throw new Error('The transaction had already failed')
    for (const next of after) next()
    return result
  } catch (error) {
    await client.query('rollback').catch((cause) => {
      broken = cause
    })
    throw error
  } finally {
    client.release(broken)
  }
}
