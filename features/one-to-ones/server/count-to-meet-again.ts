import type { Tx } from '#server/database/actor.ts'
import { selectNudges } from './nudges.sql.ts'

/** How many people the asker's Today names to be met again. */
export const countToMeetAgain = async (tx: Tx): Promise<number> => (await selectNudges(tx)).length
