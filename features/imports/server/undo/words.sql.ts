import { sql } from 'kysely'
import { soundCodes } from '#kernel/text/sounds.ts'
import type { Tx } from '#server/database/actor.ts'

type Kind = 'people' | 'organisations'
const TABLES = {
  people: { table: 'person_tokens', owner: 'person_id' },
  organisations: { table: 'organisation_tokens', owner: 'organisation_id' },
}

/** The words of the names of these records. */
export async function wordsOf(tx: Tx, kind: Kind, ids: readonly string[]): Promise<string[]> {
  const { table, owner } = TABLES[kind]
  const { rows } = await sql<{ token: string }>`select distinct token from ${sql.table(table)}
    where workspace_id = ${tx.actor.workspaceId} and kind = 'name' and ${sql.ref(owner)} = any(${ids}::uuid[])`.execute(
    tx.db,
  )
  return rows.map((row) => row.token)
}

/** Forgets how words sound that nobody's name holds any more. Needs the whole workspace in sight. */
export async function sweepWords(tx: Tx, words: readonly string[]): Promise<void> {
  if (words.length === 0) return
  const held = (
    table: string,
  ) => sql`exists (select from ${sql.table(table)} t where t.workspace_id = s.workspace_id
    and t.kind = 'name' and t.token = s.word)`
  await sql`delete from word_sounds s using unnest(${words}::text[]) as w (word)
    where s.workspace_id = ${tx.actor.workspaceId} and s.word = w.word
      and s.sound = any(${[...new Set(words.flatMap(soundCodes))]}::text[])
      and not ${held('person_tokens')} and not ${held('organisation_tokens')}`.execute(tx.db)
}
