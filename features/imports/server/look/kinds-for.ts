import type { OrganisationKind } from '#features/organisations/contract.ts'
import { kindOfName } from '#features/organisations/server/public.ts'

/**
 * The kinds of an organisation of which a row gives no more than the name. What was chosen for the whole list stands;
 * "charity" stands beside what the name tells, since a church may be one and is to be protected all the same.
 */
export function kindsFor(name: string, chosen: OrganisationKind): OrganisationKind[] {
  if (chosen !== 'other' && chosen !== 'voluntary') return [chosen]
  const told = kindOfName(name)
  return told && told !== chosen ? (chosen === 'other' ? [told] : [told, chosen]) : [chosen]
}
