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

/** Those of these words that nobody's name holds any more. Needs the whole workspace in sight. */
async function unheld(tx: Tx, words: readonly string[]): Promise<string[]> {
  // Lateral, so that each word is one look into each index.
  const held = (table: string) => sql`lateral (select 1 from ${sql.table(table)} t
    where t.workspace_id = ${tx.actor.workspaceId} and t.kind = 'name' and t.token = w.word limit 1)`
  const { rows } = await sql<{ word: string }>`select w.word from unnest(${words}::text[]) as w (word)
    left join ${held('person_tokens')} p on true left join ${held('organisation_tokens')} o on true
    where p is null and o is null`.execute(tx.db)
  return rows.map((row) => row.word)
}

/** Forgets how words sound that nobody's name holds any more. Needs the whole workspace in sight. */
export async function sweepWords(tx: Tx, words: readonly string[]): Promise<void> {
  if (words.length === 0) return
  const pairs = (await unheld(tx, words)).flatMap((word) =>
    soundCodes(word).map((sound) => ({ sound, word })),
  )
  if (pairs.length === 0) return
  await sql`delete from word_sounds s
    using unnest(${pairs.map((each) => each.sound)}::text[], ${pairs.map((each) => each.word)}::text[]) as d (sound, word)
    where s.workspace_id = ${tx.actor.workspaceId} and s.sound = d.sound and s.word = d.word`.execute(tx.db)
}
