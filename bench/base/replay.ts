import type pg from 'pg'
import type { Actor } from '#kernel/actor.ts'
import { kyselyOn, openingWords, type Tx } from '#server/database/actor.ts'

export type Statement = { text: string; values: unknown[] }

/** What a service sends to the database when this actor asks, so that the same can be sent without row security. */
export async function record(
  client: pg.Client,
  actor: Actor,
  service: (tx: Tx) => Promise<unknown>,
): Promise<Statement[]> {
  const statements: Statement[] = []
  const noting = {
    query: (query: { text: string }, values: unknown[]) => {
      statements.push({ text: typeof query === 'string' ? query : query.text, values })
      return client.query(query as never, values)
    },
  }
  await client.query(openingWords(actor))
  await service({ db: kyselyOn(noting as never), actor, client, afterCommit: () => {} } as unknown as Tx)
  await client.query('rollback')
  return statements
}

export async function replay(client: pg.Client, statements: readonly Statement[]) {
  for (const { text, values } of statements) await client.query(text, values)
}
