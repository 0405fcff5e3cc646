import type { Askable, Introduction } from '../contract.ts'
import { WHOM } from './words.ts'

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

type ToAct = Pick<Askable, 'ours' | 'direct' | 'introductionId' | 'lastTalkOn'> & { person: { id: string } }

/** What to do about someone: ask them, or meet them, when they are of the organisation itself and not of us. */
export function actOf({ person, ours, direct, introductionId, lastTalkOn }: ToAct, target: Target) {
  if (introductionId) return { href: `/introductions/${introductionId}`, words: WHOM.underWay }
  if (target.organisationId && direct && !ours)
    return {
      href: `/one-to-ones/plan?person=${person.id}`,
      words: lastTalkOn ? WHOM.meetAgain : WHOM.meet,
    }
  return { href: askHref(target, person.id), words: WHOM.ask }
}

/** What the operations want, which call someone to be reached by a name of their own. */
export const asInput = ({ organisationId, personId }: Target) =>
  organisationId ? { organisationId } : { toPersonId: personId! }

export const pageOf = ({ organisationId, personId }: Target) =>
  organisationId ? `/organisations/${organisationId}` : `/people/${personId}`
