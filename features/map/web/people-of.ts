import { stringifySearch } from '#web/filters.ts'
import type { NetworkFilters } from '../contract.ts'

/**
 * The list of people that the filters of the map stand for, to ring, write to or take along; null where a list of people
 * can not be narrowed in the same way, or nothing is narrowed.
 */
export function peopleOf({
  person,
  organisation,
  branchId,
  kind,
  stage,
  personKind,
  strength,
}: NetworkFilters): string | null {
  if (person || organisation || (strength ?? 1) > 1) return null
  const filters = {
    organisationId: organisation,
    organisationKind: kind,
    organisationStage: stage,
    branchId,
    kind: personKind,
  }
  return Object.values(filters).some(Boolean) ? `/people${stringifySearch(filters)}` : null
}
