import type { Tx } from '#server/database/actor.ts'
import { selectIntroductions, selectTalksOf } from './introductions.sql.ts'

/** How many introductions wait on the asker's Today, and how many of them it is time to ask about. */
export async function countMineWaiting(tx: Tx): Promise<{ open: number; due: number }> {
  const rows = await selectIntroductions(tx, { mine: true, state: 'open', limit: 200 })
  // Where the meeting is planned, that is what stands on Today.
  const talks = await selectTalksOf(
    tx,
    rows.filter(({ state }) => state === 'made').map(({ id }) => id),
  )
  const planned = new Set(
    talks.filter(({ state }) => state === 'planned').map((talk) => talk.introduction_id),
  )
  const waiting = rows.filter(({ id }) => !planned.has(id))
  return { open: waiting.length, due: waiting.filter(({ due }) => due).length }
}
