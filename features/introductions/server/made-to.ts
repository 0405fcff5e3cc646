import type { Tx } from '#server/database/actor.ts'
import { selectIntroductions } from './introductions.sql.ts'

/** The one introduction to a person that was made and waits for the meeting; of several nobody can tell which it was. */
export async function soleMadeTo(tx: Tx, personId: string): Promise<string | undefined> {
  const open = await selectIntroductions(tx, { personId, state: 'open' })
  const made = open.filter(({ state, to_id }) => state === 'made' && to_id === personId)
  return made.length === 1 ? made[0]!.id : undefined
}
