import type { OrganisationKind } from '#features/organisations/contract.ts'
import { kindBeside, withKind } from '#features/organisations/server/public.ts'

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
  const told = kindBeside(name, kinds)
  return told ? withKind(kinds, told) : kinds
}
