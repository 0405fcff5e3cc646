import { findTiesOf, type KnownTie } from '#features/affiliations/server/public.ts'
import type { Tx } from '#server/database/actor.ts'
import { planLink } from './found-row.ts'
import { findLinked, findPairs, type LinkedPeople, pairKey } from './linked-people.ts'
import type { Looking, ReadRow } from './looking.ts'
import { isOfTies } from './match-row.ts'
import type { Way } from './way.ts'

/** What stands about ties already. */
export type KnownTies = { ties: Map<string, KnownTie>; linked: LinkedPeople; pairs: Set<string> }

export const tieKey = (personId: string, organisationId: string) => `${personId} ${organisationId}`

export const bringsTies = ({ values }: ReadRow): boolean =>
  values.affiliations.length + values.connections.length > 0

/** What a row says beside its record; in a table of ties every row says something else, of one person or another. */
export const saidBeside = ({ kind }: Way, { values, unread }: ReadRow): readonly unknown[] =>
  isOfTies(kind) ? [] : [...values.affiliations, ...values.connections, ...unread]

/** The ties of these people, and whom the rows say they know. */
export async function findKnownTies(
  tx: Tx,
  personIds: readonly string[],
  rows: readonly ReadRow[],
): Promise<KnownTies> {
  const links = rows.flatMap((row) => row.values.connections.map(planLink))
  const ties = await findTiesOf(tx, personIds)
  return {
    ties: new Map(ties.map((each) => [tieKey(each.personId, each.organisationId), each])),
    linked: links.length > 0 ? await findLinked(tx, links) : () => null,
    pairs: links.length > 0 ? await findPairs(tx, personIds) : new Set(),
  }
}

/** Whether every tie that the row could bring is this person's already. What cannot be told apart brings none. */
export function hasTies(
  { organisations, way }: Looking,
  { values }: ReadRow,
  personId: string,
  known: KnownTies,
): boolean {
  const belongs = values.affiliations.every(({ organisation }) => {
    const found = organisations.find(organisation)
    if (found === 'several' || (!found && !(organisation.name && way.createNamed))) return true
    return found !== null && known.ties.has(tieKey(personId, found.id))
  })
  return (
    belongs &&
    values.connections.map(planLink).every((link) => {
      const other = known.linked(link)
      if (other === 'several' || (!other && !(link.person.name && way.createNamed))) return true
      return other !== null && (other === personId || known.pairs.has(pairKey(personId, other)))
    })
  )
}
