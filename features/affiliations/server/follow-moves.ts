import { organisationNow } from '#features/organisations/server/public.ts'
import { personNow } from '#features/people/server/public.ts'
import type { Tx } from '#server/database/actor.ts'

const PEOPLE = ['personId', 'fromPersonId', 'toPersonId'] as const
type Ends = Partial<Record<(typeof PEOPLE)[number] | 'organisationId', string | undefined>>

/**
 * What a phone wrote before a record was made one with another and sends after it belongs to the one record. Ids that
 * lead nowhere, or where the asker may not see, stay as they are.
 */
export async function followMoves<T extends Ends>(tx: Tx, input: T): Promise<T> {
  const moved: Ends = {}
  for (const end of PEOPLE) if (input[end]) moved[end] = await personNow(tx, input[end])
  if (input.organisationId) moved.organisationId = await organisationNow(tx, input.organisationId)
  return { ...input, ...moved }
}
