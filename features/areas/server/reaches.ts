import { organisationForTie } from '#features/organisations/server/public.ts'
import { AppError, invalid, notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import { MEDIA, type Reached, type ReachInput } from '../contract.ts'
import { selectShared } from './communities.sql.ts'
import { COMMUNITIES } from './community-kinds.ts'
import { inferredFrom } from './inferred.ts'
import {
  deleteReach,
  findKinds,
  findReach,
  insertReach,
  type ReachRow,
  selectReaches,
} from './reaches.sql.ts'

/** Of words it is not known what they tell, and most tell of where people come from. */
const OF_WORDS = 'ethnicity'

export const toReached = ({ id, organisation_id, name }: ReachRow): Reached => ({
  id,
  organisationId: organisation_id,
  name,
})

const isMedium = (kinds: readonly string[]) => MEDIA.some((kind) => kinds.includes(kind))

/** Whom an outlet reaches: what was told, and what may be inferred from people who belong to both. */
export async function listReaches(tx: Tx, { outletId }: { outletId: string }) {
  if (!(await findKinds(tx, outletId))) throw notFound()
  const told = await selectReaches(tx, [outletId])
  const shared = await selectShared(tx, [outletId], COMMUNITIES)
  return { told: told.map(toReached), inferred: inferredFrom(shared, told) }
}

/** Writes down whom an outlet reaches; the same again changes nothing. */
export async function recordReach(
  tx: Tx,
  { id, outletId, ...input }: ReachInput,
): Promise<Reached | AppError> {
  const kinds = await findKinds(tx, outletId)
  if (!kinds) throw notFound()
  if (!isMedium(kinds)) throw invalid({ outletId: 'no_medium' })
  const community = input.community ? cleanLine(input.community) || null : null
  const organisationId = input.organisationId ?? null
  if ((community === null) === (organisationId === null) || organisationId === outletId)
    throw invalid({ community: 'one_of_two' })
  const target = organisationId ? await organisationForTie(tx, organisationId) : undefined
  if (organisationId && !target) throw notFound()
  const row = { id, outlet_id: outletId, organisation_id: organisationId, community }
  const stored = await findReach(tx, id)
  if (stored) {
    const same =
      stored.outlet_id === outletId &&
      stored.organisation_id === organisationId &&
      stored.community === community
    if (!same) return new AppError('different_content', 409)
  } else {
    await insertReach(tx, { ...row, special: target ? target.special : OF_WORDS })
    const after = { outletId, organisationId }
    await audit(tx, { action: 'areas.reach', subject: 'media_reach', subjectId: id, after })
  }
  const written = (await selectReaches(tx, [outletId])).find((each) => each.id === id)
  if (!written) throw notFound()
  return toReached(written)
}

export async function removeReach(tx: Tx, { id }: { id: string }): Promise<{ done: true }> {
  const row = await findReach(tx, id)
  if (!row) throw notFound()
  await deleteReach(tx, id)
  const before = { outletId: row.outlet_id, organisationId: row.organisation_id }
  await audit(tx, { action: 'areas.unreach', subject: 'media_reach', subjectId: id, before })
  return { done: true }
}
