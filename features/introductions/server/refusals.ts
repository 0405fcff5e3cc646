import { noteSpecialReads } from '#features/affiliations/server/public.ts'
import { AppError, notFound } from '#kernel/errors.ts'
import { cleanLine } from '#kernel/text/clean.ts'
import type { Tx } from '#server/database/actor.ts'
import { audit } from '#server/database/audit.ts'
import type { Refusal } from '../contract.ts'
import { deleteRefusal, findRefusal, type RefusalRow, selectRefusals } from './refusals.sql.ts'
import { askAgain, believe } from './refused.ts'
import { type Asked, targetOf } from './target.ts'

type Kind = Refusal['person']['kind']

const toRefusal = (row: RefusalRow): Refusal => ({
  id: row.id,
  person: {
    id: row.person_id,
    name: row.person_name,
    kind: row.person_kind as Kind,
    doNotContact: row.do_not_contact,
  },
  organisation: row.organisation_id
    ? { id: row.organisation_id, name: row.organisation_name!, special: row.special }
    : null,
  toPerson: row.to_id
    ? { id: row.to_id, name: row.to_name!, kind: row.to_kind as Kind, doNotContact: row.to_do_not_contact! }
    : null,
  why: row.why,
  by: row.by_name,
  createdAt: row.created_at.toISOString(),
})

/** Seeing who will not go to their mosque for us goes into the trail, as seeing the tie itself does. */
export async function listRefusals(tx: Tx, wanted: Parameters<typeof selectRefusals>[1]) {
  const rows = await selectRefusals(tx, wanted)
  await noteSpecialReads(
    tx,
    rows.flatMap(({ special, person_id: personId, organisation_id: organisationId }) =>
      organisationId ? [{ special, personId, organisationId }] : [],
    ),
  )
  return { refusals: rows.map(toRefusal) }
}

type Input = Asked & { id: string; why?: string | null }

/** "Not me, never for this one", said without having been asked. The same again changes nothing. */
export async function recordRefusal(tx: Tx, { id, why, ...asked }: Input): Promise<Refusal | AppError> {
  const stored = await findRefusal(tx, id)
  const target = await targetOf(tx, asked)
  const words = (why && cleanLine(why)) || null
  if (stored) {
    const same = stored.person_id === target.personId && stored.organisation_id === target.organisationId
    return same && stored.why === words ? toRefusal(stored) : new AppError('different_content', 409)
  }
  const { personId, organisationId, special } = target
  const toPersonId = organisationId ? null : target.toPersonId
  await believe(tx, { id, personId, organisationId, toPersonId, why: words, special })
  await audit(tx, {
    action: 'introductions.refuse',
    subject: 'person',
    subjectId: personId,
    after: { organisationId, toPersonId },
  })
  const written = await findRefusal(tx, id)
  if (!written) throw notFound()
  return toRefusal(written)
}

export async function removeRefusal(tx: Tx, { id }: { id: string }) {
  const row = await findRefusal(tx, id)
  if (!row) throw notFound()
  await deleteRefusal(tx, id)
  const { person_id: personId, organisation_id: organisationId, to_id: toPersonId } = row
  await askAgain(tx, { id, personId, organisationId, toPersonId })
  await audit(tx, {
    action: 'introductions.ask_again',
    subject: 'person',
    subjectId: personId,
    after: { organisationId },
  })
  return { done: true as const }
}
