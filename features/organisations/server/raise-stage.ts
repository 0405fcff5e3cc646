import { AppError } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { ORGANISATION_STAGES, type OrganisationStage } from '../contract.ts'
import { changeOrganisation } from './change-organisation.ts'
import { findOrganisation } from './organisations.sql.ts'

const place = (stage: string) => ORGANISATION_STAGES.indexOf(stage as OrganisationStage)

/** An organisation came at least so far with us; never back. A listener's news waits for an organiser to say it. */
export async function raiseStage(tx: Tx, id: string, stage: OrganisationStage): Promise<void> {
  if (tx.actor.role !== 'region' && tx.actor.role !== 'branch') return
  const row = await findOrganisation(tx, id, true)
  if (!row || place(row.stage ?? 'identified') >= place(stage)) return
  const changed = await changeOrganisation(tx, { id, version: row.version, stage })
  if (changed instanceof AppError) throw changed
}
