import { findOrganisation, organisationNow } from '#features/organisations/server/public.ts'
import { personNow, readPerson } from '#features/people/server/public.ts'
import { invalid, notFound } from '#kernel/errors.ts'
import type { Tx } from '#server/database/actor.ts'

export type Asked = { personId: string; organisationId?: string | undefined; toPersonId?: string | undefined }

/** They asked for it, or said no when asked whether we may contact them. */
const isLeftAlone = ({ doNotContact, contactConsent }: Awaited<ReturnType<typeof readPerson>>) =>
  doNotContact || contactConsent === 'no'

/** Who is asked and where to, as the records stand now; throws `not_found` for whatever the asker may not see. */
export async function targetOf(tx: Tx, { personId, organisationId, toPersonId }: Asked) {
  if (!organisationId && !toPersonId) throw invalid({ organisationId: 'needed' })
  const person = await readPerson(tx, await personNow(tx, personId))
  const organisation = organisationId
    ? await findOrganisation(tx, await organisationNow(tx, organisationId))
    : undefined
  if (organisationId && !organisation) throw notFound()
  const other = toPersonId ? await readPerson(tx, await personNow(tx, toPersonId)) : undefined
  if (other?.id === person.id) throw invalid({ toPersonId: 'same_person' })
  if (other && isLeftAlone(other)) throw invalid({ toPersonId: 'do_not_contact' })
  return {
    personId: person.id,
    leaveAlone: isLeftAlone(person),
    organisationId: organisation?.id ?? null,
    leaveOrganisationAlone: organisation?.doNotContact ?? false,
    special: organisation?.special ?? null,
    toPersonId: other?.id ?? null,
  }
}
