import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import { toTie } from './affiliation-row.ts'
import { findAffiliation, findPair } from './affiliations.sql.ts'
import { changeAffiliation } from './change-affiliation.ts'
import { changeConnection } from './change-connection.ts'
import { findBetween, findConnection } from './connections.sql.ts'
import { recordConnection } from './record-connection.ts'

type Strength = 1 | 2 | 3
type Learned = { strength?: Strength; willing?: 'yes' | 'no' | 'unknown' }

const stronger = (a: Strength, b: Strength = 1): Strength => (a > b ? a : b)

/** What someone did tells how close their tie to an organisation is; a tie is never made looser by it, or made up. */
export async function learnAffiliation(
  tx: Tx,
  personId: string,
  organisationId: string,
  { strength, willing }: Learned,
): Promise<void> {
  const id = await findPair(tx, personId, organisationId)
  const row = id && (await findAffiliation(tx, id))
  if (!row || row.organisation_name === null) return
  const tie = toTie(row)
  const next = {
    strength: stronger(tie.strength, strength),
    willingToIntroduce: willing ?? tie.willingToIntroduce ?? 'unknown',
  }
  if (next.strength === tie.strength && next.willingToIntroduce === tie.willingToIntroduce) return
  await changeAffiliation(tx, { id: row.id, ...next })
}

/** Two people were seen to know each other at least so well: the tie is raised, or written down where there was none. */
export async function learnConnection(
  tx: Tx,
  fromPersonId: string,
  toPersonId: string,
  strength: Strength,
  source: string,
): Promise<void> {
  if (fromPersonId === toPersonId) return
  const id = await findBetween(tx, fromPersonId, toPersonId)
  const row = id && (await findConnection(tx, id))
  if (!row) {
    await recordConnection(tx, { id: newId(), fromPersonId, toPersonId, kind: 'knows', strength, source })
    return
  }
  if (row.strength < strength) await changeConnection(tx, { id: row.id, strength })
}
