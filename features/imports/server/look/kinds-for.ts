import type { OrganisationKind } from '#features/organisations/contract.ts'
import { kindOfName } from '#features/organisations/server/public.ts'

/** A legal form, or nothing at all: said of a church as of a football club. */
const SAID_OF_ANYTHING: ReadonlySet<OrganisationKind> = new Set(['other', 'voluntary', 'employer'])

/**
 * The kinds of an organisation that a row brings: what the row gives, or else what was chosen for the whole list.
 * Either stands, but "charity" and "company" stand beside what the name tells, since a church may be one and is to be
 * protected all the same.
 */
export function kindsFor(
  name: string,
  given: readonly OrganisationKind[] | undefined,
  chosen: OrganisationKind,
): OrganisationKind[] {
  const kinds = given?.length ? [...given] : [chosen]
  if (!kinds.every((kind) => SAID_OF_ANYTHING.has(kind))) return kinds
  const told = kindOfName(name)
  if (!told || kinds.includes(told)) return kinds
  return [told, ...kinds.filter((kind) => kind !== 'other')]
}
