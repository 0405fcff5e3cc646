import { countMineWaiting } from '#features/introductions/server/public.ts'
import { countToMeetAgain } from '#features/one-to-ones/server/public.ts'
import { listToTouch } from '#features/organisations/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { countTalksAndPromises, type TalksAndPromises } from './waiting.sql.ts'

export type Waiting = TalksAndPromises & {
  toMeetAgain: number
  toAsk: number
  introductions: number
  toTouch: number
}

/** What waits for the asker within so many days, counted as Today lists it. */
export async function readWaiting(tx: Tx, days: number): Promise<Waiting> {
  const talks = await countTalksAndPromises(tx, days)
  const toMeetAgain = await countToMeetAgain(tx)
  const introductions = await countMineWaiting(tx)
  // Organisations are an organiser's to be in touch with; a listener's Today does not name them.
  const toTouch = tx.actor.role === 'listener' ? [] : (await listToTouch(tx, days)).organisations
  return {
    ...talks,
    toMeetAgain,
    introductions: introductions.open,
    toAsk: introductions.due,
    toTouch: toTouch.length,
  }
}
