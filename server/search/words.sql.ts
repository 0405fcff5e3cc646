import { sql } from 'kysely'
import { nameSimilarity } from '#kernel/text/distance.ts'
import { soundCodes } from '#kernel/text/sounds.ts'
import type { Token } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'

const CLOSE_ENOUGH = 0.8
const BEST = 24

/** Notes the words of names under how they sound, so that a misspelt search finds them. Known words cost nothing. */
export async function rememberWords(tx: Tx, tokens: readonly Token[]): Promise<void> {
  const words = [...new Set(tokens.filter((each) => each.kind === 'name').map((each) => each.token))].sort()
  const pairs = words.flatMap((word) => soundCodes(word).map((sound) => ({ sound, word })))
  if (pairs.length === 0) return
  // In one order everywhere: two transactions that note the same new words wait for each other, never in a circle.
  pairs.sort((a, b) => (a.sound < b.sound ? -1 : a.sound > b.sound ? 1 : a.word < b.word ? -1 : 1))
  await sql`insert into word_sounds (workspace_id, sound, word)
    select ${tx.actor.workspaceId}::uuid, sound, word
    from unnest(${pairs.map((each) => each.sound)}::text[], ${pairs.map((each) => each.word)}::text[]) as noted (sound, word)
    on conflict do nothing`.execute(tx.db)
}

/** The words in use that sound like one that was typed, closest first, at most 24. */
export async function wordsLike(tx: Tx, typed: string): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`select distinct word from word_sounds
    where workspace_id = ${tx.actor.workspaceId} and sound = any(${soundCodes(typed)}::text[])`.execute(tx.db)
  return rows
    .map(({ word }) => ({ word, close: nameSimilarity(typed, word) }))
    .filter(({ close }) => close >= CLOSE_ENOUGH)
    .sort((a, b) => b.close - a.close || (a.word < b.word ? -1 : 1))
    .slice(0, BEST)
    .map(({ word }) => word)
}
