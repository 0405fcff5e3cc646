import { ORGANISATION_KIND_OPTIONS } from '#features/organisations/web/public.tsx'
import { PERSON_KIND_OPTIONS } from '#features/people/web/public.ts'
import { oneOf, type RawSearch, word } from '#web/filters.ts'
import type { AreaSet } from '../contract.ts'

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

/** What was just brought in is counted by at once. Whole postcodes have no areas of their own: it stays as it was. */
export const countedBy = ({ id, kind }: Pick<AreaSet, 'id' | 'kind'>, now: string) => ({
  setId: kind === 'boundaries' ? id : kind === 'outcodes' ? '' : now,
})

/** Before boundaries go, nothing is counted by them any more: the page would ask for what is not there. */
export const withoutSet = ({ id }: Pick<AreaSet, 'id'>, now: string) => ({ setId: now === id ? '' : now })

/** The same as the server is asked. */
export const askedFor = ({ setId, branchId, kind, organisationKind }: AreaFilters) => ({
  ...(setId ? { setId } : {}),
  ...(branchId ? { branchId } : {}),
  ...(kind ? { kind } : {}),
  ...(organisationKind ? { organisationKind } : {}),
})

const ADDRESSED = ['setId', 'measure', 'branchId', 'kind', 'organisationKind'] as const

const addressOf = (filters: AreaFilters) =>
  new URLSearchParams(ADDRESSED.flatMap((key) => (filters[key] ? [[key, filters[key]]] : [])))

/** The page of areas as it was. */
export const areasHref = (filters: AreaFilters) => `/areas?${addressOf(filters)}`

/** Address of those counted in an area; without a code of those counted in none. */
export function recordsHref(
  of: (typeof MEASURES)[number],
  code: string | null,
  filters: AreaFilters,
): string {
  const params = addressOf(filters)
  params.set('of', of)
  if (code !== null) params.set('code', code)
  return `/areas/records?${params}`
}

/** Address of the records behind a number: the room's own list by outcode, and our page by boundaries. */
export const behindHref = (of: (typeof MEASURES)[number], code: string, filters: AreaFilters) =>
  filters.setId ? recordsHref(of, code, filters) : listHref(of, code, filters)

/** Address of the list that holds exactly those counted in an outcode. */
function listHref(room: 'people' | 'organisations', outcode: string, filters: AreaFilters): string {
  const params = new URLSearchParams({ outcode })
  const { branchId, kind, organisationKind } = filters
  if (room === 'people' && branchId) params.set('branchId', branchId)
  const ofRoom = room === 'people' ? kind : organisationKind
  if (ofRoom) params.set('kind', ofRoom)
  return `/${room}?${params}`
}
