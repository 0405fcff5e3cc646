import type { Tx } from '#server/database/actor.ts'
import { anybody, type Sought, selectIdsByTokens } from './find-by-tokens.sql.ts'
import { type KnownPerson, readKnownPeople } from './find-people.ts'

/** Everyone the asker sees who shares a word, a key or another system's id with those sought, or has one of the ids. */
export async function findPeopleByTokens(tx: Tx, sought: Sought): Promise<KnownPerson[]> {
  if (!(await anybody(tx))) return []
  return readKnownPeople(tx, await selectIdsByTokens(tx, sought))
}
