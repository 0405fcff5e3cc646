import type { Tx } from '#server/database/actor.ts'
import type { Introducer } from '../contract.ts'
import { doesWords } from './path-words.ts'
import { searchOrganisations, searchPeople } from './search.sql.ts'

const FEW = 6

/** A few people and organisations whose names begin with what was typed. */
export async function search(tx: Tx, { q, limit = FEW }: { q: string; limit?: number }) {
  const people = await searchPeople(tx, q, limit)
  const organisations = await searchOrganisations(tx, q, limit)
  return {
    people: people.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind as Introducer['person']['kind'],
      does: doesWords(row),
    })),
    organisations,
  }
}
