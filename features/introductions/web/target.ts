import type { Introduction } from '../contract.ts'

/** Where an introduction leads: an organisation, or someone hard to reach. */
export type Target =
  | { organisationId: string; personId?: undefined }
  | { personId: string; organisationId?: undefined }

export type Place = { target: Target; name: string }

/** Where an introduction that is written down leads. */
export const targetOf = ({
  organisation,
  toPerson,
}: Pick<Introduction, 'organisation' | 'toPerson'>): Target =>
  organisation ? { organisationId: organisation.id } : { personId: toPerson!.id }

/** The page with words to ask someone with. */
export const askHref = ({ organisationId, personId }: Target, whom: string) =>
  `/introductions/new?${organisationId ? `organisation=${organisationId}` : `to=${personId}`}&person=${whom}`

/** What the operations want, which call someone to be reached by a name of their own. */
export const asInput = ({ organisationId, personId }: Target) =>
  organisationId ? { organisationId } : { toPersonId: personId! }

export const pageOf = ({ organisationId, personId }: Target) =>
  organisationId ? `/organisations/${organisationId}` : `/people/${personId}`
