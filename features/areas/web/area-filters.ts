import { ORGANISATION_KIND_OPTIONS } from '#features/organisations/web/public.tsx'
import { PERSON_KIND_OPTIONS } from '#features/people/web/public.ts'
import { oneOf, type RawSearch, word } from '#web/filters.ts'

export const MEASURES = ['people', 'organisations'] as const
/** Both when none is chosen. */
export type Measure = (typeof MEASURES)[number] | ''

/** What is counted and shown, as it stands in the address. */
export const parseAreas = (raw: RawSearch) => ({
  setId: word(raw, 'setId'),
  measure: oneOf(raw, 'measure', MEASURES),
  branchId: word(raw, 'branchId'),
  kind: oneOf(
    raw,
    'kind',
    PERSON_KIND_OPTIONS.map(({ value }) => value),
  ),
  organisationKind: oneOf(
    raw,
    'organisationKind',
    ORGANISATION_KIND_OPTIONS.map(({ value }) => value),
  ),
})
export type AreaFilters = ReturnType<typeof parseAreas>

/** The same as the server is asked. */
export const askedFor = ({ setId, branchId, kind, organisationKind }: AreaFilters) => ({
  ...(setId ? { setId } : {}),
  ...(branchId ? { branchId } : {}),
  ...(kind ? { kind } : {}),
  ...(organisationKind ? { organisationKind } : {}),
})

/** Address of the list that holds exactly those counted in an outcode. */
export function listHref(room: 'people' | 'organisations', outcode: string, filters: AreaFilters): string {
  const params = new URLSearchParams({ outcode })
  const { branchId, kind, organisationKind } = filters
  if (room === 'people' && branchId) params.set('branchId', branchId)
  const ofRoom = room === 'people' ? kind : organisationKind
  if (ofRoom) params.set('kind', ofRoom)
  return `/${room}?${params}`
}
