import { learnAffiliation, learnConnection } from '#features/affiliations/server/public.ts'
import { raiseStage } from '#features/organisations/server/public.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#server/database/actor.ts'
import type { State } from '../contract.ts'
import type { IntroductionRow } from './introductions.sql.ts'
import { believe } from './refused.ts'

const SOURCE = 'introduction'
/** Whoever introduced us had a tie that carried: at least middling, and close once we really met. */
const CARRIED = { made: 2, met: 3 } as const

async function learnThatItWorked(tx: Tx, row: IntroductionRow, to: 'made' | 'met', reached: string | null) {
  const strength = CARRIED[to]
  if (row.organisation_id) {
    await learnAffiliation(tx, row.person_id, row.organisation_id, { strength, willing: 'yes' })
    await raiseStage(tx, row.organisation_id, to === 'met' ? 'met' : 'introduced')
  }
  if (reached) await learnConnection(tx, row.person_id, reached, strength, SOURCE)
}

type Outcome = { to: State; never?: boolean | undefined; why: string | null; reached: string | null }

/** What the ties and the organisation learn from a step of an introduction. */
export async function learnFrom(tx: Tx, row: IntroductionRow, outcome: Outcome): Promise<void> {
  const { to, never, why, reached } = outcome
  if (to === 'made' || to === 'met') await learnThatItWorked(tx, row, to, reached ?? row.to_id)
  if (to === 'declined' && never) {
    const { person_id: personId, organisation_id: organisationId, to_id: toPersonId, special } = row
    await believe(tx, { id: newId(), personId, organisationId, toPersonId, why, special })
  }
}
