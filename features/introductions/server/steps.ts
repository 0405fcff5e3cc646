import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { type Move, OPEN_STATES, STATES, type State, type Step } from '../contract.ts'
import { myName } from './introductions.sql.ts'

export async function stepNow(tx: Tx, to: State, why?: string | null): Promise<Step> {
  return { at: new Date().toISOString(), by: await myName(tx), to, why: (why && cleanLine(why)) || null }
}

export const isOpen = (state: State) => (OPEN_STATES as readonly State[]).includes(state)

/**
 * Forward only, and as many steps at once as life took: "she simply rang them" goes from suggested to made. What was
 * declined for now or has lapsed can be asked again; what led to a meeting is done.
 */
export function mayMove(from: State, to: Move): boolean {
  if (isOpen(from)) return STATES.indexOf(to) > STATES.indexOf(from)
  return from !== 'met' && to === 'asked'
}
