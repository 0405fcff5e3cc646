import type { Tx } from '#server/database/actor.ts'
import { selectIntroductions } from './introductions.sql.ts'

/** How many introductions wait on the asker's Today, and how many of them it is time to ask about. */
export async function countMineWaiting(tx: Tx): Promise<{ open: number; due: number }> {
  const rows = await selectIntroductions(tx, { mine: true, state: 'open', limit: 200 })
  return { open: rows.length, due: rows.filter(({ due }) => due).length }
}
