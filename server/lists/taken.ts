import type { Tx } from '../database/actor.ts'
import { nameOfAsker } from '../pdf/printed-by.sql.ts'

/** The column of every list to take along that says who took it; an import passes it over. */
export const TAKEN = 'taken'

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'Europe/London',
})

/** The mark of whatever leaves the house: "Amina Yusuf, 29 Nov 2026, for: the ward meeting". */
export async function takenBy(tx: Tx, reason: string): Promise<string> {
  const day = DAY.format(new Date()).replace('Sept', 'Sep')
  return `${await nameOfAsker(tx)}, ${day}, for: ${reason}`
}
