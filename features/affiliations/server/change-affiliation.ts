import { notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Affiliation, AffiliationInput } from '../contract.ts'
import { toAffiliation, toTie, toValues } from './affiliation-row.ts'
import {
  type AffiliationRow,
  deleteAffiliation,
  findAffiliation,
  updateAffiliation,
} from './affiliations.sql.ts'

type Change = { id: string } & Partial<
  Omit<AffiliationInput, 'personId' | 'organisationId' | 'newOrganisation'>
>

/** A tie the asker sees from end to end; to whoever may not read the organisation it is not there to be changed. */
async function wholeTie(tx: Tx, id: string): Promise<AffiliationRow> {
  const row = await findAffiliation(tx, id)
  if (!row || row.organisation_name === null) throw notFound()
  return row
}

const ends = (row: AffiliationRow) => ({ personId: row.person_id, organisationId: row.organisation_id })

export async function changeAffiliation(tx: Tx, { id, ...change }: Change): Promise<Affiliation> {
  const row = await wholeTie(tx, id)
  const before = toTie(row)
  const after = { ...before, ...change }
  await updateAffiliation(tx, id, toValues(after))
  await audit(tx, {
    action: 'affiliations.change',
    subject: 'affiliation',
    subjectId: id,
    before: { ...ends(row), ...before },
    after: { ...ends(row), ...after },
  })
  return toAffiliation(await wholeTie(tx, id))
}

export async function removeAffiliation(tx: Tx, { id }: { id: string }) {
  const row = await wholeTie(tx, id)
  await deleteAffiliation(tx, id)
  await audit(tx, {
    action: 'affiliations.remove',
    subject: 'affiliation',
    subjectId: id,
    before: { ...ends(row), ...toTie(row) },
  })
  return { done: true as const }
}
