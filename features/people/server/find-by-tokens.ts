import { byCarrier } from '#kernel/text/carriers.ts'
import type { Token } from '#kernel/text/tokens.ts'
import type { Tx } from '#server/database/actor.ts'
import { anybody, type Sought, selectCarriers } from './find-by-tokens.sql.ts'
import { type KnownPerson, readKnownPeople } from './find-people.ts'

/** With those of the sought tokens that brought them. */
export type FoundPerson = KnownPerson & { tokens: readonly Token[] }

/** Everyone the asker sees who shares a word, a key or another system's id with those sought, or has one of the ids. */
export async function findPeopleByTokens(tx: Tx, sought: Sought): Promise<FoundPerson[]> {
  if (!(await anybody(tx))) return []
  const carried = byCarrier(await selectCarriers(tx, sought), sought.tokens)
  const known = await readKnownPeople(tx, [...carried.keys()])
  return known.map((each) => ({ ...each, tokens: carried.get(each.id)! }))
}
