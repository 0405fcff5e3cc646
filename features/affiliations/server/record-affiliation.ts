import { organisationForTie, recordOrganisation } from '#features/organisations/server/public.ts'
import { AppError, invalid, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Affiliation, AffiliationInput } from '../contract.ts'
import { toAffiliation, toTie, toValues } from './affiliation-row.ts'
import { findAffiliation, findPair, insertAffiliation } from './affiliations.sql.ts'
import { followMoves } from './follow-moves.ts'
import { countVisiblePeople } from './visible-ends.sql.ts'

type Recorded = AffiliationInput & { id: string }
type Target = Pick<AffiliationInput, 'organisationId' | 'newOrganisation'>

/** The organisation a tie is to, written down first when it is new. An organisation the asker cannot see is `not_found`. */
export async function tiedOrganisation(
  tx: Tx,
  { organisationId, newOrganisation }: Target,
): Promise<{ id: string; special: string | null } | AppError> {
  if (Boolean(organisationId) === Boolean(newOrganisation)) throw invalid({ organisationId: 'choose_one' })
  if (newOrganisation) {
    const written = await recordOrganisation(tx, newOrganisation)
    return written instanceof AppError ? written : { id: written.id, special: written.special }
  }
  const found = await organisationForTie(tx, organisationId!)
  if (!found) throw notFound()
  return found
}

async function alreadyThere(tx: Tx, input: Recorded): Promise<Affiliation | AppError | undefined> {
  const stored = await findAffiliation(tx, input.id)
  if (!stored) return undefined
  const sameEnds =
    stored.person_id === input.personId &&
    stored.organisation_id === (input.organisationId ?? input.newOrganisation?.id)
  const before = toValues(toTie(stored))
  if (sameEnds && JSON.stringify(before) === JSON.stringify(toValues(input)))
    return toAffiliation(stored, input.newOrganisation)
  await audit(tx, {
    action: 'affiliations.other_version',
    subject: 'affiliation',
    subjectId: input.id,
    before: { personId: stored.person_id, organisationId: stored.organisation_id, ...before },
    after: input,
  })
  return new AppError('different_content', 409)
}

/** Writes down that someone belongs to an organisation, under an id the caller made up. The same again changes nothing. */
export async function recordAffiliation(tx: Tx, sent: Recorded): Promise<Affiliation | AppError> {
  const input = await followMoves(tx, sent)
  const there = await alreadyThere(tx, input)
  if (there) return there
  if ((await countVisiblePeople(tx, [input.personId])) === 0) throw notFound()
  const organisation = await tiedOrganisation(tx, input)
  if (organisation instanceof AppError) return organisation
  if (await findPair(tx, input.personId, organisation.id)) throw new AppError('already_recorded', 409)
  await insertAffiliation(tx, {
    id: input.id,
    person_id: input.personId,
    organisation_id: organisation.id,
    special: organisation.special,
    ...toValues(input),
  })
  await audit(tx, {
    action: 'affiliations.record',
    subject: 'affiliation',
    subjectId: input.id,
    after: { ...input, organisationId: organisation.id, newOrganisation: undefined },
  })
  const row = await findAffiliation(tx, input.id)
  if (!row) throw notFound()
  return toAffiliation(row, input.newOrganisation)
}
